/** Captions and credits: which lines round an image speak of it. */
import { holdsImage } from '../../dom/all-of';
import { firstFrom } from '../../dom/order';
import { Kind, kindsOf } from '../../dom/tokens';
import { T, tagSet } from '../../dom/tags';
import { attr, closest, contains, parentOf } from '../../dom/tree';
import type { Block } from '../../model/block';
import type { Draft, Finding, Stage, Verdict } from '../../model/finding';
import { NONE, type NodeId, type Page } from '../../model/page';
import { isDateLine } from '../credits/head';
import { creditOfLine, relatedCue } from '../cues/index';
import { frameOf, isCentred, isItalic, pictureTable } from './frames';
import { linkShare } from '../prose';
import { repeatsImage } from './own-words';
import { partsOf, type CaptionPart } from './parts';
import { sameWords } from '../../text/same-words';
import { rootOf } from '../roots';

/** Letters (wide ones count twice) up to which a line may be a caption. */
const LONGEST = 900;
/** … where only its place says so. */
const LONGEST_UNMARKED = 360;

/** … and the share of its letters in links: more is a byline, or a headline. */
const MOST_LINKED = 0.5;

const small = tagSet('small', 'figcaption', 'cite');
const figure = tagSet('figure');
const quote = tagSet('blockquote', 'li', 'table');
const player = tagSet('video', 'audio');
const heading = tagSet('h1', 'h2', 'h3', 'h4', 'h5', 'h6');

/** What the search needs to know of the blocks around an image. */
interface Scene {
  readonly draft: Draft;
  readonly blocks: readonly Block[];
  /** Numbers of blocks that some image has taken. */
  readonly taken: Set<number>;
  /** Letters of the whole body. */
  readonly letters: number;
  /** Whether a line is believed to be a caption for its place in the wrapper of an image alone. */
  readonly byPlace: boolean;
  /** Letters of lines that were believed so. */
  placed: number;
}

/** An element that marks its text as a caption: `small`, `figcaption`, a name such as `image-caption` on it or just above. */
function isMarked(page: Page, block: Block): boolean {
  let node = block.element;
  for (let up = 0; up < 3 && node > 0; up++) {
    if (small(page.tag[node] ?? 0)) return true;
    if ((kindsOf(page, node) & (Kind.CAPTION | Kind.CREDIT)) !== 0 && !holdsImage(page, node)) return true;
    node = parentOf(page, node);
  }
  return closest(page, block.node, small) > block.element || namedSpan(page, block);
}

/** A caption may be only a `span` with a telling name, or be marked for assistive software as one text. */
function namedSpan(page: Page, block: Block): boolean {
  for (let node = parentOf(page, block.node); node > block.element; node = parentOf(page, node)) {
    if ((kindsOf(page, node) & (Kind.CAPTION | Kind.CREDIT)) !== 0) return true;
  }
  return attr(page, block.element, 'role') === 'text';
}

/** Whether the line number `at`, next to the image, with nothing between, is its caption or credit. */
function isCaption(scene: Scene, image: NodeId, at: number, framed: boolean, table: NodeId = NONE): boolean {
  const { page } = scene.draft;
  const block = scene.blocks[at] as Block;
  if (block.kind !== 'text' || block.letters > LONGEST || heading(page.tag[block.element] ?? 0)) return false;
  if (isMarked(page, block) || repeatsImage(page, image, block.text)) return true;
  // What is not marked speaks of a picture only where both stand in one part: the body begins right after an opening picture.
  if (rootOf(scene.draft, block.node) !== rootOf(scene.draft, image)) return false;
  const next = scene.blocks[at + 1];
  if ((block.links === 0 && creditOfLine(block) !== null) || isCentred(page, image, block, next) || isItalic(page, image, block, next))
    return true;
  const quoting = closest(page, block.element, quote);
  if (!framed || !scene.byPlace || block.letters > LONGEST_UNMARKED || (quoting !== NONE && quoting !== table)) return false;
  if (linkShare(block) > MOST_LINKED || relatedCue(block.text) !== null || isDateLine(scene.draft, block)) return false;
  scene.placed += block.letters;
  return true;
}

/** The blocks that belong to the image at `at`: those of its frame, and what follows at once and is marked. */
function linesOf(scene: Scene, at: number): readonly number[] {
  const { draft, blocks, taken } = scene;
  const { page } = draft;
  const image = blocks[at]?.node ?? 0;
  const holder = closest(page, image, figure);
  const table = holder === NONE ? pictureTable(page, blocks, at) : NONE;
  const frame = holder !== NONE ? holder : table !== NONE ? table : frameOf(page, blocks, at, scene.letters);
  const found: number[] = [];
  const inFrame = (block: Block): boolean => frame !== NONE && contains(page, frame, block.node);
  for (let i = at + 1; i < blocks.length && found.length < MOST_LINES; i++) {
    const block = blocks[i];
    if (block === undefined || block.kind !== 'text' || taken.has(i)) break;
    if (!isCaption(scene, image, i, inFrame(block), table)) break;
    found.push(i);
  }
  // Within a frame the caption may also stand before the picture.
  const before = at > 0 ? blocks[at - 1] : undefined;
  if (
    found.length === 0 &&
    before?.kind === 'text' &&
    !taken.has(at - 1) &&
    inFrame(before) &&
    isCaption(scene, image, at - 1, holder !== NONE)
  )
    found.push(at - 1);
  return found;
}
const MOST_LINES = 3;

