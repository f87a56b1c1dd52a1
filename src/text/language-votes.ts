/** Votes: what the words and letters of a text say for each language of its script. */
import { SCRIPTS, TELLING_LETTERS, scriptNumber, type Script } from './language-scripts';
import { FUNCTION_WORDS } from './language-words';
import type { Reading } from './reading';
import { IN_WORD, TELLS, factsOf } from './unit-facts';
import { NO_LETTERS, withLetter } from './word-hash';
import { WordIndex } from './word-index';

const LETTER_WEIGHT = 0.5;

/** How much one word or letter says for languages, by their places in the score table. */
interface Vote {
  readonly languages: readonly number[];
  readonly weight: number;
}
export interface WordTable {
  readonly languages: readonly string[];
  readonly words: WordIndex;
  /** By the number that the index has for the languages of a word. */
  readonly votes: readonly Vote[];
  /** How many words of the part that is read cast each vote; all zero between parts. */
  readonly cast: Uint16Array;
  /** By the code of the letter. */
  readonly letters: readonly (Vote | undefined)[];
  /** What a text says for each of the languages; filled anew by each text. */
  readonly scores: Float64Array;
}
const tables = new Map<Script, WordTable>();

export function wordTable(script: Script): WordTable | null {
  const known = tables.get(script);
  if (known !== undefined || !(script in FUNCTION_WORDS)) return known ?? null;
  const packed = FUNCTION_WORDS[script as keyof typeof FUNCTION_WORDS];
  const { languages } = packed;
  const votes = packed.owners.split(' ').map((owners) => voteFor(owners.split(',').map(Number), 1));
  const table = {
    languages,
    words: new WordIndex(packed),
    votes,
    cast: new Uint16Array(votes.length),
    letters: lettersOf(languages, script),
    scores: new Float64Array(languages.length),
  };
  tables.set(script, table);
  return table;
}

function lettersOf(languages: readonly string[], script: Script): readonly (Vote | undefined)[] {
  const letters = new Array<Vote | undefined>(LAST_TELLING + 1).fill(undefined);
  languages.forEach((language, place) => {
    for (const letter of TELLING_LETTERS[language] ?? '') {
      const code = letter.charCodeAt(0);
      if (belongs(code, script)) letters[code] = withOwner(letters[code], place);
    }
  });
  return letters;
}

/** Languages come one after the other. */
function withOwner(vote: Vote | undefined, language: number): Vote {
  if (vote?.languages.at(-1) === language) return vote;
  const languages = [...(vote?.languages ?? []), language];
  return voteFor(languages, LETTER_WEIGHT);
}

/** What several languages share says less for each. */
function voteFor(languages: readonly number[], weight: number): Vote {
  return { languages, weight: weight / languages.length };
}

/** Latin letters with the accents of Vietnamese are the last of them. */
const LAST_TELLING = 0x1eff;

/** Serbian has telling letters in two scripts; those of the other one are of no use here. Punctuation belongs to any. */
function belongs(letter: number, script: Script): boolean {
  const own = SCRIPTS[scriptNumber(letter)];
  return own === script || own === 'none';
}

/** Adds up what the words and letters `[from, until)` of the sample say, which begin and end where no word is; returns the number of words. */
export function tallyPart({ lower, places }: Reading, from: number, until: number, table: WordTable): number {
  const { words, cast } = table;
  const { starts, ends, hashes, tells } = places;
  let count = 0;
  for (let i = 0; i < places.count; i++) {
    const start = starts[i] ?? 0;
    if (start < from) continue;
    if (start >= until) break;
    const end = ends[i] ?? 0;
    if (tells[i] === 1) for (let at = start; at < end; at++) castLetter(lower[at] ?? 0, table);
    const number = words.get(hashes[i] ?? 0, lower, start, end);
    if (number >= 0) cast[number] = (cast[number] ?? 0) + 1;
    count++;
  }
  if (until > places.end) count += tally(lower.subarray(Math.max(from, places.end), until), table);
  addUp(table);
  return count;
}

/** Adds up what the words and letters of the text say; returns the number of words. */
function tally(text: Uint16Array, table: WordTable): number {
  const { words, cast } = table;
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const start = at;
    let hash = NO_LETTERS;
    let code = text[at] ?? 0;
    let facts = factsOf(code);
    while ((facts & IN_WORD) !== 0) {
      if ((facts & TELLS) !== 0) castLetter(code, table);
      hash = withLetter(hash, code);
      code = ++at < text.length ? (text[at] ?? 0) : BLANK;
      facts = factsOf(code);
    }
    if ((facts & TELLS) !== 0) castLetter(code, table);
    if (at === start) continue;
    const number = words.get(hash, text, start, at);
    if (number >= 0) cast[number] = (cast[number] ?? 0) + 1;
    count++;
  }
  return count;
}
/** Stands behind the last word. */
const BLANK = 0x20;

function castLetter(code: number, { letters, scores }: WordTable): void {
  const vote = letters[code];
  if (vote !== undefined) add(vote, 1, scores);
}

/** Words by the hundred cast few different votes, which are only counted while the words are looked up. */
function addUp({ votes, cast, scores }: WordTable): void {
  for (let number = 0; number < cast.length; number++) {
    const times = cast[number] ?? 0;
    if (times === 0) continue;
    cast[number] = 0;
    const vote = votes[number];
    if (vote !== undefined) add(vote, times, scores);
  }
}

function add({ languages, weight }: Vote, times: number, scores: Float64Array): void {
  for (let i = 0; i < languages.length; i++) {
    const language = languages[i] ?? 0;
    scores[language] = (scores[language] ?? 0) + times * weight;
  }
}
