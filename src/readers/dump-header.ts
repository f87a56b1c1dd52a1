/**
 * The header of a dump: a comment with the capture in milliseconds, a title and address that look like a Markdown link, a rule.
 *
 *     <!--1600000000000-->
 *     [title](http://…)
 *     ------
 *
 * Each part may be missing. The link is not Markdown: the title holds brackets, quotes that lost half of a JSON escape, and blanks.
 */
import type { Warning } from '../model/source';
import { writeInstant } from '../text/dates/instant';
import { mayHaveOddBlanks } from '../text/whitespace';

export interface DumpHeader {
  readonly captured: string | null;
  readonly title: string | null;
  readonly url: string | null;
  /** Where the body begins, in UTF-16 units of the text. */
  readonly end: number;
  readonly warnings: readonly Warning[];
}

const STAMP = /^<!--\s*(\d{9,17})\s*-->$/;
const RULE = /^-{3,}$/;
/** A header line is one line; a body line that looks like one is longer. */
const MAX_TITLE_LINE = 4000;

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

interface Line {
  readonly text: string;
  /** Where the next line begins. */
  readonly next: number;
}

/** The line from an offset on, trimmed of blanks of any kind; LF, CR LF and CR all end it. U+2028 does not: it stands in titles. */
function lineAt(text: string, at: number): Line {
  const limit = Math.min(text.length, at + MAX_TITLE_LINE);
  let end = at;
  while (end < limit && text.charCodeAt(end) !== LINE_FEED && text.charCodeAt(end) !== CARRIAGE_RETURN) end++;
  const next = text[end] === '\r' && text[end + 1] === '\n' ? end + 2 : Math.min(end + 1, text.length);
  return { text: text.slice(at, end).trim(), next };
}

/** The first line from an offset on that is not blank. */
function solidLineAt(text: string, at: number): Line {
  let line = lineAt(text, at);
  while (line.text === '' && line.next > at && line.next < text.length) {
    at = line.next;
    line = lineAt(text, at);
  }
  return line;
}

/** Reads the header of a dump. Null where none of its parts is there, so that the text is something else. */
export function readDumpHeader(text: string): DumpHeader | null {
  const first = solidLineAt(text, 0);
  // Every page is asked, also those without a line end, so that the lines below would be read three times.
  if (!first.text.startsWith('<!--') && !first.text.startsWith('[')) return null;
  const stamp = STAMP.exec(first.text);
  const afterStamp = stamp === null ? 0 : first.next;
  const titleLine = solidLineAt(text, afterStamp);
  const link = readLink(titleLine.text);
  const afterLink = link === null ? afterStamp : titleLine.next;
  const ruleLine = solidLineAt(text, afterLink);
  const hasRule = RULE.test(ruleLine.text);
  // A link alone is any Markdown; before a rule or before markup it is a header that lost its first line.
  if (stamp === null && (link === null || !(hasRule || ruleLine.text.startsWith('<')))) return null;
  const captured = stamp === null ? null : instantOf(stamp[1] ?? '');
  return {
    captured,
    title: link?.title ?? null,
    url: link?.url ?? null,
    end: hasRule ? ruleLine.next : afterLink,
    warnings: missing({ stamp: captured !== null, title: Boolean(link?.title), url: Boolean(link?.url), rule: hasRule }),
  };
}

/** Splits `[title](address)` at the last `](`. A title without an address comes as `[title]` or `[title]()`. */
function readLink(line: string): { title: string | null; url: string | null } | null {
  if (!line.startsWith('[')) return null;
  const split = line.lastIndexOf('](');
  if (split > 0 && line.endsWith(')')) {
    const url = line.slice(split + 2, -1).trim();
    return { title: cleanTitle(line.slice(1, split)), url: url === '' ? null : url };
  }
  return line.endsWith(']') ? { title: cleanTitle(line.slice(1, -1)), url: null } : null;
}

const ESCAPE = /\\(?:u([0-9a-f]{4})|([nrt])|(["'“”‘’\\/[\](){}《》「」]))/gi;
/** An escape that lost its backslash half-way: `\“` stands for a quote, which a later tool made typographic. */
const BLANKS = /\s+/g;

function unescape(_: string, hex: string | undefined, control: string | undefined, character: string | undefined): string {
  return hex !== undefined ? String.fromCharCode(parseInt(hex, 16)) : control !== undefined ? ' ' : (character ?? '');
}

/** Undoes what is left of JSON escapes and collapses blanks; nothing else of a title is touched. */
function cleanTitle(raw: string): string | null {
  const plain = raw.includes('\\') ? raw.replace(ESCAPE, unescape) : raw;
  const title = (mayHaveOddBlanks(plain) ? plain.replace(BLANKS, ' ') : plain).trim();
  return title === '' ? null : title;
}

/** Stamps of seconds, milliseconds and microseconds differ by their digits. */
const SECONDS_DIGITS = 11;
const MILLISECONDS_DIGITS = 14;
/** 1990 to 2100. */
const FIRST = 631_152_000_000;
const LAST = 4_102_444_800_000;

function instantOf(digits: string): string | null {
  const number = Number(digits);
  const ms = digits.length < SECONDS_DIGITS ? number * 1000 : digits.length < MILLISECONDS_DIGITS ? number : Math.floor(number / 1000);
  if (ms < FIRST || ms > LAST) return null;
  return writeInstant(ms);
}

interface Found {
  readonly stamp: boolean;
  readonly title: boolean;
  readonly url: boolean;
  readonly rule: boolean;
}
const MISSING: readonly (readonly [keyof Found, Warning])[] = [
  ['stamp', { code: 'header-without-capture', message: 'the header has no comment with the time of capture on its first line' }],
  ['title', { code: 'header-without-title', message: 'the header has no title in brackets' }],
  ['url', { code: 'header-without-url', message: 'the header has no address behind the title' }],
  ['rule', { code: 'header-without-rule', message: 'the header does not end in a rule of dashes' }],
];

function missing(found: Found): Warning[] {
  const warnings: Warning[] = [];
  for (const [part, { code, message }] of MISSING) if (!found[part]) warnings.push({ code, message });
  return warnings;
}
