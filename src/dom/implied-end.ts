/** Which start tags end elements that are still open (WHATWG HTML 13.2.6.4.7 and its table modes), as a table. */
import { TAG_NAMES, tagSet } from './tags';

const listItem = tagSet('li');
const listScope = tagSet('ul', 'ol', 'menu', 'dir');
const definition = tagSet('dd', 'dt');
const definitionScope = tagSet('dl');
export const heading = tagSet('h1', 'h2', 'h3', 'h4', 'h5', 'h6');
const rubyPart = tagSet('rt', 'rp', 'rb', 'rtc');
const rubyScope = tagSet('ruby');
const optionPart = tagSet('option');
const optionGroup = tagSet('option', 'optgroup');
const selectScope = tagSet('select', 'datalist');
const cell = tagSet('td', 'th');
const row = tagSet('tr', 'td', 'th');
const rowGroup = tagSet('thead', 'tbody', 'tfoot', 'tr', 'td', 'th', 'caption', 'colgroup');
const tableScope = tagSet('table', 'template');
export const paragraph = tagSet('p');
export const paragraphScope = tagSet('table', 'td', 'th', 'caption', 'template', 'button', 'object', 'applet', 'marquee', 'html');

/** Opening the first closes an open one of the second, looked for up to the scope of the third (13.2.6.4.7). */
const IMPLIED_END: readonly (readonly [opens: readonly string[], closes: (tag: number) => boolean, scope: (tag: number) => boolean])[] = [
  [['li'], listItem, listScope],
  [['dd', 'dt'], definition, definitionScope],
  [['rt', 'rp', 'rb', 'rtc'], rubyPart, rubyScope],
  [['option'], optionPart, selectScope],
  [['optgroup'], optionGroup, selectScope],
  [['td', 'th'], cell, tableScope],
  [['tr'], row, tableScope],
  [['thead', 'tbody', 'tfoot', 'caption', 'colgroup'], rowGroup, tableScope],
];
interface Rule {
  readonly closes: (tag: number) => boolean;
  readonly scope: (tag: number) => boolean;
}

/** By tag number; null for most. Every start tag asks. */
const RULES = new Array<Rule | null>(TAG_NAMES.length).fill(null);
for (const [opens, closes, scope] of IMPLIED_END) for (const name of opens) RULES[TAG_NAMES.indexOf(name)] = { closes, scope };

export function impliedEnd(tag: number): Rule | null {
  return tag < RULES.length ? (RULES[tag] ?? null) : null;
}
