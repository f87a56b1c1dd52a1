/** The names of dates as tables to look up, each built at first use: few documents need all of them. */
import { DAY_WORDS, MONTH_NAMES, RELATIVE_FORMS, WEEKDAYS } from './names';
import {
  AFTERNOON,
  CLOCK_WORDS,
  FILLERS,
  JALALI_MONTHS,
  JUST_NOW,
  MORE_DAY_WORDS,
  MORE_MONTHS,
  MORE_RELATIVE_FORMS,
  MORNING,
  ONE,
} from './more-names';

/** Number of a month; by language where languages disagree (`listopad` is October in Croatian, November in Polish). */
export type MonthEntry = number | ReadonlyMap<string, number>;

export interface RelativeForm {
  readonly unit: string;
  readonly before: string;
  readonly after: string;
}

/** A phrase for a whole day (-1 is yesterday) or, with no number, for this very minute. */
export interface DayPhrase {
  readonly phrase: string;
  readonly days: number | null;
}

/** Words that stand beside dates and times. */
export interface ClockWords {
  readonly weekdays: ReadonlySet<string>;
  readonly morning: ReadonlySet<string>;
  readonly afternoon: ReadonlySet<string>;
  /** What the names of both halves of the day begin with. */
  readonly halfBegins: ReadonlySet<string>;
  readonly fillers: ReadonlySet<string>;
  readonly clockWords: ReadonlySet<string>;
}

/** Computes once, at first use. */
function lazy<T>(make: () => T): () => T {
  let value: T | undefined;
  return () => (value ??= make());
}

export const clockNames = lazy<ClockWords>(() => {
  const morning = set(MORNING);
  const afternoon = set(AFTERNOON);
  const halfBegins = new Set([...morning, ...afternoon].map((name) => name.charAt(0)));
  return { weekdays: set(WEEKDAYS), morning, afternoon, halfBegins, fillers: set(FILLERS), clockWords: set(CLOCK_WORDS) };
});

/** Month names by every spelling. */
export const monthNames = lazy(buildMonths);
export const jalaliMonths = lazy(() => new Map(JALALI_MONTHS.split(' | ').map((name, index) => [name, index + 1])));
/** First words of names that are two words, with accents and without. */
export const pairHeads = lazy(() => {
  const heads = [...monthNames().keys(), ...jalaliMonths().keys()]
    .filter((name) => name.includes(' '))
    .map((name) => name.slice(0, name.indexOf(' ')));
  return new Set([...heads, ...heads.map(withoutAccents)]);
});
/** Words for "one" before a unit. */
export const oneWords = lazy(() => set(ONE));
/** Ways to say how long ago, by the first word (or Han or kana character) after the number. */
export const relativeForms = lazy(buildRelative);
/** Words for whole days and "just now", by their first word (or character). */
export const dayPhrases = lazy(buildDays);

function set(words: string): Set<string> {
  return new Set(words.split('|'));
}

/** Marks of Latin, Greek and Cyrillic letters; those of Indian scripts are vowels, and tell June from January. */
const ACCENTS = /[\u0300-\u036f]/g;

const BEYOND_ASCII = /[^\0-\x7f]/;

/** Without accents, as pages in capitals and careless ones print it; letters that no accent makes stay apart. */
export function withoutAccents(word: string): string {
  return BEYOND_ASCII.test(word) ? word.normalize('NFD').replace(ACCENTS, '').replaceAll('ı', 'i').replaceAll('ł', 'l') : word;
}

function buildMonths(): Map<string, MonthEntry> {
  const byName = new Map<string, Map<string, number>>();
  const add = (name: string, language: string, month: number): void => {
    const entry = byName.get(name);
    if (entry === undefined) byName.set(name, new Map([[language, month]]));
    else entry.set(language, month);
  };
  for (const [language, row] of Object.entries(MONTH_NAMES)) {
    row.split(' | ').forEach((names, index) => {
      for (const name of names.split('/')) add(name, primary(language), index + 1);
    });
  }
  MORE_MONTHS.forEach((names, index) => {
    for (const name of names.split('|')) if (!byName.has(name)) add(name, '', index + 1);
  });
  const months = new Map<string, MonthEntry>();
  for (const [name, entry] of byName) months.set(name, unanimous(entry));
  for (const [name, entry] of [...months]) {
    const bare = ACCENTED.test(name) ? withoutAccents(name) : name;
    if (!months.has(bare)) months.set(bare, entry);
  }
  return months;
}

/** Scripts whose pages leave accents out: Latin and Greek. */
const ACCENTED = /[\u00c0-\u03ff\u1e00-\u1fff]/;

function primary(language: string): string {
  return language.split('-', 1)[0] ?? language;
}

function unanimous(entry: ReadonlyMap<string, number>): MonthEntry {
  let month = 0;
  for (const other of entry.values()) {
    if (month !== 0 && other !== month) return entry;
    month = other;
  }
  return month;
}

function buildRelative(): Map<string, RelativeForm[]> {
  const forms = new Map<string, RelativeForm[]>();
  for (const unit of Object.keys(RELATIVE_FORMS)) {
    const all = `${RELATIVE_FORMS[unit] ?? ''}|${MORE_RELATIVE_FORMS[unit] ?? ''}`;
    for (const form of all.split('|')) {
      const [before = '', after = ''] = form.split('#');
      const key = firstPart(after);
      const rows = forms.get(key);
      if (rows !== undefined) rows.push({ unit, before, after });
      else if (key !== '') forms.set(key, [{ unit, before, after }]);
    }
  }
  for (const rows of forms.values()) rows.sort((a, b) => b.before.length + b.after.length - a.before.length - a.after.length);
  return forms;
}

function buildDays(): Map<string, DayPhrase[]> {
  const phrases = new Map<string, DayPhrase[]>();
  const add = (words: string, days: number | null): void => {
    for (const phrase of words.split('|')) {
      const key = firstPart(phrase);
      const rows = [...(phrases.get(key) ?? []), { phrase, days }];
      phrases.set(
        key,
        rows.sort((a, b) => b.phrase.length - a.phrase.length),
      );
    }
  };
  for (const offset of ['-2', '-1', '0']) {
    add(DAY_WORDS[offset] ?? '', Number(offset));
    add(MORE_DAY_WORDS[offset] ?? '', Number(offset));
  }
  add(JUST_NOW, null);
  return phrases;
}

const FIRST_PART = /^(?:[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]|[\p{L}\p{M}'\u200c]+)/u;

/** The key of a phrase: its first word, or its first character in scripts without blanks; the same as the first token. */
function firstPart(phrase: string): string {
  return FIRST_PART.exec(phrase)?.[0] ?? '';
}
