/** Invitations at either end of the story: newsletters, apps, channels, podcasts. Always with a link or an address to go to. */
import type { Block } from '../../model/block';
import type { Draft, Finding, Stage, Verdict } from '../../model/finding';
import { Holds } from '../../text/holds';
import { isFollowCue, isNewsletterCue } from '../cues/index';
import { dropBlock } from '../drop-block';
import { isSetApart } from '../prose';

/** Lines at either end in which promos stand. */
const HEAD = 2;
const TAIL = 6;
/** Letters up to which a line is a promo for its cue; and where all of it is bold or italic as well. */
const SHORT = 130;
const SET_APART = 280;
const BARE_ADDRESS = /https?:\/\/|(?:^|[\s（(：:])www\.\w|@\w{3,}/i;
/** What an address with its scheme holds; one without a scheme that is no handle begins so. */
const SCHEMED = Holds.COLON | Holds.SLASH;
const WORLD = /www\./i;
/** Sentences between the ends: a promo has two at most. */
const SENTENCES = /[.。!！?？](?=\s|["”’」』)）]|$|[^\s\w])/g;
const MOST_SENTENCES = 3;

/** `Listen on: https://… https://…`: a label and the addresses of two or more places. */
const ADDRESSES = /https?:\/\/[^\s<>（）()，。、]+/gi;
const LONGEST_LABEL = 60;
const SENTENCE_END = /[.。!！?？](?=\s|$)/;

function isListOfAddresses(text: string): boolean {
  const places = text.match(ADDRESSES);
  if (places === null || places.length < 2) return false;
  const label = text.replace(ADDRESSES, '').trim();
  return label.length <= LONGEST_LABEL && !SENTENCE_END.test(label);
}

/** Whether the line states an address in print. */
function statesAddress({ text, holds }: Block): boolean {
  const may = (holds & SCHEMED) === SCHEMED || (holds & Holds.AT) !== 0 || ((holds & Holds.POINT) !== 0 && WORLD.test(text));
  return may && BARE_ADDRESS.test(text);
}

/** A short line with a link or an address that asks to subscribe or to follow. */
export function isPromo(block: Block): boolean {
  if (block.kind !== 'text') return false;
  if (block.links === 0 && (block.holds & SCHEMED) === SCHEMED && isListOfAddresses(block.text)) return true;
  if (block.letters > SET_APART) return false;
  // Without links a line has to hold an address.
  if (block.links === 0 && !statesAddress(block)) return false;
  if (block.letters > SHORT && !isSetApart(block)) return false;
  return (block.text.match(SENTENCES)?.length ?? 0) <= MOST_SENTENCES && (isNewsletterCue(block.text) || isFollowCue(block.text));
}

function run(draft: Draft): Finding {
  const blocks = draft.texts();
  const verdicts: Verdict[] = [];
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at];
    if (block === undefined || (at >= HEAD && at < blocks.length - TAIL)) continue;
    if (isPromo(block)) verdicts.push(dropBlock(block, 'promo/invitation'));
  }
  // A page of invitations is about them.
  return verdicts.length * 2 > blocks.length ? {} : { verdicts };
}

export const promo: Stage = { name: 'prune/promo', run };
