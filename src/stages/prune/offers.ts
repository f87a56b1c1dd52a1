/** Boxes that ask to subscribe, to pay or to log in, told by where their links lead: the words on them are new every season. */
import { T } from '../../dom/tags';
import { attr, endOf, parentOf } from '../../dom/tree';
import type { Block } from '../../model/block';
import type { Draft, Finding, Stage, Verdict } from '../../model/finding';
import { NONE, type NodeId, type Page } from '../../model/page';
import { bodyLook, look } from '../look';
import { linesIn } from './lines-in';
import { holdsRoot, isWhole } from '../roots';

/** Words of addresses that stand for such an action, between signs of an address. */
const ACTION =
  /[/?=._-](?:log-?in|sign-?in|sign-?up|subscribe|subscriptions?|register|registrieren|free-?trial|trial|abo|abos|abonnements?|abonnieren|abonnez-vous|suscribete|suscripcion(?:es)?|assine|assinaturas?|abbonati|abbonament[io]|prenumerera|prenumeration|prenumerata|tilaa|tilaus|predplatne|predplatit|abonelik|newsletters?|nyhetsbrev|nieuwsbrief|boletines|donate|spenden|membership)(?:[/?&=#._-]|$)/i;
/** Letters beside the link in its line at most: in longer lines prose happens to link there. */
const BESIDE = 60;
/** Letters and lines of such a box at most, and levels at which it is sought. */
const MOST_LETTERS = 420;
const MOST_LINES = 6;
const LEVELS = 5;

function leadsToAction(page: Page, { node, until, links, letters, linkLetters, element }: Block): boolean {
  if (links === 0 || letters - linkLetters > BESIDE) return false;
  for (let around = parentOf(page, node); around >= element; around = parentOf(page, around)) if (isAction(page, around)) return true;
  for (let within = node; within < until; within++) if (isAction(page, within)) return true;
  return false;
}

function isAction(page: Page, node: NodeId): boolean {
  return page.tag[node] === T.A && ACTION.test((attr(page, node, 'href') ?? '').replace(SCHEME, '/'));
}
const SCHEME = /^https?:\/\/[^/]*/i;

/** The outermost box below the root with the line and others beside it, none of them a paragraph of the body. */
function boxOf(draft: Draft, blocks: readonly Block[], at: number, paragraphs: number): NodeId {
  const { page } = draft;
  const block = blocks[at] as Block;
  // Items that lead nowhere are a list of the text, whatever stands behind it.
  const isOfTheText = (line: Block): boolean => look(page, line) === paragraphs || (line.links === 0 && page.tag[line.element] === T.LI);
  let box: NodeId = NONE;
  for (let up = parentOf(page, block.element), level = 0; level < LEVELS && up > 0; up = parentOf(page, up), level++) {
    if (holdsRoot(draft, up)) break;
    const lines = linesIn(page, blocks, at, up, MOST_LINES);
    if (lines === null || lines.some(isOfTheText)) break;
    const letters = lines.reduce((sum, line) => sum + line.letters, 0);
    if (letters > MOST_LETTERS) break;
    if (lines.length > 1) box = up;
  }
  return box;
}

function run(draft: Draft): Finding {
  const { page } = draft;
  if (isWhole(draft)) return {};
  const blocks = draft.blocks();
  const verdicts: Verdict[] = [];
  let paragraphs: number | null = null;
  let done = 0;
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at];
    if (block?.kind !== 'text' || block.node < done || !leadsToAction(page, block)) continue;
    paragraphs ??= bodyLook(page, blocks);
    const node = boxOf(draft, blocks, at, paragraphs);
    if (node === NONE) continue;
    done = endOf(page, node);
    verdicts.push({ kind: 'drop', node, rule: 'promo/box' });
  }
  return { verdicts };
}

export const offers: Stage = { name: 'prune/offers', run };
