/**
 * Times over the posts of a live page: lines that are a clock or a date and nothing else. What they are is told by shape and by their
 * number, not by words: `12:45`, `오후 3시 10분`, `13.10 Uhr`, `Hier, 11h10`, `2024-07-18T12:10:00Z`.
 */
import { Kind, kindsOf } from '../../dom/tokens';
import { T, tagSet } from '../../dom/tags';
import { closest, endOf, parentOf } from '../../dom/tree';
import type { Block } from '../../model/block';
import type { Draft, Finding, Stage, Verdict } from '../../model/finding';
import { NONE } from '../../model/page';
import { holdsDigit } from '../../text/digits';
import { kindOfAddress } from '../metadata/kind-words';

/** Lists, tables and quotes keep their times: programmes, results, chronicles. */
const ordered = tagSet('li', 'td', 'th', 'dt', 'dd', 'blockquote', 'pre');
const time = tagSet('time');

/** Characters that a time with day and zone takes at most. */
const LONGEST = 48;
/** Fewer of them may be lines of the story; the first of a page has gone as its date by now. */
const FEWEST = 3;
const FEWEST_LIVE = 2;
/** Letters of the line below: a post has a sentence or a headline. */
const POST = 12;

/** An hour with its minutes, or a day in numbers, or an hour with its sign; results (`2:1`) have one number behind the sign. */
const CLOCK =
  /(?<!\p{Nd})\p{Nd}{1,2}\s?[:.h時时시点點]\s?\p{Nd}{2}(?!\p{Nd})|\p{Nd}{1,4}[./-]\p{Nd}{1,2}[./-]\p{Nd}{1,4}|\p{Nd}\s?(?:[시時时点點h]|[ap]\.?m\b)/iu;
const NO_CLOCK = /[%\p{Sc}]|[!?…。！？;]$|\p{L}{4}\.$/u;
const WORD = /[\p{L}\p{M}]{2,}/gu;
/** Words beside the numbers: a day, a month, half of the day, a zone, `Uhr`; none is longer than `September` and its like. */
const MOST_WORDS = 3;
const LONGEST_WORD = 12;

function looksLikeClock(text: string): boolean {
  if (NO_CLOCK.test(text) || !CLOCK.test(text)) return false;
  const words = text.match(WORD) ?? [];
  return words.length <= MOST_WORDS && words.every(({ length }) => length <= LONGEST_WORD);
}

/** Whether all that the line says stands in a `<time>`, or in an element just above that is named as a date. */
function isMarked({ page }: Draft, { node, until, element }: Block): boolean {
  const own = closest(page, node, time);
  if (own !== NONE) return endOf(page, own) >= until || page.tag[parentOf(page, own)] === T.TIME;
  for (let up = parentOf(page, node); up > 0 && up >= element; up = parentOf(page, up))
    if ((kindsOf(page, up) & Kind.DATE) !== 0) return true;
  return false;
}

function isLive({ claims, doc }: Draft): boolean {
  return claims.some(({ field, value }) => field === 'kind' && value === 'live') || (doc.url !== null && kindOfAddress(doc.url) === 'live');
}

/** Whether the line below belongs to a post. */
function headsPost(next: Block | undefined): boolean {
  return next?.kind === 'media' || (next?.kind === 'text' && next.letters >= POST);
}

function run(draft: Draft): Finding {
  const blocks = draft.blocks();
  let live: boolean | null = null;
  const stamps: Block[] = [];
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at] as Block;
    if (block.kind !== 'text' || block.text.length > LONGEST || !holdsDigit(block.text)) continue;
    if (closest(draft.page, block.element, ordered) !== NONE || !headsPost(blocks[at + 1])) continue;
    if (isMarked(draft, block) || ((live ??= isLive(draft)) && looksLikeClock(block.text))) stamps.push(block);
  }
  if (stamps.length < FEWEST_LIVE || (stamps.length < FEWEST && !(live ?? isLive(draft)))) return {};
  const verdicts = stamps.map(({ node, until, text }): Verdict => ({
    kind: 'drop',
    node,
    until,
    rule: 'trim/post-time',
    note: text.slice(0, LONGEST),
  }));
  return { verdicts };
}

export const clocks: Stage = { name: 'trim/clocks', run };
