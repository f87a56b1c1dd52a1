/**
 * The seed dump: `<!--epoch ms-->`, a line `[title](url)`, a line of dashes, a blank line, then the HTML of the article. Each part
 * may be missing or damaged; that gives a warning, never a failure.
 */
import type { ReadContext, ReadItem, Reader } from '../model/reader';
import type { Hints, Warning } from '../model/source';
import { readWhole } from './whole';

const START = /^\ufeff?\s*<!--\s*\d{9,14}\s*-->/;
const EPOCH = /^\s*<!--\s*(\d{9,14})\s*-->\s*$/;
const RULE = /^\s*-{3,}\s*$/;
const LINK = /^\s*\[(.*)\]\((.*)\)\s*$/s;
/** A line of an index page: `M-D [title](/articles/…)`. */
const INDEX_LINE = /^\s*\d{1,2}-\d{1,2}\s+\[/;
const TAG = /<[a-z!/]/i;
/** Escapes of JSON that were not undone when the title was written: a backslash before a quotation mark, bracket or slash. */
const ESCAPE_LEFTOVER = /\\(["'“”‘’「」[\]()/\\])/g;
const BLANKS = /\s+/g;
/** The header stands within so many characters. */
const HEADER_MOST = 8192;

interface Line {
  readonly text: string;
  readonly end: number;
}

/** The first lines of the text, `\n`, `\r\n` or `\r` between them. */
function firstLines(text: string, most: number): Line[] {
  const lines: Line[] = [];
  let at = 0;
  while (lines.length < most && at < text.length) {
    let stop = at;
    while (stop < text.length && text[stop] !== '\n' && text[stop] !== '\r') stop++;
    const end = text[stop] === '\r' && text[stop + 1] === '\n' ? stop + 2 : stop + 1;
    lines.push({ text: text.slice(at, stop).replace('\ufeff', ''), end: Math.min(end, text.length) });
    at = end;
  }
  return lines;
}

interface Header {
  readonly captured: string | null;
  readonly url: string | null;
  readonly hints: Hints;
  readonly htmlOffset: number;
  readonly warnings: readonly Warning[];
}

/** Title and address of the second line, split at the last `](`, for either may hold brackets. */
export function splitLink(line: string): { readonly title: string; readonly url: string } | null {
  if (!LINK.test(line)) return null;
  const open = line.indexOf('[');
  const middle = line.lastIndexOf('](');
  const close = line.lastIndexOf(')');
  if (middle < open || close < middle) return null;
  const title = line
    .slice(open + 1, middle)
    .replace(ESCAPE_LEFTOVER, '$1')
    .replace(BLANKS, ' ')
    .trim();
  return { title, url: line.slice(middle + 2, close).trim() };
}

function instant(epoch: string): string | null {
  const value = Number(epoch) * (epoch.length <= 10 ? 1000 : 1);
  const date = new Date(value);
  return Number.isNaN(date.getTime()) ? null : date.toISOString().replace('.000Z', 'Z');
}

function parseHeader(text: string): Header {
  const lines = firstLines(text.slice(0, HEADER_MOST), 6);
  const warnings: Warning[] = [];
  const warn = (code: string, message: string): void => void warnings.push({ code, message });
  let used = 0;
  let htmlOffset = 0;
  const take = (): Line | undefined => lines[used];
  const accept = (line: Line): void => {
    used++;
    htmlOffset = line.end;
  };
  const epoch = EPOCH.exec(take()?.text ?? '')?.[1];
  if (epoch !== undefined) accept(take() as Line);
  const captured = epoch === undefined ? null : instant(epoch);
  if (captured === null) warn('dump-without-time', 'the first line holds no time of capture; expected <!--milliseconds-->');
  const link = splitLink(take()?.text ?? '');
  if (link !== null) accept(take() as Line);
  else warn('dump-without-link', 'no line [title](url) follows the time of capture');
  if (link !== null && link.url === '') warn('dump-without-url', 'the header names no address');
  if (RULE.test(take()?.text ?? '')) accept(take() as Line);
  else warn('dump-without-rule', 'no line of dashes ends the header');
  if (take()?.text.trim() === '') accept(take() as Line);
  return {
    captured,
    url: link?.url === '' ? null : (link?.url ?? null),
    hints: link && link.title !== '' ? { title: link.title } : {},
    htmlOffset,
    warnings,
  };
}

/** Why a text is not a dump though its name or first line may look so; null where it is one. */
function notADump(text: string): string | null {
  if (START.test(text)) return null;
  const lines = firstLines(text.slice(0, HEADER_MOST), 12).map((line) => line.text);
  if (lines.filter((line) => INDEX_LINE.test(line)).length >= 1) return 'an index of articles, not an article';
  const headed = splitLink(lines[0] ?? '') !== null && RULE.test(lines[1] ?? '');
  if (headed && TAG.test(text)) return null;
  return TAG.test(text.slice(0, HEADER_MOST)) && lines[0]?.trimStart().startsWith('<')
    ? null
    : 'a text without the header of a dump (<!--milliseconds-->, [title](url), ------)';
}

async function* read(bytes: AsyncIterable<Uint8Array>, context: ReadContext): AsyncGenerator<ReadItem> {
  const whole = await readWhole(bytes, context, 'dump');
  if ('error' in whole) {
    yield whole;
    return;
  }
  const reason = whole.text.trim() === '' ? null : notADump(whole.text);
  if (reason !== null) {
    yield { skip: 'not-a-dump', message: `This is ${reason}.`, record: null };
    return;
  }
  const header = parseHeader(whole.text);
  yield {
    source: whole.source,
    id: null,
    url: context.url ?? header.url,
    captured: header.captured ?? context.fetchedAt,
    html: whole.text.slice(header.htmlOffset),
    htmlOffset: header.htmlOffset,
    hints: header.hints,
    warnings: [...whole.warnings, ...header.warnings],
  };
}

function sniff(head: Uint8Array): boolean {
  return START.test(new TextDecoder('utf-8').decode(head.subarray(0, 512)));
}

export const dumpReader: Reader = { format: 'dump', extensions: ['.md', '.txt', '.markdown'], sniff, read };
