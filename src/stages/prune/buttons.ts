/** Buttons that are more than controls: those that hold a picture, and those that are a heading. */
import { T, tagSet } from '../../dom/tags';
import { closest, endOf } from '../../dom/tree';
import type { Draft } from '../../model/finding';
import { NONE, TEXT, type NodeId, type Page } from '../../model/page';
import { telling } from './telling';

/** The heading that opens and closes its part of the text is a button within a heading, and all of it. */
export function isHeadingOf(page: Page, button: NodeId): boolean {
  const holder = closest(page, button, heading);
  if (holder === NONE) return false;
  for (let n = holder; n < endOf(page, holder); n++)
    if ((n < button || n >= endOf(page, button)) && (page.text[n] ?? '').trim() !== '') return false;
  return true;
}
const heading = tagSet('h2', 'h3', 'h4', 'h5', 'h6');

/** Words on a button around a picture (`View 6 images`), its caption excepted. */
export function buttonWords({ page, dropped }: Draft): readonly NodeId[] {
  const words: NodeId[] = [];
  let done = 0;
  for (const button of telling(page).elements) {
    if (page.tag[button] !== T.BUTTON || button < done || dropped[button] !== 0 || isHeadingOf(page, button)) continue;
    done = endOf(page, button);
    for (let node = button; node < endOf(page, button); node++) {
      if (page.tag[node] === T.FIGCAPTION) node = endOf(page, node) - 1;
      else if (page.tag[node] === TEXT) words.push(node);
    }
  }
  return words;
}
