/** The wrapper that a page puts round one image and its words, known by its shape. */
import { BLOCK, T, tagFlags, tagSet } from '../../dom/tags';
import { attr, closest, contains, endOf, parentOf } from '../../dom/tree';
import type { Block } from '../../model/block';
import { NONE, type NodeId, type Page } from '../../model/page';

/** Blocks of text that a frame may hold: label, caption, credit. */
const MOST_TEXTS = 3;
const LONGEST = 700;
/** What stands in frames must be less than this share of all text; otherwise the frames are the story. */
const MOST_SHARE = 0.5;

/** Elements that are a line of reading: an image in a paragraph is glued to prose, not framed. */
const line = tagSet('p', 'li', 'td', 'th', 'blockquote', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'a');
const whole = tagSet('html', 'body', 'main', 'article');

/**
 * The outermost block element that holds this image, no other, and a few short lines, and whose neighbours hold lines of their own;
 * `NONE` where there is no such element.
 */
export function frameOf(page: Page, blocks: readonly Block[], at: number, allLetters: number): NodeId {
  const image = blocks[at]?.node ?? 0;
  let frame = NONE;
  for (let node = parentOf(page, image); node > 0; node = parentOf(page, node)) {
    const tag = page.tag[node] ?? 0;
    if (line(tag) && frame === NONE && tag !== T.A && tag !== T.P) return NONE;
    if (whole(tag)) break;
    if ((tagFlags(tag) & BLOCK) === 0 || tag === T.P || tag === T.A) continue;
    const held = heldBy(page, blocks, at, node);
    if (held === null || held.letters > LONGEST || held.letters > allLetters * MOST_SHARE) break;
    if (held.texts === 0 || isAmongLines(page, blocks, at, node)) frame = node;
  }
  return frame;
}

/** Letters that a table may hold beside its picture to be a picture with a caption, as pages made them before there were figures. */
const LONGEST_IN_TABLE = 360;

/** The table whose cells hold this image, no other, and a short line or two; `NONE` where there is none. */
export function pictureTable(page: Page, blocks: readonly Block[], at: number): NodeId {
  const found = closest(page, blocks[at]?.node ?? 0, table);
  if (found === NONE) return NONE;
  const held = heldBy(page, blocks, at, found);
  return held !== null && held.texts > 0 && held.texts < MOST_TEXTS && held.letters <= LONGEST_IN_TABLE ? found : NONE;
}
const table = tagSet('table');

/** How many lines of text the element holds beside the image; null where it holds another image, or too many lines. */
function heldBy(
  page: Page,
  blocks: readonly Block[],
  at: number,
  node: NodeId,
): { readonly texts: number; readonly letters: number } | null {
  let texts = 0;
  let letters = 0;
  for (const step of [-1, 1]) {
    for (let i = at + step; i >= 0 && i < blocks.length; i += step) {
      const block = blocks[i];
      if (block === undefined || !contains(page, node, block.node)) break;
      if (block.kind !== 'text' || ++texts > MOST_TEXTS) return null;
      letters += block.letters;
    }
  }
  return { texts, letters };
}

/** Whether the element stands among others that hold lines: a frame is one of many children of a body. */
function isAmongLines(page: Page, blocks: readonly Block[], at: number, node: NodeId): boolean {
  const parent = parentOf(page, node);
  let others = 0;
  for (const step of [-1, 1]) {
    for (let i = at + step; i >= 0 && i < blocks.length && others < ENOUGH_LINES; i += step) {
      const block = blocks[i];
      if (block === undefined || block.node < parent || block.node >= endOf(page, parent)) break;
      if (block.kind === 'text' && !contains(page, node, block.node)) others++;
    }
  }
  return others >= ENOUGH_LINES;
}
const ENOUGH_LINES = 2;

/** `<p><img><br><em>…</em></p>`: a line in italics, all that the paragraph holds besides the picture. */
export function isItalic(page: Page, image: NodeId, block: Block, next: Block | undefined): boolean {
  if (block.letters > LONGEST_IN_TABLE || block.italicLetters !== block.letters || block.element === 0) return false;
  return image < block.node && contains(page, block.element, image) && next?.element !== block.element;
}

/** A picture in the middle of the column and a line in the middle below it, where other lines begin at its edge. */
export function isCentred(page: Page, image: NodeId, block: Block, next: Block | undefined): boolean {
  if (block.letters > LONGEST_IN_TABLE || block.links > 0 || !inMiddle(page, block.element) || !inMiddle(page, parentOf(page, image)))
    return false;
  return next?.kind === 'text' && !inMiddle(page, next.element) && next.element !== block.element;
}

function inMiddle(page: Page, node: NodeId): boolean {
  return attr(page, node, 'align') === 'center' || CENTRED.test(attr(page, node, 'style') ?? '');
}
const CENTRED = /(?:^|[;\s])text-align\s*:\s*center/i;
