/** What tags do to the lines that a reader sees. */
import { TAG_NAMES, tagFlags, tagSet } from './tags';

/** Beside the flags of tags, which take eight bits. */
export const BOLD = 1 << 8;
export const ITALIC = 1 << 9;
export const INVISIBLE = 1 << 10;
const EFFECTS: readonly (readonly [effect: number, tags: (tag: number) => boolean])[] = [
  [BOLD, tagSet('b', 'strong')],
  [ITALIC, tagSet('i', 'em', 'cite')],
  // Drawings are icons of buttons far more often than charts, and a chart could not be shown: no picture has them for a neighbour.
  [INVISIBLE, tagSet('script', 'style', 'template', 'select', 'textarea', 'input', 'head', 'svg', 'canvas')],
];
/** All of it by number of the tag: each node is asked for all, which takes one look at one table. */
export const effects = Uint16Array.from(TAG_NAMES, (_, tag) =>
  EFFECTS.reduce((effect, [own, has]) => (has(tag) ? effect | own : effect), tagFlags(tag)),
);
