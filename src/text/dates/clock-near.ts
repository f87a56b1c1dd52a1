/** The time that belongs to a date: right after it, else right before it. */
import { clockAt, type Clock } from './clock';
import { clockNames } from './lookup';
import type { Token } from './tokens';
import type { DateContext, TimeFields } from './types';

/** The time beside the tokens `[first, next)` of a date, and the tokens that both fill together. */
export interface NearClock {
  readonly time: TimeFields;
  readonly first: number;
  readonly next: number;
}

/** Marks and words that may stand between a date and its time. */
const FILLER_MARKS = new Set([
  ',',
  '-',
  '–',
  '—',
  '|',
  '·',
  '•',
  '/',
  '(',
  ')',
  '（',
  '）',
  '@',
  '.',
  '،',
  '‒',
  '―',
  ']',
  '[',
  '【',
  '】',
  '～',
  '　',
  '*',
  ';',
  ':',
]);
const MAX_FILLERS = 6;
/** A time before the date may be this many tokens long: `10 : 15 : 00 a . m . ET ,`. */
const LONGEST_CLOCK = 12;

/** Whether a token says nothing: punctuation, `um`, `at`, a weekday (also `周五`, `(水)`, `星期五`). */
function isFiller(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || token.kind === 'number') return false;
  if (token.kind === 'sign') return /[周週星期曜日月火水木金土一二三四五六天]/.test(token.text);
  const { fillers, weekdays } = clockNames();
  return token.kind === 'mark' ? FILLER_MARKS.has(token.text) : fillers.has(token.text) || weekdays.has(token.text);
}

export function clockNear(tokens: readonly Token[], first: number, next: number, context: DateContext): NearClock | null {
  const after = clockAfter(tokens, next, context);
  if (after !== null) return { time: after, first, next: after.next };
  for (let at = Math.max(0, first - LONGEST_CLOCK); at < first; at++) {
    const before = clockAt(tokens, at, context, false);
    if (before !== null && before.next <= first && fillersOnly(tokens, before.next, first)) return { time: before, first: at, next };
  }
  return null;
}

function clockAfter(tokens: readonly Token[], next: number, context: DateContext): Clock | null {
  for (let at = next; at <= next + MAX_FILLERS; at++) {
    const clock = clockAt(tokens, at, context, true);
    if (clock !== null) return clock;
    if (!isFiller(tokens, at)) return null;
  }
  return null;
}

function fillersOnly(tokens: readonly Token[], from: number, to: number): boolean {
  if (to - from > MAX_FILLERS) return false;
  for (let at = from; at < to; at++) if (!isFiller(tokens, at)) return false;
  return true;
}
