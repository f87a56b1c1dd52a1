/** A line under an image, taken apart into caption and credit where elements part them. */
import { T } from '../../dom/tags';
import { Kind, kindsOf } from '../../dom/tokens';
import { endOf, parentOf } from '../../dom/tree';
import type { Block } from '../../model/block';
import { NONE, TEXT, type NodeId, type Page } from '../../model/page';
import { creditName, creditOf, creditOfLine, labelKey, splitCredit } from '../cues/index';
import { endsSentence } from '../../text/sentence-end';
import { photoLabels } from '../cues/people';
import { mayHaveOddBlanks } from '../../text/whitespace';

export interface CaptionPart {
  /** `label`: words such as `图像来源，` that only say that a credit follows; `link`: leads to a larger picture, or to its rights. */
  readonly kind: 'caption' | 'credit' | 'label' | 'link';
  readonly node: NodeId;
  /** One past the last node. */
  readonly until: NodeId;
  readonly text: string;
}

const BLANKS = /[\s\u200b\ufeff]+/g;

function tidy(text: string): string {
  const trimmed = text.trim();
  return mayHaveOddBlanks(trimmed) ? trimmed.replace(BLANKS, ' ').trim() : trimmed;
}

function textBetween(page: Page, from: NodeId, until: NodeId): string {
  let text = '';
  for (let n = from; n < until; n++) if (page.tag[n] === TEXT) text += page.text[n] ?? '';
  return tidy(text);
}

/**
 * Parts of the block. The credit is what an element sets apart at the end: one with a telling name, or one whose whole text is a
 * credit; with the label before it (`图像来源，` in a span of its own).
 */
export function partsOf(page: Page, block: Block): readonly CaptionPart[] {
  const { node, until, text } = block;
  const link = linkBehind(page, block);
  if (link !== NONE) {
    const before = { ...block, until: link, text: textBetween(page, node, link) };
    return [...partsOf(page, before), { kind: 'link', node: link, until, text: textBetween(page, link, until) }];
  }
  const named = afterNamedCaption(page, block);
  if (named !== null) return named;
  const credited = afterCredit(page, block);
  if (credited !== null) return credited;
  if (creditOfLine(block) !== null) return creditParts(page, block);
  const at = creditStart(page, block);
  if (at < 0) return [{ kind: 'caption', node, until, text }];
  const before = textBetween(page, node, at);
  const after = textBetween(page, at, until);
  const parts: CaptionPart[] = [];
  if (before !== '') parts.push({ kind: 'caption', node, until: at, text: before });
  if (after !== '') parts.push({ kind: 'credit', node: at, until, text: after });
  return parts;
}

/** Letters of the longest link behind a caption. */
const LONGEST_LINK = 60;

/** `… at dawn. PAPER/A. Roe <a>Purchase rights</a>`: a link behind the end of a sentence or of a credit, and no credit itself. */
function linkBehind(page: Page, { node, until, text, links }: Block): NodeId {
  if (links !== 1) return NONE;
  let link = until - 1;
  while (link > node && page.tag[link] !== T.A) link--;
  const said = link > node ? textBetween(page, link, until) : '';
  if (said === '' || said.length > LONGEST_LINK || textBetween(page, endOf(page, link), until) !== '' || creditOf(said) !== null)
    return NONE;
  const before = text.slice(0, text.lastIndexOf(said)).trim();
  const credit = splitCredit(before)?.credit ?? '';
  const isClosed = credit === '' ? endsSentence(before) : creditName(credit) !== '' && !OPEN.test(credit);
  return isClosed ? link : NONE;
}
/** What a name follows. */
const OPEN = /(?:[:：/–—-]|(?:^|\s)\p{Ll}{2,3})$/u;

/** Where the line begins with an element named a caption, what follows in a few words says who made the picture, in whatever words. */
function afterNamedCaption(page: Page, { node, until, element }: Block): readonly CaptionPart[] | null {
  let end = -1;
  for (let up = parentOf(page, node); up > element; up = parentOf(page, up))
    if ((kindsOf(page, up) & (Kind.CAPTION | Kind.CREDIT)) === Kind.CAPTION && endOf(page, up) < until) end = endOf(page, up);
  if (end < 0) return null;
  const rest = textBetween(page, end, until);
  if (rest === '' || rest.length > LONGEST_NAME || (creditOf(rest) === null && SENTENCE.test(rest))) return null;
  return [
    { kind: 'caption', node, until: end, text: textBetween(page, node, end) },
    { kind: 'credit', node: end, until, text: rest },
  ];
}
const LONGEST_NAME = 100;
/** A point behind one or two letters is that of an initial. */
const SENTENCE = /(?:\p{L}{3}\.|[!?。！？؟।])\s+\S|[!?。！？؟।]$/u;

/** Where the line begins with a credit in an element of its own, the caption follows. */
function afterCredit(page: Page, { node, until, element }: Block): readonly CaptionPart[] | null {
  let end = -1;
  for (let up = parentOf(page, node); up > element; up = parentOf(page, up)) if (endOf(page, up) < until) end = endOf(page, up);
  if (end < 0) return null;
  const first = textBetween(page, node, end);
  const rest = textBetween(page, end, until);
  if (rest.length < first.length || creditOf(first) === null || creditOf(rest) !== null) return null;
  return [
    { kind: 'credit', node, until: end, text: first },
    { kind: 'caption', node: end, until, text: rest },
  ];
}

/** A whole line of credit; a label in a text of its own (for screen readers) is set apart from the name. */
function creditParts(page: Page, { node, until, text }: Block): readonly CaptionPart[] {
  const label = page.text[node] ?? '';
  if (node + 1 === until || !LABEL_END.test(label) || !photoLabels.has(labelKey(label))) return [{ kind: 'credit', node, until, text }];
  return [
    { kind: 'label', node, until: node + 1, text: label },
    { kind: 'credit', node: node + 1, until, text: textBetween(page, node + 1, until) },
  ];
}
const LABEL_END = /[,，:：]\s*$/;

/** First node of the credit at the end of the block; -1 where the block is one piece. */
function creditStart(page: Page, block: Block): NodeId {
  for (let up = parentOf(page, block.node); up >= block.element; up = parentOf(page, up))
    if (endOf(page, up) >= block.until && (page.tag[up] === T.CITE || isNamedCredit(page, up))) return block.node;
  for (let n = block.node; n < block.until; n++) {
    if (page.tag[n] !== TEXT) {
      // An author named at the end of a caption is the picture's.
      if ((kindsOf(page, n) & (Kind.CREDIT | Kind.BYLINE)) !== 0 && endOf(page, n) >= block.until) return n;
      continue;
    }
    if (n === block.node) continue;
    if (tidy(page.text[n] ?? '') === '') continue;
    if (creditOf(textBetween(page, n, block.until)) !== null) return pieceOf(page, n, block);
  }
  return -1;
}

function isNamedCredit(page: Page, node: NodeId): boolean {
  return (kindsOf(page, node) & (Kind.CAPTION | Kind.CREDIT)) === Kind.CREDIT;
}

/** The outermost inline element that begins with the text node and lies within the block. */
function pieceOf(page: Page, text: NodeId, block: Block): NodeId {
  let node = text;
  for (let up = parentOf(page, node); up > block.node && up === node - 1; up = parentOf(page, up)) node = up;
  return node;
}
