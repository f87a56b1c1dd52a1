/** The names of dates as tables to look up, built at first use. */
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

export interface DateNames {
  readonly months: ReadonlyMap<string, MonthEntry>;
  readonly jalaliMonths: ReadonlyMap<string, number>;
  readonly weekdays: ReadonlySet<string>;
  readonly morning: ReadonlySet<string>;
  readonly afternoon: ReadonlySet<string>;
  readonly fillers: ReadonlySet<string>;
  readonly clockWords: ReadonlySet<string>;
  readonly one: ReadonlySet<string>;
  /** By the first word (or Han or kana character) after the number. */
  readonly relative: ReadonlyMap<string, readonly RelativeForm[]>;
  /** By the first word (or character) of the phrase. */
  readonly days: ReadonlyMap<string, readonly DayPhrase[]>;
}

let built: DateNames | undefined;

export function dateNames(): DateNames {
  built ??= {
    months: buildMonths(),
    jalaliMonths: new Map(JALALI_MONTHS.split(' | ').map((name, index) => [name, index + 1])),
    weekdays: set(WEEKDAYS),
    morning: set(MORNING),
    afternoon: set(AFTERNOON),
    fillers: set(FILLERS),
    clockWords: set(CLOCK_WORDS),
    one: set(ONE),
    relative: buildRelative(),
    days: buildDays(),
  };
  return built;
}

function set(words: string): Set<string> {
  return new Set(words.split('|'));
}

const ACCENTS = /\p{M}/gu;

/** Without accents, as pages in capitals and careless ones print it; letters that no accent makes stay apart. */
export function withoutAccents(word: string): string {
  return word.normalize('NFD').replace(ACCENTS, '').replaceAll('ı', 'i').replaceAll('ł', 'l');
}

function buildMonths(): Map<string, MonthEntry> {
  const byName = new Map<string, Map<string, number>>();
  const add = (name: string, language: string, month: number): void => {
    const entry = byName.get(name) ?? new Map<string, number>();
    entry.set(language, month);
    byName.set(name, entry);
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
  for (const [name, entry] of [...months]) if (!months.has(withoutAccents(name))) months.set(withoutAccents(name), entry);
  return months;
}

function primary(language: string): string {
  return language.split('-', 1)[0] ?? language;
}

function unanimous(entry: ReadonlyMap<string, number>): MonthEntry {
  const [first = 0, ...others] = new Set(entry.values());
  return others.length === 0 ? first : entry;
}

function buildRelative(): Map<string, RelativeForm[]> {
  const forms = new Map<string, RelativeForm[]>();
  for (const unit of Object.keys(RELATIVE_FORMS)) {
    const all = `${RELATIVE_FORMS[unit] ?? ''}|${MORE_RELATIVE_FORMS[unit] ?? ''}`;
    for (const form of all.split('|')) {
      const [before = '', after = ''] = form.split('#');
      const key = firstPart(after);
      if (key !== '') forms.set(key, [...(forms.get(key) ?? []), { unit, before, after }]);
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
export function firstPart(phrase: string): string {
  return FIRST_PART.exec(phrase)?.[0] ?? '';
}
