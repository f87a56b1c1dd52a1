/** Brackets of the text that would make links or footnotes. */
import type { Line, Note } from './notes';
import { matchesAt } from './patterns';

type TextNote = Extract<Note, { kind: 'text' }>;

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
