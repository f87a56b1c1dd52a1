/** Which characters of the text need a backslash, all but emphasis: each rule looks at what really follows on the finished line. */
import { isAsciiPunctuation } from './characters';
import type { Line, Note } from './line';

type TextNote = Extract<Note, { kind: 'text' }>;

/**
 * A run of backticks is code if a run of equal length follows, ours or the text's. From right to left, so that of each pair only the
 * first is escaped. What a backslash leaves of a run is a shorter run, and still closes one of its length.
 */
export function resolveBackticks({ notes, edits }: Line): void {
  const later = new Set<number>();
  for (let i = notes.length - 1; i >= 0; i--) {
    const note = notes[i];
    if (note?.kind === 'ticks') for (const length of note.lengths) later.add(length);
    if (note?.kind !== 'text' || note.char !== '`') continue;
    const stop = i;
    while (isNext(notes[i - 1], notes[i], '`')) i--;
    const length = stop - i + 1;
    const beside = touchesCode(notes, i, stop);
    if (!later.has(length) && !beside) {
      later.add(length);
      continue;
    }
    // One backslash is enough where the rest of the run has no partner either.
    const whole = beside || length === 1 || later.has(length - 1);
    for (let k = i; k <= (whole ? stop : i); k++) edits.push({ pos: notes[k]?.pos ?? 0, insert: '\\', skip: 0 });
    later.add(whole ? 1 : length - 1);
    const next = notes[stop + 1];
    if (beside && next?.kind === 'ticks') later.add(next.fence + 1);
  }
}

/** A run beside our own backticks would be one run with them. */
function touchesCode(notes: readonly Note[], first: number, last: number): boolean {
  const next = notes[last + 1];
  const previous = notes[first - 1];
  if (next?.kind === 'ticks' && next.pos === (notes[last]?.pos ?? 0) + 1) return true;
  return previous?.kind === 'ticks' && previous.end === notes[first]?.pos;
}

function isNext(before: Note | undefined, note: Note | undefined, char: string): boolean {
  return before?.kind === 'text' && before.char === char && note !== undefined && before.pos + 1 === note.pos;
}

/** Brackets: escaped where they would end a label of ours, or where a target follows that would make them a link. */
export function resolveBrackets(line: Line): void {
  const { notes, raw, context } = line;
  const outer: TextNote[][] = [];
  let open: TextNote[] = [];
  // Links hold no links: a bracket that stands before one of ours is dead.
  let dead = 0;
  for (const note of notes) {
    if (note.kind === 'enter') {
      outer.push(open);
      open = [];
    } else if (note.kind === 'leave') {
      for (const bracket of open) line.escape(bracket.pos);
      open = outer.pop() ?? [];
      dead = note.link ? open.findLastIndex(({ pos }) => raw[pos - 1] !== '!') + 1 : Math.min(dead, open.length);
    } else if (note.kind === 'text' && note.char === '[') {
      if (namesDefinition(raw, note.pos, line)) line.escape(note.pos);
      else open.push(note);
    } else if (note.kind === 'text' && note.char === ']') {
      const inLabel = outer.length > 0;
      const alive = inLabel ? open.length > 0 : open.length > dead;
      const isLink = alive && (hasTarget(raw, note.pos + 1) || (context.reference !== null && raw[note.pos + 1] === '['));
      if (isLink || (inLabel && open.length === 0)) line.escape(note.pos);
      else open.pop();
      if (!inLabel) dead = Math.min(dead, open.length);
    }
  }
}

const FOOTNOTE = /\[\^[^\]\s]*\]/y;
const NUMBERED = /\[\s*\d+\s*\]/y;

/** `[^x]` is a footnote where footnotes are defined, `[1]` a link where references are. */
function namesDefinition(raw: string, pos: number, { context }: Line): boolean {
  if (context.footnotes && matchesAt(FOOTNOTE, raw, pos)) return true;
  return context.reference !== null && matchesAt(NUMBERED, raw, pos);
}

function matchesAt(pattern: RegExp, text: string, pos: number): boolean {
  pattern.lastIndex = pos;
  return pattern.test(text);
}

/** Longest address that is looked through to the end. */
const MAX_TARGET = 2000;
const BLANK = /[ \t\n]/;
const ANGLES = /^<[^<>\n]*(?:>|$)/;

/** Whether `(target "title")` starts here. Says yes where it is not worth the time to find out. */
function hasTarget(raw: string, start: number): boolean {
  if (raw[start] !== '(') return false;
  let at = skipBlanks(raw, start + 1);
  if (raw[at] === '<') return ANGLES.test(raw.slice(at, at + MAX_TARGET));
  let depth = 0;
  const limit = Math.min(raw.length, at + MAX_TARGET);
  for (; at < limit; at++) {
    const char = raw[at] ?? '';
    if (char === '(') depth++;
    else if (char === ')' && depth-- === 0) return true;
    else if (BLANK.test(char)) break;
  }
  if (at === limit) return limit < raw.length;
  if (depth !== 0) return false;
  at = skipBlanks(raw, at);
  return raw[at] === ')' || raw[at] === '"' || raw[at] === "'" || raw[at] === '(';
}

function skipBlanks(raw: string, start: number): number {
  let at = start;
  while (BLANK.test(raw[at] ?? '')) at++;
  return at;
}

