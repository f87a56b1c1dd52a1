/** Phrases of many languages as one string, which can be asked at once. The build packs tables that are written out (bin/packed-tables.cjs). */

/** Phrases by BCP 47 language, written as `labelKey` makes them: folding thousands at each start would cost more than a page. The language is only for the reader of the table: a page may use any of them. */
export type PhraseTable = Readonly<Record<string, readonly string[]>>;

/** A line for each pair of characters that phrases begin with, and before and after each line a line feed. */
export type PackedPhrases = string;

/** Within a line the longest phrase comes first. */
export function packed(table: PhraseTable): PackedPhrases {
  const lines = new Map<string, Set<string>>();
  for (const phrases of Object.values(table)) {
    for (const phrase of phrases) {
      const start = phrase.slice(0, 2);
      const line = lines.get(start);
      if (line === undefined) lines.set(start, new Set([phrase]));
      else line.add(phrase);
    }
  }
  const written = [...lines.values()].map((line) => [...line].sort(longestFirst).join(BETWEEN));
  return `\n${written.join('\n')}\n`;
}

/** No phrase holds it. */
const BETWEEN = '|';

function longestFirst(a: string, b: string): number {
  return b.length - a.length;
}

/** Place of the line of phrases that begin with the one or two characters; -1 where there is none. */
function lineAt(start: string, table: PackedPhrases): number {
  // A phrase of one character is a line of its own.
  return start === '' ? -1 : table.indexOf(start.length === 1 ? `\n${start}\n` : `\n${start}`);
}

/** Whether a phrase begins with the one or two characters, or is the one. */
export function holdsStart(start: string, tables: readonly PackedPhrases[]): boolean {
  return tables.some((table) => lineAt(start, table) >= 0);
}

/** The phrases that begin with the one or two characters, the longest first. */
export function phrasesAt(start: string, tables: readonly PackedPhrases[]): readonly string[] {
  const lists: string[][] = [];
  for (const table of tables) {
    const at = lineAt(start, table);
    if (at >= 0) lists.push(table.slice(at + 1, table.indexOf('\n', at + 1)).split(BETWEEN));
  }
  return lists.length < 2 ? (lists[0] ?? []) : lists.flat().sort(longestFirst);
}

/** All phrases by their first two characters, the longest first. */
export function unpacked(tables: readonly PackedPhrases[]): ReadonlyMap<string, readonly string[]> {
  const byStart = new Map<string, readonly string[]>();
  for (const table of tables) {
    for (const line of table.slice(1, -1).split('\n')) {
      const start = line.slice(0, 2);
      const phrases = line.split(BETWEEN);
      const others = byStart.get(start);
      byStart.set(start, others === undefined ? phrases : others.concat(phrases).sort(longestFirst));
    }
  }
  return byStart;
}
