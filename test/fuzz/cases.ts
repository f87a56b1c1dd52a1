/** A case: the bytes of an input and how they come in. Bytes are all that is kept of it, so a reproducer is a file. */
import type { ReadItem } from '../../src/model/reader';
import { html } from '../../src/readers/html';
import { readers } from '../../src/readers/index';
import { answerLine, readRequest } from '../../src/shell/stream-record';
import { convertDoc, isFailure } from '../../src/shell/convert-doc';
import { jsonLine } from '../../src/writers/json';
import { judgeLine } from '../security/judge';
import { findings } from './invariants';
import { mutate, mutateBytes } from './mutate';
import { VALUES } from './pieces';
import type { Random } from './random';
import type { Seed } from './seeds';

export type Way = 'file' | 'stream';

export interface Case {
  readonly way: Way;
  readonly bytes: Uint8Array;
}

const MAX_BYTES = 1 << 22;

/** Text of the seeds, as others to take parts from. */
export class Maker {
  private readonly texts: readonly string[];

  constructor(private readonly seeds: readonly Seed[]) {
    this.texts = seeds.map(({ bytes }) => Buffer.from(bytes).toString('utf8'));
  }

  make(random: Random): Case {
    const index = random.below(this.seeds.length);
    const text = this.texts[index] ?? '';
    const kind = random.below(10);
    if (kind === 0) return { way: 'file', bytes: mutateBytes(this.seeds[index]?.bytes ?? new Uint8Array(), random) };
    const broken = mutate(text, random, this.texts);
    if (kind > 2) return { way: 'file', bytes: Buffer.from(broken, random.chance(0.05) ? 'utf16le' : 'utf8') };
    return { way: 'stream', bytes: Buffer.from(record(broken, random), 'utf8') };
  }
}

function record(text: string, random: Random): string {
  const members: Record<string, unknown> = {
    id: random.pick<unknown>([1, 'a', null, { a: [1] }, random.pick(VALUES), '\u2028']),
    url: random.chance(0.5) ? random.pick(VALUES) : 'https://example.org/2024/01/02/a.html',
    fetched_at: random.chance(0.3) ? random.pick(VALUES) : '2024-01-03T00:00:00Z',
    lang: random.chance(0.3) ? random.pick(VALUES) : undefined,
    extra: random.chance(0.3) ? { ['__proto__']: random.pick(VALUES) } : undefined,
  };
  if (random.chance(0.2)) members['html_base64'] = Buffer.from(text, 'latin1').toString('base64');
  else if (random.chance(0.3)) members['dump'] = text;
  else members['html'] = text;
  const line = JSON.stringify(members);
  if (random.chance(0.9)) return line;
  const at = random.below(line.length);
  return line.slice(0, at) + String.fromCharCode(random.below(256)) + line.slice(at + 1);
}

/** What is wrong with what newsnorm makes of a case. */
export async function judgeCase({ way, bytes }: Case): Promise<string[]> {
  if (way === 'stream') return judgeStream(bytes);
  const wrong: string[] = [];
  try {
    for (const item of await read(bytes)) wrong.push(...('html' in item ? findings(item) : judgeLine(jsonLine(item))));
  } catch (error) {
    wrong.push(`throws ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  }
  return wrong;
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  await Promise.resolve();
  yield bytes;
}

async function read(bytes: Uint8Array): Promise<ReadItem[]> {
  const reader = readers.find(({ sniff }) => sniff(bytes.subarray(0, 4096))) ?? html;
  const context = { path: 'a', url: null, fetchedAt: null, encoding: null, maxBytes: MAX_BYTES, fields: null };
  const items: ReadItem[] = [];
  for await (const item of reader.read(once(bytes), context)) items.push(item);
  return items;
}

function judgeStream(bytes: Uint8Array): string[] {
  try {
    const request = readRequest({ bytes, length: bytes.length, offset: 0, tooLong: false }, 1, { maxBytes: MAX_BYTES });
    if ('failure' in request) return judgeLine(answerLine(jsonLine(request.failure), request.raw));
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
    return [...judgeLine(line), ...findings(request.doc)];
  } catch (error) {
    return [`throws ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`];
  }
}