/** Everything that one look at the neighbours decides. */
export function resolveRest(line: Line): void {
  const { notes, raw, context } = line;
  let labels = 0;
  for (let i = 0; i < notes.length; i++) {
    const note = notes[i];
    if (note === undefined) continue;
    if (note.kind === 'enter') labels++;
    else if (note.kind === 'leave') labels--;
    if (note.kind !== 'text') continue;
    const { pos } = note;
    switch (note.char) {
      case '\\':
        if (isEscaping(raw, pos, notes[i + 1])) line.escape(pos);
        break;
      case '<':
        if (startsTag(line, i, labels === 0)) line.escape(pos);
        break;
      case '&':
        if (matchesAt(REFERENCE, raw, pos)) line.escape(pos);
        break;
      case '|':
        if (context.kind === 'cell') line.escape(pos);
        break;
      case ':':
        if (labels === 0 && isProtocol(line, i)) line.escape(pos);
        break;
      case '@':
        if (labels === 0 && isMail(raw, pos, followsMark(notes, i))) line.escape(pos);
        break;
      case 'w':
      case 'W':
        if (labels === 0 && isWww(raw, pos, followsMark(notes, i))) line.escape(pos + 3);
        break;
      default:
    }
  }
}

/** A backslash escapes punctuation and ends lines; before anything else it is itself. */
function isEscaping(raw: string, pos: number, next: Note | undefined): boolean {
  if ((next?.kind === 'open' || next?.kind === 'close') && next.pos === pos + 1) return true;
  const code = raw.charCodeAt(pos + 1);
  return code === 0x0a || isAsciiPunctuation(code);
}

const REFERENCE = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{0,31});/y;
const AUTOLINK = /<[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*>/y;
const MAIL = /<[\w.!#$%&'*+/=?^`{|}~-]{1,256}@[A-Za-z0-9][A-Za-z0-9.-]*>/y;
const OPEN_TAG = /<[A-Za-z][A-Za-z0-9-]*(?:\s+[A-Za-z_:][\w.:-]*(?:\s*=\s*(?:[^\s"'=<>`]+|'[^']*'|"[^"]*"))?)*\s*\/?>/y;
const CLOSE_TAG = /<\/[A-Za-z][A-Za-z0-9-]*\s*>/y;
/** Comment, instruction, declaration, CDATA: rare enough to escape without looking for their end. */
const OTHER_HTML = /<(?:!--|\?|![A-Za-z]|!\[CDATA\[)/y;
const HTML = [OPEN_TAG, CLOSE_TAG, OTHER_HTML];
const WEB = /<https?:/iy;

/** Outside of labels, web and mail addresses are escaped on their own, and so are no links in angles either. */
function startsTag(line: Line, index: number, bare: boolean): boolean {
  const { raw, notes } = line;
  const pos = notes[index]?.pos ?? 0;
  const next = raw.charCodeAt(pos + 1);
  if (next === 0x20 || Number.isNaN(next)) return false;
  if (matchesAt(AUTOLINK, raw, pos)) return !bare || !matchesAt(WEB, raw, pos);
  if (matchesAt(MAIL, raw, pos)) return !bare || !isMail(raw, raw.indexOf('@', pos), false);
  return HTML.some((pattern) => matchesAt(pattern, raw, pos));
}

/** Whether one of our delimiters stands right before a character of the text. */
function followsMark(notes: readonly Note[], index: number): boolean {
  const note = notes[index];
  const before = notes[index - 1];
  return (before?.kind === 'open' || before?.kind === 'close') && before.pos === note?.pos;
}

/** GFM links `http://` and `https://` in plain text, wherever no letter stands before. */
const PROTOCOL = /(?:(^|[^A-Za-z])|[A-Za-z])(https?)$/i;
/** Symbols beyond the BMP count as letters to readers that go by UTF-16 units. */
const DOMAIN = /:\/\/(?:[^\s\p{P}\p{S}]|[\u{10000}-\u{10ffff}])/uy;

function isProtocol({ raw, notes }: Line, index: number): boolean {
  const pos = notes[index]?.pos ?? 0;
  const found = PROTOCOL.exec(raw.slice(Math.max(0, pos - 6), pos));
  if (!found || !matchesAt(DOMAIN, raw, pos)) return false;
  if (found[1] !== undefined) return true;
  // A letter before, unless a delimiter of ours keeps it away.
  const start = pos - (found[2]?.length ?? 0);
  for (let i = index - 1; i >= 0 && (notes[i]?.pos ?? 0) >= start; i--)
    if (followsMark([notes[i] as Note, { kind: 'enter', pos: start }], 1)) return true;
  return false;
}

const WWW = /www\./iy;
const WWW_BEFORE = /[\s(*_[\]~]/;

function isWww(raw: string, pos: number, afterMark: boolean): boolean {
  if (!matchesAt(WWW, raw, pos)) return false;
  return pos === 0 || afterMark || WWW_BEFORE.test(raw[pos - 1] ?? '');
}

const ATEXT = /[A-Za-z0-9.+_-]/;
const MAIL_DOMAIN = /@[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)+/y;

function isMail(raw: string, pos: number, afterMark: boolean): boolean {
  return pos > 0 && (afterMark || ATEXT.test(raw[pos - 1] ?? '')) && matchesAt(MAIL_DOMAIN, raw, pos);
}
