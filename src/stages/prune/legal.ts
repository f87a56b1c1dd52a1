/** Closing boilerplate: notices of rights and lines about the text at its end; prompts to pay wherever they stand. */
import type { Block } from '../../model/block';
import type { Claim, Draft, Finding, Stage, Verdict } from '../../model/finding';
import { agencyOf, isClosingNote, isCopyright, isPayPrompt, isPostFooter, tellsOfText } from '../cues/index';
import { dropBlock } from '../drop-block';

/** Lines at the end in which notices stand; letters of the longest. */
const TAIL = 3;
const LONGEST = 700;
/** `© 2021 AFP`: what stands behind sign and year. */
const HOLDER = /^(?:©|\(c\)|copyright|ⓒ|\s|\d{4}|-|–)+/i;
/** A rights line of an agency says who wrote the text, less surely than a byline. */
const RANK_OF_HOLDER = 45;

function isNotice(block: Block, position: number): boolean {
  return block.kind === 'text' && position < TAIL && block.letters <= LONGEST && isCopyright(block.text);
}

/** Lines at the end in which notes about the text stand; letters of the longest note or prompt. */
const NOTES = 4;
const LONGEST_NOTE = 260;

/** What a short line below the first says of the text rather than in it; null where it is none of these. */
function noteRule({ text, letters, links }: Block, at: number, count: number): string | null {
  if (at === 0 || letters > LONGEST_NOTE) return null;
  if (isPayPrompt(text)) return 'legal/pay-prompt';
  // What ends a text stands in its second half.
  const mayClose = count - 1 - at < NOTES;
  if (at * 2 < count || (links === 0 && !mayClose)) return null;
  const isNote = isPostFooter(text) ? links > 0 : mayClose && isClosingNote(text);
  return isNote ? 'legal/closing-note' : null;
}

/** Lines at the start in which a text may tell of itself, and letters of the longest. */
const HEAD = 4;
const LONGEST_DISCLOSURE = 320;

function noteRuleAt(block: Block, at: number, count: number): string | null {
  return discloses(block, at, count) ? 'legal/disclosure' : noteRule(block, at, count);
}

/** `We may earn a commission from links on this page`, `This text was translated by machine`: over the story. */
function discloses({ text, letters }: Block, at: number, count: number): boolean {
  return at < HEAD && at < count - HEAD && letters <= LONGEST_DISCLOSURE && tellsOfText(text);
}

function run(draft: Draft): Finding {
  const all = draft.texts();
  const verdicts: Verdict[] = [];
  const texts: Block[] = [];
  for (let at = 0; at < all.length; at++) {
    const block = all[at];
    if (block === undefined) continue;
    const rule = noteRuleAt(block, at, all.length);
    if (rule === null) texts.push(block);
    else verdicts.push(dropBlock(block, rule));
  }
  const claims: Claim[] = [];
  // The lines before a notice count from it, so that three notices in a row all go; the first line of a text never does.
  let position = 0;
  for (let at = texts.length - 1; at > 0 && position < TAIL; at--) {
    const block = texts[at];
    if (block === undefined || !isNotice(block, position)) {
      position++;
      continue;
    }
    verdicts.push(dropBlock(block, 'legal/notice'));
    const agency = agencyOf(block.text.replace(HOLDER, '').trim());
    if (agency !== null) claims.push({ field: 'agencies', value: [agency], origin: 'rights line', rank: RANK_OF_HOLDER, node: block.node });
  }
  return { verdicts, claims };
}

export const legal: Stage = { name: 'prune/legal', run };
