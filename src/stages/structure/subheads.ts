/** Subheads that are only bold: a short bold line of its own before prose. */
import { tagSet } from '../../dom/tags';
import { closest } from '../../dom/tree';
import type { Block } from '../../model/block';
import type { Draft, Finding, Stage, Verdict } from '../../model/finding';
import { NONE } from '../../model/page';
import { creditOf, isEditorsNote, relatedCue, roleOf, splitLabel } from '../cues/index';
import { endsLikeProse } from '../cues/index';

/** Letters up to which a bold line may be a subhead (forty characters of Chinese). */
const LONGEST = 80;
/** Letters of the prose that a subhead stands over, at least. */
const PROSE = 24;

const within = tagSet('h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'li', 'table', 'figcaption', 'blockquote', 'dt', 'dd', 'a', 'small');
const ADDRESS = /https?:\/\/|www\.|@\w/i;
const TURN = /[:：]\s*$/;

function isBold(block: Block | undefined): boolean {
  return block?.kind === 'text' && block.boldLetters === block.letters && block.letters > 0;
}

function isSubhead(draft: Draft, texts: readonly Block[], at: number): boolean {
  const block = texts[at];
  const next = texts[at + 1];
  if (at === 0 || block === undefined || next === undefined || !isBold(block)) return false;
  if (block.letters > LONGEST || block.text.includes('\n') || ADDRESS.test(block.text)) return false;
  // A run of bold lines is a promo, a credit or verse; and a head stands over prose, not over another head.
  if (isBold(next) || isBold(texts[at - 1]) || next.letters < PROSE || closest(draft.page, next.element, within) !== NONE) return false;
  if (endsLikeProse(block.text) || TURN.test(block.text) || closest(draft.page, block.node, within) !== NONE) return false;
  return creditOf(block.text) === null && relatedCue(block.text) === null && !isEditorsNote(block.text) && !isCreditLine(block.text);
}

function isCreditLine(text: string): boolean {
  const label = splitLabel(text, 20);
  return label !== null && roleOf(label.label) !== null;
}

function run(draft: Draft): Finding {
  const texts = draft.texts();
  const verdicts: Verdict[] = [];
  for (let at = 0; at < texts.length; at++) {
    const block = texts[at];
    if (block !== undefined && isSubhead(draft, texts, at))
      verdicts.push({ kind: 'heading', node: block.node, until: block.until, rule: 'structure/bold-subhead' });
  }
  return { verdicts };
}

export const subheads: Stage = { name: 'structure/subheads', run };
