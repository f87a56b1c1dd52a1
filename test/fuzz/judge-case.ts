/** What is wrong with what newsnorm makes of a case, and what the case made it do. */
import type { ReadItem } from '../../src/model/reader';
import { convertDoc, isFailure } from '../../src/shell/convert-doc';
import { answerLine } from '../../src/shell/stream-answer';
import { readRequest } from '../../src/shell/stream-record';
import { jsonLine } from '../../src/writers/json';
import { judgeLine } from '../security/judge';
import { MAX_BYTES, readItems } from '../support/reading';
import type { Case } from './cases';
import { judgeDoc, judgeFailure, type Judgement } from './invariants';

/** Cases up to this size are also read in small pieces. */
const IN_PIECES = 30_000;

export async function judgeCase({ way, bytes }: Case): Promise<Judgement> {
  const all: Judgement[] = [];
  try {
    if (way === 'stream') return judgeStream(bytes);
    const items = await read(bytes);
    if (bytes.length <= IN_PIECES && told(await read(bytes, 1 + (bytes.length % 61))) !== told(items)) {
      all.push({ findings: ['reading depends on where the bytes are cut'], traits: [] });
    }
    for (const item of items) all.push('html' in item ? judgeDoc(item) : 'error' in item ? judgeFailure(item) : ofSkip(item));
  } catch (error) {
    if (!isBroken(error)) all.push({ findings: [`throws ${error instanceof Error ? (error.stack ?? '') : String(error)}`], traits: [] });
  }
  return { findings: all.flatMap(({ findings }) => findings), traits: all.flatMap(({ traits }) => traits) };
}

/** Readers may throw where bytes cannot be had: a packed file that is damaged. The command tells it by this code. */
function isBroken(error: unknown): boolean {
  return (error as { code?: string }).code === 'Z_DATA_ERROR';
}

const told = (items: readonly ReadItem[]): string => JSON.stringify(items);

function ofSkip(item: ReadItem & { readonly skip: string }): Judgement {
  return { findings: judgeLine(jsonLine(item)), traits: [`skip ${item.skip}`] };
}

async function read(bytes: Uint8Array, size?: number): Promise<ReadItem[]> {
  const items: ReadItem[] = [];
  for await (const item of readItems(bytes, size)) items.push(item);
  return items;
}

function judgeStream(bytes: Uint8Array): Judgement {
  const request = readRequest({ bytes, length: bytes.length, offset: 0, tooLong: false }, 1, { maxBytes: MAX_BYTES });
  if ('failure' in request) return { findings: judgeLine(answerLine(jsonLine(request.failure), request.raw)), traits: [] };
  const outcome = convertDoc(request.doc, {
    formats: ['json'],
    frontMatter: true,
    fields: ['html', 'links', 'blocks'],
    timeZone: null,
    siteRules: [],
    profiles: [],
    disabledRules: [],
    keep: [],
    drop: [],
  });
  const line = answerLine(isFailure(outcome) ? jsonLine(outcome) : outcome.line, request.raw);
  const judged = judgeDoc(request.doc);
  return { findings: [...judgeLine(line), ...judged.findings], traits: judged.traits };
}
