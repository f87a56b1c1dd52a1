/** Lines that are a name in full and nothing else, where nothing says that they are names. */
import { T, tagSet } from '../../dom/tags';
import type { Block } from '../../model/block';
import type { Draft } from '../../model/finding';

const listItem = tagSet('li');
/** What subheads with capitals speak of. */
export const SUBHEAD_WORDS =
  /(?:^|\s)(?:key|top|quick|breaking|executive|summary|takeaways?|highlights?|points?|facts?|news|updates?|overview|introduction|background|exclusive|opinion|analysis|commentary|advertisement|story|stories|week|day|year|city|state|court|weitere|wichtige|aktuelle|neue|kurze?|das|der|die|the|this|what|how|why)(?=\s|$)/i;

/** A name in full as a line of its own next to the date; who it is, is told by surer signs or not at all. */
export function namesBeside(draft: Draft, texts: readonly Block[], at: number): readonly Block[] {
  return [texts[at - 1], texts[at + 1]].filter(
    (block) =>
      block !== undefined &&
      block.text.length <= LONGEST_NAME &&
      NAME_ALONE.test(block.text) &&
      !SUBHEAD_WORDS.test(block.text) &&
      !isHeading(draft, block) &&
      !listItem(draft.page.tag[block.element] ?? 0),
  ) as readonly Block[];
}
const LONGEST_NAME = 40;
const NAME_ALONE = /^\p{Lu}[\p{L}.'’-]+(?: (?:de|da|van|von|den|del|la|bin|al))?(?: \p{Lu}[\p{L}.'’-]*){1,3}$/u;

export function isHeading(draft: Draft, block: Block): boolean {
  const tag = draft.page.tag[block.element] ?? 0;
  return tag >= T.H1 && tag <= T.H6;
}
