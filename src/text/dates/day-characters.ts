/** Days in East Asian characters: `2024年5月3日`, `2024년 5월 3일`, `民國113年5月3日`, `令和元年5月3日`, `二〇二四年五月三日`. */
import { eraOffset } from './calendar';
import type { Token } from './tokens';
import type { Day } from './types';

const YEAR_SIGNS = new Set(['年', '년']);
const MONTH_SIGNS = new Set(['月', '월']);
const DAY_SIGNS = new Set(['日', '일', '号', '號']);

/** Signs with which eras, and numbers in Chinese numerals, begin. */
export const DATE_SIGNS: ReadonlySet<string> = new Set('民令平昭大明〇零○一二三四五六七八九十廿卅');

/** `2024年5月3日`, `2024년 5월 3일`; a year of three digits is one of the Republic of China. */
export function characterDate(tokens: readonly Token[], at: number, era: number): Day | null {
  const [year, month, day] = [tokens[at], tokens[at + 2], tokens[at + 4]];
  if (year?.kind !== 'number' || month?.kind !== 'number' || day?.kind !== 'number') return null;
  if (!has(YEAR_SIGNS, tokens[at + 1]) || !has(MONTH_SIGNS, tokens[at + 3]) || !has(DAY_SIGNS, tokens[at + 5])) return null;
  const republic = era === 0 && year.text.length === 3 ? (eraOffset('民國') ?? 0) : 0;
  const full = year.value + era + republic;
  return { year: full, month: month.value, day: day.value, next: at + 6 };
}

function has(signs: ReadonlySet<string>, token: Token | undefined): boolean {
  return token !== undefined && signs.has(token.text);
}

/** `民國113年5月3日`, `令和6年5月3日`, `令和元年…`, `民國一一三年五月三日`. */
export function eraDate(tokens: readonly Token[], at: number): Day | null {
  const era = eraOffset(`${tokens[at]?.text ?? ''}${tokens[at + 1]?.text ?? ''}`);
  if (era === null) return null;
  const first = tokens[at + 2];
  if (first?.text !== '元') return characterDate(tokens, at + 2, era) ?? hanDate(tokens, at + 2, era);
  const written = [...tokens];
  written[at + 2] = { ...first, kind: 'number', text: '1', value: 1 };
  return characterDate(written, at + 2, era);
}

const HAN_DIGITS = '〇一二三四五六七八九';

/** `二〇二四年五月三日`: a year in single digits, month and day as counted. */
export function hanDate(tokens: readonly Token[], at: number, era = 0): Day | null {
  const year = hanRun(tokens, at, '年');
  const month = year === null ? null : hanRun(tokens, year.next, '月');
  const day = month === null ? null : hanRun(tokens, month.next, '日');
  if (year === null || month === null || day === null || (era === 0 && year.digits.length !== 4)) return null;
  return { year: Number(year.digits) + era, month: hanNumber(month.text), day: hanNumber(day.text), next: day.next };
}

const LONGEST_HAN_NUMBER = 4;

/** The numerals before a sign: as digits, and as they stand. */
function hanRun(tokens: readonly Token[], at: number, sign: string): { digits: string; text: string; next: number } | null {
  let text = '';
  for (let i = at; i <= at + LONGEST_HAN_NUMBER; i++) {
    const token = tokens[i];
    if (token?.text === sign && text !== '') return { digits: Array.from(text, hanDigit).join(''), text, next: i + 1 };
    if (token?.kind !== 'sign' || !/[〇零○一二三四五六七八九十廿卅]/.test(token.text)) return null;
    text += token.text;
  }
  return null;
}

function hanDigit(sign: string): string {
  const digit = HAN_DIGITS.indexOf(sign.replace(/[零○]/, '〇'));
  return digit < 0 ? '' : String(digit);
}

/** 1 to 39 in Chinese numerals: `三`, `十一`, `二十`, `廿三`. */
function hanNumber(text: string): number {
  const tens = text.replace('廿', '二十').replace('卅', '三十');
  const at = tens.indexOf('十');
  if (at < 0) return Number(Array.from(tens, hanDigit).join(''));
  const units = hanDigit(tens.slice(at + 1));
  return 10 * Number(at === 0 ? 1 : hanDigit(tens.slice(0, at))) + Number(units === '' ? 0 : units);
}
