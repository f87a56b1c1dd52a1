/** Names of months among tokens, in any language. */
import { jalaliMonths, monthNames, pairHeads, withoutAccents } from './lookup';
import type { Token } from './tokens';
import type { DateContext } from './types';

export interface Month {
  readonly month: number;
  readonly jalali: boolean;
  readonly next: number;
}

const LINKS = new Set(['de', 'del', 'di', 'do', "d'", 'of', 'the', 'ta', 'e', '-', '/', '.', 'של', 'من', 'เดือน', '،']);
const MAX_LINKS = 2;

/** The month at a token or behind a linking word. */
export function monthNear(tokens: readonly Token[], at: number, context: DateContext): Month | null {
  for (let i = at; i <= at + MAX_LINKS; i++) {
    const month = monthAt(tokens, i, context);
    if (month !== null) return month;
    if (!LINKS.has(tokens[i]?.text ?? '')) return null;
  }
  return null;
}

const BASQUE = /a(?:ren|k)$/;

const VIETNAMESE_MONTH = new Set(['tháng', 'thg']);

/** A month name at a token, of up to four tokens: `พ.ค.`, `تشرين الأول`; its final point is part of it. */
export function monthAt(tokens: readonly Token[], at: number, context: DateContext): Month | null {
  const word = tokens[at];
  if (word?.kind !== 'word') return null;
  const number = tokens[at + 1];
  if (VIETNAMESE_MONTH.has(word.text) && number?.kind === 'number') return { month: number.value, jalali: false, next: at + 2 };
  if (VIETNAMESE_MONTH.has(word.text)) return vietnameseMonth(tokens, at + 1);
  const [second, third] = [tokens[at + 1], tokens[at + 2]];
  if (second?.text === '.' && third?.kind === 'word' && third.start === second.end) {
    const abbreviated = named(`${word.text}.${third.text}`, context, at + 3);
    if (abbreviated !== null) return withPoint(tokens, abbreviated);
  }
  const pair = second?.kind === 'word' && isPairHead(word.text) ? named(`${word.text} ${second.text}`, context, at + 2) : null;
  const bare = withoutArticle(word.text);
  const single = pair ?? named(word.text, context, at + 1) ?? (bare === word.text ? null : named(bare, context, at + 1));
  return single === null ? null : withTwin(tokens, withPoint(tokens, single), context);
}

/** `tháng sáu`, `tháng mười hai`. */
function vietnameseMonth(tokens: readonly Token[], at: number): Month | null {
  const [word, unit] = [tokens[at]?.text ?? '', VIETNAMESE_NUMBERS.get(tokens[at + 1]?.text ?? '') ?? 0];
  const number = VIETNAMESE_NUMBERS.get(word);
  if (number === undefined) return null;
  return number === TEN && (unit === 1 || unit === 2)
    ? { month: TEN + unit, jalali: false, next: at + 2 }
    : { month: number, jalali: false, next: at + 1 };
}
const TEN = 10;
/** One to ten; the first and the last month of the year have names of their own as well. */
const VIETNAMESE_NUMBERS: ReadonlyMap<string, number> = new Map([
  ['một', 1],
  ['hai', 2],
  ['ba', 3],
  ['tư', 4],
  ['năm', 5],
  ['sáu', 6],
  ['bảy', 7],
  ['tám', 8],
  ['chín', 9],
  ['mười', 10],
  ['giêng', 1],
  ['chạp', 12],
]);

function isPairHead(word: string): boolean {
  return pairHeads().has(word) || pairHeads().has(withoutAccents(word));
}

/** Arabic pages print both names of a month: `كانون الثاني/يناير`. */
function withTwin(tokens: readonly Token[], month: Month, context: DateContext): Month {
  const twin =
    tokens[month.next]?.text === '/' && tokens[month.next + 1]?.kind === 'word' ? monthAt(tokens, month.next + 1, context) : null;
  return twin?.month === month.month ? twin : month;
}

function withPoint(tokens: readonly Token[], month: Month): Month {
  return tokens[month.next]?.text === '.' ? { ...month, next: month.next + 1 } : month;
}

function named(name: string, context: DateContext, next: number): Month | null {
  const jalali = jalaliMonths().get(name);
  if (jalali !== undefined) return { month: jalali, jalali: true, next };
  const entry = monthNames().get(name) ?? monthNames().get(withoutAccents(name));
  if (entry === undefined) return null;
  const month = typeof entry === 'number' ? entry : entry.get((context.language ?? '').split('-', 1)[0] ?? '');
  return month === undefined ? null : { month, jalali: false, next };
}

/** Hebrew writes "in" and Catalan "of" onto the name, Basque its case: `במאי`, `d'abril`, `ekainaren`. */
function withoutArticle(word: string): string {
  if (BASQUE.test(word)) return word.replace(BASQUE, 'a');
  if (word.startsWith("d'")) return word.slice(2);
  return word.length > 1 && (word.startsWith('ב') || word.startsWith('ל')) ? word.slice(1) : word;
}
