/** What is not for reading, or is furniture of the page by element, role or name. Guarded: it never takes most of the prose. */
import { holdsImage } from '../../dom/all-of';
import { Mark, marksByNode } from '../../dom/attribute-marks';
import { T, tagSet } from '../../dom/tags';
import { Kind, isHidden, kindsByNode } from '../../dom/tokens';
import { attr, endOf } from '../../dom/tree';
import type { Draft, Finding, Stage, Verdict } from '../../model/finding';
import type { NodeId, Page } from '../../model/page';
import { galleryAround } from '../figures/galleries';
import { buttonWords, isHeadingOf } from './buttons';
import { isProseAmongProse } from './among-prose';
import { believed } from './believed';
import { FURNITURE, NEVER, telling } from './telling';

const never = tagSet(...NEVER);
const furniture = tagSet(...FURNITURE);
/** Elements that may go whatever their attributes say. */
const suspect = tagSet(...NEVER, ...FURNITURE, 'head', 'button');
/** Names of these say what they hold, not what they are: a heading's id is a slug of its words, `p.paywall` is paid prose. */
const unnamed = tagSet(
  'html',
  'body',
  'main',
  'article',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'p',
  'a',
  'b',
  'strong',
  'i',
  'em',
  'figure',
  'figcaption',
  'picture',
);

/** Their words belong to the article however they are styled: galleries show one caption at a time, and all to screen readers. */
const shown = tagSet('article', 'main', 'figcaption');

const ROLES = new Map([
  ['navigation', 'a landmark of navigation'],
  ['banner', 'the banner of the site'],
  ['contentinfo', 'the footer of the site'],
  ['search', 'the search form'],
  ['dialog', 'a dialog laid over the page'],
  ['alertdialog', 'a dialog laid over the page'],
  ['menu', 'a menu'],
  ['menubar', 'a menu'],
  ['toolbar', 'a toolbar'],
  ['tablist', 'switches between tabs'],
  ['tooltip', 'a tooltip'],
]);

/** Kinds that go, with the share of the page's prose above which the name is not believed. */
const FURNITURE_KINDS: readonly FurnitureKind[] = [
  { kind: Kind.COMMENTS, rule: 'chrome/comments', guard: 0.8, leads: false },
  { kind: Kind.NAV, rule: 'chrome/navigation', guard: 0.35, leads: true },
  { kind: Kind.CONSENT, rule: 'chrome/consent', guard: 0.3, leads: false },
  { kind: Kind.AD, rule: 'chrome/ad', guard: 0.3, leads: false },
  { kind: Kind.SHARE, rule: 'chrome/share', guard: 0.2, leads: true },
  { kind: Kind.PROMO, rule: 'chrome/promo', guard: 0.25, leads: false },
  { kind: Kind.RELATED, rule: 'chrome/related', guard: 0.3, leads: true },
  { kind: Kind.BIO, rule: 'chrome/author-bio', guard: 0.25, leads: false },
  { kind: Kind.TAGS, rule: 'chrome/tags', guard: 0.15, leads: true },
  { kind: Kind.TOOLS, rule: 'chrome/tools', guard: 0.2, leads: true },
  { kind: Kind.AUDIO, rule: 'chrome/audio-player', guard: 0.2, leads: true },
  { kind: Kind.PAYWALL, rule: 'chrome/paywall', guard: 0.2, leads: false },
];
interface FurnitureKind {
  readonly kind: number;
  readonly rule: string;
  readonly guard: number;
  /** Furniture of this kind leads elsewhere: prose without links is none of it. */
  readonly leads: boolean;
}
/** Them, and names of what is not shown. */
const ANY_KIND = FURNITURE_KINDS.reduce<number>((mask, { kind }) => mask | kind, Kind.HIDDEN);

/** Rules of furniture that leads elsewhere: columns of teasers are named alike, too. */
const LEADING: ReadonlySet<string> = new Set(FURNITURE_KINDS.flatMap(({ rule, leads }) => (leads ? [rule] : [])));

/** Attributes by which an element may go. */
const TELLING = Mark.ROLE | Mark.HIDING;

