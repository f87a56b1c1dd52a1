/** Lines that recur and are content all the same: they are neither learned nor cut. */
import type { Block } from '../../model/block';
import { nameOf, parentOf } from '../../dom/tree';
import { NONE, type Page } from '../../model/page';

/** Shorter lines (letters) recur by chance: standing heads, credits, "No comment", yes and no. */
const SHORT = 30;
/** Longer lines are texts, not furniture. */
const LONG = 1500;
/** Share of a line that is bold from which on it heads something; italic, from which on the editors speak. */
const MARKED = 0.9;

const HEADING = /^h[1-6]$/;
/** Elements whose words belong to a picture, a table or somebody else. */
const APART = new Set(['figcaption', 'caption', 'th', 'td', 'blockquote', 'dt']);

/** What editors owe the reader and say in the same words each time, in the words of many languages. */
const DISCLAIMERS: readonly (readonly [language: string, phrases: readonly string[]])[] = [
  [
    'en',
    [
      'opinions expressed',
      'views expressed',
      'not necessarily reflect',
      'not necessarily represent',
      'disclaimer',
      'disclosure',
      'conflict of interest',
      'correction:',
      'editor’s note',
      "editor's note",
      'an earlier version',
      'not financial advice',
      'not investment advice',
      'not medical advice',
      'helpline',
      'could not independently verify',
    ],
  ],
  ['fr', ['opinions exprimées', 'n’engagent que', "n'engagent que", 'note de la rédaction', 'avertissement']],
  [
    'de',
    ['spiegelt nicht', 'gibt nicht unbedingt', 'meinung des autors', 'meinung der autor', 'anmerkung der redaktion', 'korrekturhinweis'],
  ],
  [
    'es',
    ['opiniones expresadas', 'no reflejan', 'no representan', 'nota del editor', 'nota de la redacción', 'descargo de responsabilidad'],
  ],
  ['pt', ['opiniões expressas', 'não refletem', 'nota do editor', 'nota da redação']],
  ['it', ['opinioni espresse', 'non riflettono', 'nota della redazione']],
  [
    'ru',
    ['мнение автора', 'может не совпадать', 'мнения авторов', 'от редакции', 'признан иностранным агентом', 'признана иностранным агентом'],
  ],
  ['ar', ['لا تعبر', 'لا يعبر', 'آراء', 'إخلاء مسؤولية']],
  ['zh', ['不代表', '仅代表', '免责', '编者按', '編者按', '更正', '僅代表', '免責', '声明', '聲明']],
  ['ja', ['見解', '免責', '訂正', '編集部注']],
];
const PHRASES = DISCLAIMERS.flatMap(([, phrases]) => phrases);

/** Whether the line may be furniture at all. */
export function mayBeFurniture(page: Page, block: Block): boolean {
  if (block.kind !== 'text' || block.letters < SHORT || block.letters > LONG) return false;
  if (block.boldLetters > block.letters * MARKED || block.italicLetters > block.letters * MARKED) return false;
  if (standsApart(page, block)) return false;
  const text = block.text.toLowerCase();
  return !PHRASES.some((phrase) => text.includes(phrase));
}

function standsApart(page: Page, { element }: Block): boolean {
  for (let node = element; node > 0 && node !== NONE; node = parentOf(page, node)) {
    const name = nameOf(page, node);
    if (APART.has(name) || HEADING.test(name)) return true;
  }
  return false;
}
