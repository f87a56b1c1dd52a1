/** What is not for reading, or is furniture of the page by element, role or name. Guarded: it never takes most of the prose. */
import { measure } from '../../dom/measure';
import { T, tagSet } from '../../dom/tags';
import { Kind, isHidden, kindsOf } from '../../dom/tokens';
import { attr, endOf } from '../../dom/tree';
import type { Draft, Finding, Stage, Verdict } from '../../model/finding';
import type { NodeId } from '../../model/page';

const never = tagSet('script', 'style', 'template', 'select', 'textarea', 'input', 'datalist', 'noembed', 'noframes', 'keygen', 'option');
const furniture = tagSet('nav', 'footer', 'dialog', 'menu', 'search');
const skeleton = tagSet('html', 'body', 'main', 'article');

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
const FURNITURE_KINDS: readonly (readonly [kind: number, rule: string, guard: number])[] = [
  [Kind.COMMENTS, 'comments', 0.8],
  [Kind.NAV, 'navigation', 0.35],
  [Kind.CONSENT, 'consent', 0.3],
  [Kind.AD, 'ad', 0.3],
  [Kind.SHARE, 'share', 0.2],
  [Kind.PROMO, 'promo', 0.25],
  [Kind.RELATED, 'related', 0.3],
  [Kind.BIO, 'author-bio', 0.25],
  [Kind.TAGS, 'tags', 0.15],
  [Kind.TOOLS, 'tools', 0.2],
  [Kind.AUDIO, 'audio-player', 0.2],
  [Kind.PAYWALL, 'paywall', 0.2],
];
const ANY_KIND = FURNITURE_KINDS.reduce((mask, [kind]) => mask | kind, 0);

/** Most of the prose never goes for a name or an attribute alone. */
const GUARD_ELEMENT = 0.35;
const GUARD_HIDDEN = 0.4;

function ruleFor(draft: Draft, node: NodeId, tag: number, share: (node: NodeId) => number): string | null {
  const { page } = draft;
  if (never(tag)) return 'not-content';
  if (tag === T.BODY || tag === T.HTML) return null;
  if (tag === T.HEAD) return 'head';
  if (isHidden(page, node) && share(node) < GUARD_HIDDEN) return 'hidden';
  const role = attr(page, node, 'role');
  if (role !== undefined && ROLES.has(role) && share(node) < GUARD_ELEMENT) return 'role';
  if (furniture(tag) && share(node) < GUARD_ELEMENT) return 'element';
  if (tag === T.BUTTON && share(node) < GUARD_ELEMENT / 10) return 'button';
  if (skeleton(tag)) return null;
  const kinds = kindsOf(page, node);
  if ((kinds & (ANY_KIND | Kind.HIDDEN)) === 0 || (kinds & Kind.BODY) !== 0) return null;
  if ((kinds & Kind.HIDDEN) !== 0 && share(node) < 0.05) return 'hidden-name';
  for (const [kind, rule, guard] of FURNITURE_KINDS) if ((kinds & kind) !== 0 && share(node) < guard) return rule;
  return null;
}

function run(draft: Draft): Finding {
  const { page, dropped } = draft;
  const sums = measure(page, dropped);
  const prose = (node: NodeId): number => sums.text(node, endOf(page, node)) - sums.link(node, endOf(page, node));
  const total = Math.max(1, prose(0));
  const share = (node: NodeId): number => prose(node) / total;
  const verdicts: Verdict[] = [];
  for (let node = 1; node < page.size;) {
    const tag = page.tag[node] ?? 0;
    const rule = dropped[node] !== 0 ? null : tag < 2 ? null : ruleFor(draft, node, tag, share);
    if (rule !== null) verdicts.push({ kind: 'drop', node, rule: `chrome/${rule}` });
    node = rule !== null || dropped[node] !== 0 ? endOf(page, node) : node + 1;
  }
  return { verdicts };
}

export const chrome: Stage = { name: 'prune/chrome', run };