/** Most of the prose never goes for a name or an attribute alone. */
const GUARD_ELEMENT = 0.35;
const GUARD_HIDDEN = 0.4;
const GUARD_NAME = 0.05;
/** From this many letters with a smaller share in links, text is no list of links. */
const LINKLESS_LETTERS = 300;
const LINKLESS_SHARE = 0.1;

/** What the decisions need to know of the text below an element. */
interface Weights {
  readonly share: (node: NodeId) => number;
  readonly linkless: (node: NodeId) => boolean;
}

/** What an element says of itself: its tag, the kinds of its names, the marks of its attributes. */
interface Said {
  readonly tag: number;
  readonly kinds: number;
  readonly marks: number;
}

function ruleFor(page: Page, node: NodeId, { tag, kinds, marks }: Said, { share, linkless }: Weights): string | null {
  if (never(tag)) return 'chrome/not-content';
  if (tag === T.BODY || tag === T.HTML) return null;
  if (tag === T.HEAD) return 'chrome/head';
  if ((marks & Mark.HIDING) !== 0 && isHidden(page, node) && share(node) < GUARD_HIDDEN) return 'chrome/hidden';
  const role = (marks & Mark.ROLE) === 0 ? undefined : attr(page, node, 'role');
  if (role !== undefined && ROLES.has(role) && share(node) < GUARD_ELEMENT) return 'chrome/role';
  if (furniture(tag) && share(node) < GUARD_ELEMENT) return 'chrome/element';
  // Buttons that open a picture larger hold it.
  if (tag === T.BUTTON && share(node) < GUARD_ELEMENT / 10 && !holdsImage(page, node) && !isHeadingOf(page, node)) return 'chrome/button';
  if (unnamed(tag)) return !shown(tag) && (kinds & Kind.HIDDEN) !== 0 && share(node) < GUARD_NAME ? 'chrome/hidden-name' : null;
  if ((kinds & ANY_KIND) === 0 || (kinds & Kind.BODY) !== 0) return null;
  if ((kinds & Kind.HIDDEN) !== 0 && share(node) < GUARD_NAME) return 'chrome/hidden-name';
  for (const { kind, rule, guard, leads } of FURNITURE_KINDS)
    if (
      (kinds & kind) !== 0 &&
      share(node) < guard &&
      !(leads ? linkless(node) || isSlide(page, node, kind) : isProseAmongProse(page, node))
    )
      return rule;
  return null;
}

/** Galleries and lists of other stories bear the same names: a carousel without links is a gallery. */
function isSlide(page: Page, node: NodeId, kind: number): boolean {
  return kind === Kind.RELATED && galleryAround(page, node) !== undefined;
}

/** The outermost elements that go, each with its rule. */
function furnitureIn({ page, dropped }: Draft, weights: Weights): Verdict[] {
  const allKinds = kindsByNode(page);
  const allMarks = marksByNode(page);
  const found: Verdict[] = [];
  let done = 0;
  for (const node of telling(page).elements) {
    if (node < done || dropped[node] !== 0) continue;
    const tag = page.tag[node] ?? 0;
    const kinds = allKinds[node] ?? 0;
    const marks = allMarks[node] ?? 0;
    if (!suspect(tag) && (kinds & ANY_KIND) === 0 && (marks & TELLING) === 0) continue;
    const rule = ruleFor(page, node, { tag, kinds, marks }, weights);
    if (rule === null) continue;
    found.push({ kind: 'drop', node, rule });
    done = endOf(page, node);
  }
  return found;
}

function run(draft: Draft): Finding {
  const { page, measures } = draft;
  // Asked for where an element looks like furniture, which in an extract none does.
  const linked = (node: NodeId): number => measures().link(node, endOf(page, node));
  const prose = (node: NodeId): number => measures().text(node, endOf(page, node)) - linked(node);
  let all = 0;
  const share = (node: NodeId): number => prose(node) / (all ||= Math.max(1, prose(0)));
  const linkless = (node: NodeId): boolean => prose(node) >= LINKLESS_LETTERS && linked(node) < LINKLESS_SHARE * prose(node);
  const found = furnitureIn(draft, { share, linkless });
  for (const node of buttonWords(draft)) found.push({ kind: 'drop', node, rule: 'chrome/button' });
  return { verdicts: believed(page, LEADING, found, share) };
}

export const chrome: Stage = { name: 'prune/chrome', run };