function describe(scene: Scene, at: number): Verdict[] {
  const { draft, blocks, taken } = scene;
  const image = blocks[at]?.node ?? 0;
  const verdicts: Verdict[] = [];
  let captions = 0;
  for (const i of linesOf(scene, at)) {
    const block = blocks[i];
    if (block === undefined) continue;
    taken.add(i);
    for (const part of partsOf(draft.page, block)) {
      const { kind, node, until, text } = part;
      if (kind === 'link') verdicts.push(drop(part, 'figures/caption-link'));
      else if (COUNTER.test(text)) verdicts.push(drop(part, 'figures/slide-label'));
      else if (kind === 'label') verdicts.push(drop(part, 'figures/credit-label'));
      else if (kind === 'credit') verdicts.push({ kind, node, until, of: image, rule: 'figures/credit' });
      else if (captions > 0 && isRepeat(verdicts, text)) verdicts.push(drop(part, 'figures/repeated-caption'));
      else if (isTitle(draft, text)) verdicts.push(drop(part, 'figures/title-as-caption'));
      else {
        captions++;
        verdicts.push({ kind, node, until, of: image, rule: 'figures/caption', note: text.slice(0, 60) });
      }
    }
  }
  return verdicts;
}

function drop({ node, until }: CaptionPart | Block, rule: string): Verdict {
  return { kind: 'drop', node, until, rule };
}

/** `3/12`, `3 of 12`: which picture it is. */
const COUNTER = /^\(?\d{1,3}\s?(?:[/|]|of|von|de|di|из|sur)\s?\d{1,3}\)?$/i;

/** The caption is printed once, however often the page repeats it. */
function isRepeat(verdicts: readonly Verdict[], text: string): boolean {
  return verdicts.some(({ kind, note }) => kind === 'caption' && note === text.slice(0, 60));
}

function isTitle({ doc }: Draft, text: string): boolean {
  return doc.hints.title !== undefined && sameWords(text, doc.hints.title);
}

/** Players repeat the title, or what they show, in a grey line of their own. */
function describePlayer(scene: Scene, at: number): Verdict[] {
  const { draft, blocks, taken } = scene;
  const next = blocks[at + 1];
  if (next?.kind !== 'text' || !isMarked(draft.page, next) || next.letters > LONGEST) return [];
  taken.add(at + 1);
  const { node, until, text } = next;
  if (isTitle(draft, text)) return [drop(next, 'figures/title-as-caption')];
  return [{ kind: 'caption', node, until, of: blocks[at]?.node ?? 0, rule: 'figures/caption' }];
}

/** Caption and credit of one image among blocks that are not those of the body; only what is marked as such is believed. */
export function describeImage(draft: Draft, blocks: readonly Block[], at: number): Verdict[] {
  return describe({ draft, blocks, taken: new Set(), letters: 0, byPlace: false, placed: 0 }, at);
}

function describeAll(draft: Draft, byPlace: boolean): { readonly verdicts: readonly Verdict[]; readonly scene: Scene } {
  const { page } = draft;
  const blocks = draft.blocks();
  let letters = 0;
  for (const block of blocks) letters += block.letters;
  const scene: Scene = { draft, blocks, taken: new Set(), letters, byPlace, placed: 0 };
  const verdicts: Verdict[] = [];
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at];
    if (block?.kind !== 'media') continue;
    const tag = page.tag[block.node] ?? 0;
    if (tag === T.IMG) verdicts.push(...describe(scene, at));
    else if (player(tag)) verdicts.push(...describePlayer(scene, at));
  }
  for (const verdict of orphans(scene)) verdicts.push(verdict);
  return { verdicts, scene };
}

/** A marked caption whose image has no address speaks of nothing. */
function orphans({ draft, blocks, taken }: Scene): readonly Verdict[] {
  const found: Verdict[] = [];
  for (const { rule, node: image } of draft.verdicts) {
    if (rule !== 'figures/no-address') continue;
    const at = firstFrom(blocks, image + 1, ({ node }) => node);
    const next = at < blocks.length ? blocks[at] : undefined;
    if (next?.kind !== 'text' || taken.has(at) || closest(draft.page, next.node, small) === NONE) continue;
    found.push(drop(next, 'figures/orphan-caption'));
  }
  return found;
}

/** Lines in the wrappers of images that together are this share of the body are the story, told in pictures. */
const STORY = 0.5;

function run(draft: Draft): Finding {
  const { verdicts, scene } = describeAll(draft, true);
  return { verdicts: scene.placed > STORY * scene.letters ? describeAll(draft, false).verdicts : verdicts };
}

export const captions: Stage = { name: 'figures/captions', run };
