/** What language a text is in: by script first, by function words among languages of one script, by character sets for Chinese. */
import { LANGUAGES_OF_SCRIPT, SCRIPTS, SISTERS, type Script } from './language-scripts';
import { readTag, type DeclaredLanguage } from './language-tags';
import { tallyPart, wordTable, type WordTable } from './language-votes';
import { readProse, type Reading } from './reading';
import { NO_WORD, unitKind } from './scripts';

/** With fewer letters than this the text is no evidence against what the page declares. */
const FEW_LETTERS = 40;
/** A letter of these says about as much as this many Latin ones. */
const DENSE: Readonly<Partial<Record<Script, number>>> = { han: 3, kana: 2, hangul: 2 };
/** Japanese mixes kana into every sentence, less in headlines; Chinese quotes a word of it at most. */
const KANA_SHARE = 0.12;
const KANA_SHARE_OF_FEW = 0.08;
/** Share of the words that must speak for a language before it counts as recognised. */
const RECOGNISED = 0.08;
/** Weight of the declared language over the others: neighbours such as Danish and Norwegian differ by less. */
const PRIOR = 1.25;
/** Where so much of a text bears out what the page declares, the rest of the sample is not asked, units. */
const FIRST_PART = 2000;
/** How many times as much as for any other language, and as it takes to be recognised, must speak for it there. */
const CLEAR = 2;
const TRADITIONAL_REGIONS = new Set(['TW', 'HK', 'MO']);

/**
 * BCP 47 tag of the language of some prose: `de`, `pt-BR`, `zh-Hans`. Chinese always has its script; other languages have a region
 * only where one was declared. Null where the text does not tell and nothing is declared.
 */
export function detectLanguage(text: string, declared?: string | null): string | null {
  return languageOf(readProse(text), declared);
}

/** The same of a text that has just been read. */
export function languageOf(reading: Reading, declared?: string | null): string | null {
  const { letters, balance } = reading;
  const prior = readTag(declared ?? null);
  const script = commonestScript(letters);
  const few = sumOf(letters) < FEW_LETTERS;
  if (script === 'none') return trusted(prior, balance);
  if (script === 'han' || script === 'kana') return eastAsian(letters, balance, few, prior);
  const names = LANGUAGES_OF_SCRIPT[script];
  if (names !== undefined) return prior !== null && names.includes(prior.language) ? prior.tag : names[0];
  const best = byWords(reading, script, prior);
  if (best !== null && !(few && prior !== null && isWrittenIn(prior.language, script))) return withPrior(best, prior);
  return trusted(prior, balance);
}

/** What the page declares, where the text says nothing against it. */
function trusted(prior: DeclaredLanguage | null, balance: number): string | null {
  return prior?.language === 'zh' ? chinese(balance, prior) : (prior?.tag ?? null);
}

function withPrior(language: string, prior: DeclaredLanguage | null): string {
  if (prior === null) return language;
  return prior.language === language || (SISTERS[language] ?? []).includes(prior.language) ? prior.tag : language;
}

function sumOf(numbers: Uint32Array): number {
  let sum = 0;
  for (const number of numbers) sum += number;
  return sum;
}

function commonestScript(counts: Uint32Array): Script {
  let best: Script = 'none';
  let most = 0;
  for (let index = 1; index < counts.length; index++) {
    const count = counts[index] ?? 0;
    const script = SCRIPTS[index];
    if (count === 0 || script === undefined) continue;
    const weight = count * (DENSE[script] ?? 1);
    if (weight > most) {
      most = weight;
      best = script;
    }
  }
  return best;
}

function eastAsian(counts: Uint32Array, balance: number, few: boolean, prior: DeclaredLanguage | null): string {
  const kana = counts[SCRIPTS.indexOf('kana')] ?? 0;
  const han = counts[SCRIPTS.indexOf('han')] ?? 0;
  const japanese = kana > (few ? KANA_SHARE_OF_FEW : KANA_SHARE) * (han + kana) || (few && kana === 0 && prior?.language === 'ja');
  return japanese ? withPrior('ja', prior) : chinese(balance, prior);
}

/** `zh-Hans` or `zh-Hant`, whichever has more characters of its own in the text. */
function chinese(balance: number, prior: DeclaredLanguage | null): string {
  if (balance !== 0) return balance > 0 ? 'zh-Hans' : 'zh-Hant';
  const declaredTraditional =
    prior?.language === 'zh' && (prior.script === 'Hant' || (prior.script === null && TRADITIONAL_REGIONS.has(prior.region ?? '')));
  return declaredTraditional ? 'zh-Hant' : 'zh-Hans';
}

function isWrittenIn(language: string, script: Script): boolean {
  const table = wordTable(script);
  return table !== null && (table.languages.includes(language) || table.languages.some((name) => (SISTERS[name] ?? []).includes(language)));
}

function byWords(reading: Reading, script: Script, prior: DeclaredLanguage | null): string | null {
  const table = wordTable(script);
  if (table === null) return null;
  const { length } = reading.lower;
  const { scores } = table;
  scores.fill(0);
  const part = endOfPart(reading.lower);
  let words = tallyPart(reading, 0, part, table);
  if (part < length && !bearsOut(table, prior, words)) words += tallyPart(reading, part, length, table);
  let best = -1;
  let most = 0;
  for (let index = 0; index < scores.length; index++) {
    const own = scores[index] ?? 0;
    // Whether it is the declared one is asked of few: the names of all of them take as long as all their scores.
    if (own * PRIOR <= most) continue;
    const score = withPrior(table.languages[index] ?? '', prior) === prior?.tag ? own * PRIOR : own;
    if (score > most) {
      most = score;
      best = index;
    }
  }
  return most >= RECOGNISED * words ? (table.languages[best] ?? null) : null;
}

/** Behind the first part, where no word is. */
function endOfPart(sample: Uint16Array): number {
  let at = Math.min(sample.length, FIRST_PART);
  while (at < sample.length && unitKind(sample[at] ?? 0) !== NO_WORD) at++;
  return at;
}

/** Whether what was read leaves no doubt of the language that the page declares. */
function bearsOut({ languages, scores }: WordTable, prior: DeclaredLanguage | null, words: number): boolean {
  if (prior === null) return false;
  let best = 0;
  for (let index = 1; index < scores.length; index++) if ((scores[index] ?? 0) > (scores[best] ?? 0)) best = index;
  const most = scores[best] ?? 0;
  if (most < CLEAR * RECOGNISED * words) return false;
  for (let index = 0; index < scores.length; index++) if (index !== best && (scores[index] ?? 0) * CLEAR > most) return false;
  return withPrior(languages[best] ?? '', prior) === prior.tag;
}
