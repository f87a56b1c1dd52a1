// Writes src/text/dates/names.ts: `node test/tools/date-names.mjs`.
// Month names, weekdays and relative forms as the Unicode CLDR has them, inverted once, so that nothing at run time depends on the
// version of ICU. What the CLDR lacks (Levantine months, press abbreviations) stands in src/text/dates/more-names.ts.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const LANGUAGES = (
  'en de fr es it pt nl sv nb da fi pl cs sk sl hr sr sr-Latn bs mk bg ru uk be kk tr az vi id ms ro hu el lt lv et ca gl eu sq is af ' +
  'sw fil ar fa ur he hi mr ne bn gu pa or ta te kn ml th lo km my am uz ka hy ja ko zh zh-Hant'
).split(' ');
const UNITS = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year'];
const DIGITS = /[0-9\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\u1040-\u1049]+/u;

const calendar = (language) => `${language}-u-ca-gregory-nu-latn`;
const lower = (text) =>
  text
    .normalize('NFC')
    .replace(/’/g, "'")
    .toLowerCase()
    .replace(/[\u200e\u200f\u061c]/g, '')
    .replace(/[\u00a0\u202f]/g, ' ')
    .trim();
const bare = (text) =>
  lower(text)
    .replace(/\.$/, '')
    .replace(/^de |^d’/, '');
const isName = (text) => /^[\p{L}\p{M}' .\u200c]+$/u.test(text) && text.length > 1;

function part(language, options, date, type) {
  const parts = new Intl.DateTimeFormat(calendar(language), { timeZone: 'UTC', ...options }).formatToParts(date);
  return bare(parts.find((p) => p.type === type)?.value ?? '');
}

function months(language) {
  return Array.from({ length: 12 }, (_, month) => {
    const date = new Date(Date.UTC(2024, month, 3));
    const forms = ['long', 'short'].flatMap((style) => [
      part(language, { month: style }, date, 'month'),
      part(language, { month: style, day: 'numeric' }, date, 'month'),
      part(language, { month: style, day: 'numeric', year: 'numeric' }, date, 'month'),
    ]);
    return [...new Set(forms.filter(isName))].join('/');
  });
}

function weekdays() {
  const names = new Set();
  for (const language of LANGUAGES) {
    for (let day = 1; day <= 7; day++) {
      for (const weekday of ['long', 'short']) names.add(part(language, { weekday }, new Date(Date.UTC(2024, 0, day)), 'weekday'));
    }
  }
  return [...names].filter((name) => isName(name) && !name.includes(' ')).sort();
}

// `vor # minuten`: what stands before and after the number. A form without a word for the direction ("-3 min") says nothing.
function relativeForms(unit) {
  const forms = new Set();
  for (const language of LANGUAGES) {
    for (const style of ['long', 'short', 'narrow']) {
      const format = new Intl.RelativeTimeFormat(`${language}-u-nu-latn`, { style, numeric: 'always' });
      const future = new Set([1, 2, 3, 5, 11, 21].map((n) => lower(format.format(n, unit)).replace(DIGITS, '#')));
      for (const n of [1, 2, 3, 5, 11, 21]) {
        const form = lower(format.format(-n, unit))
          .replace(/^(.*?)\((\d+)\)$/, '$1')
          .trim();
        const pattern = form.replace(DIGITS, '#').replace(/ ?# ?/, '#').replace(/\.$/, '');
        const pair = pattern.split('#');
        if (pair.length === 2 && !/[-−–+]/.test(pattern) && !future.has(form.replace(DIGITS, '#'))) forms.add(pattern);
      }
    }
  }
  return [...forms].sort();
}

function dayWords(offset) {
  const words = new Set();
  for (const language of LANGUAGES) {
    const word = bare(new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(offset, 'day'));
    if (!DIGITS.test(word) && isName(word)) words.add(word);
  }
  return [...words].sort();
}

const quote = (text) => `'${text.replace(/\\/g, '\\\\').replace(/'/g, "\\'")}'`;
const rows = (list) => list.map((row) => `  ${row},\n`).join('');
// A form that two languages use for different units (`h` is hour and Malay day) says nothing.
const formsByUnit = UNITS.map((unit) => relativeForms(unit));
const uses = new Map();
for (const form of formsByUnit.flat()) uses.set(form, (uses.get(form) ?? 0) + 1);
const clearForms = formsByUnit.map((forms) => forms.filter((form) => uses.get(form) === 1));
const monthRows = LANGUAGES.map((language) => [language, months(language)]).filter(([, names]) => names.every((name) => name !== ''));

writeFileSync(
  fileURLToPath(new URL('../../src/text/dates/names.ts', import.meta.url)),
  `/** Names in dates by the Unicode CLDR (Unicode License v3). Made by test/tools/date-names.mjs; lower case, without a final point. */

/** January to December by language; forms of one month are separated by \`/\`. */
export const MONTH_NAMES: Readonly<Record<string, string>> = {
${rows(monthRows.map(([language, names]) => `${quote(language)}: ${quote(names.join(' | '))}`))}};

export const WEEKDAYS =
  ${quote(weekdays().join('|'))};

/** Ways to say "so many units ago"; \`#\` stands for the number and the blanks round it. */
export const RELATIVE_FORMS: Readonly<Record<string, string>> = {
${rows(UNITS.map((unit, i) => `${unit}: ${quote(clearForms[i].join('|'))}`))}};

/** Words for a day as seen from today: the day before yesterday, yesterday, today. */
export const DAY_WORDS: Readonly<Record<string, string>> = {
${rows([-2, -1, 0].map((offset) => `'${offset}': ${quote(dayWords(offset).join('|'))}`))}};
`,
);
