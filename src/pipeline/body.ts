/** Draft → small trees: lowers what is alive, part by part. */
import type { Root, RootContent } from 'mdast';
import { baseOf } from '../dom/base';
import { endOf, parentOf } from '../dom/tree';
import { lower, lowerPart, type LowerOptions } from '../lower/index';
import type { Draft, Verdict } from '../model/finding';
import { NONE, type NodeId } from '../model/page';
import type { SiteRules } from '../model/rules';
import { joinDateline } from '../polish/datelines';
import { tidyFigures } from '../polish/figures';
import { mendWords } from '../polish/words';
import { splitCredit } from '../stages/cues/index';
import { directAddress } from '../stages/figures/address';
import { Holds } from '../text/holds';
import { onceFor } from '../text/memory';
import { cleanLink } from '../text/url-tracking';
import { unwrapProxy, unwrapRedirect } from '../text/url-wrappers';
import type { Choices } from './choose';

/** The body in its parts, each a small tree. */
export interface Body {
  readonly standfirst: Root | null;
  readonly body: Root;
  /** Standfirst, lead and body as the Markdown shows them. */
  readonly whole: Root;
}

function root(children: RootContent[]): Root {
  return { type: 'root', children };
}

/** Verdicts that tell more of a node than that it is gone, as nearly all do. */
function notDropping(verdicts: readonly Verdict[]): Verdict[] {
  const found: Verdict[] = [];
  for (const verdict of verdicts) if (verdict.kind !== 'drop') found.push(verdict);
  return found;
}

function lowerOptions(draft: Draft, verdicts: readonly Verdict[], choices: Choices): LowerOptions {
  // Without the address a page was got from, its relative links are resolved against the one it gives itself.
  const base = baseOf(draft.page, draft.doc.url ?? choices('canonicalUrl').value);
  const headings = new Set<NodeId>();
  const breaks = new Set<NodeId>();
  const embeds = new Map<NodeId, string>();
  const figures = new Map<NodeId, { captions: { node: NodeId; until: NodeId }[]; credits: { node: NodeId; until: NodeId }[] }>();
  for (const { kind, node, until, of, address } of verdicts) {
    if (kind === 'heading') headings.add(node);
    if (kind === 'break') breaks.add(node);
    if (kind === 'embed' && address !== undefined) embeds.set(node, address);
    if ((kind !== 'caption' && kind !== 'credit') || of === undefined) continue;
    const figure = figures.get(of) ?? { captions: [], credits: [] };
    figures.set(of, figure);
    (kind === 'caption' ? figure.captions : figure.credits).push({ node, until: until ?? endOf(draft.page, node) });
  }
  return {
    base,
    article: true,
    positions: wantsPlaces(draft),
    // Each is asked of every node.
    headings: unlessEmpty(headings),
    breaks: unlessEmpty(breaks),
    embeds: unlessEmpty(embeds),
    figures: unlessEmpty(figures),
    rewriteUrl: rewriter(draft),
  };
}

function unlessEmpty<T extends { readonly size: number }>(found: T): T | undefined {
  return found.size > 0 ? found : undefined;
}

/** Places of nodes are shown and asked for with these fields only. */
function wantsPlaces({ options: { fields = [] } }: Draft): boolean {
  return fields.includes('blocks') || fields.includes('provenance');
}

/** Proxies and redirectors unwrapped, tracking dropped, the site's own rewrites applied. */
function rewriter(draft: Draft): NonNullable<LowerOptions['rewriteUrl']> {
  const rewrites = draft.rules === null ? [] : rewritesOf(draft.rules);
  return (url, kind) => {
    if (kind === 'image') return directAddress(draft.page, url);
    return cleanLink(rewrites.reduce((link, { pattern, to }) => link.replace(pattern, to), unwrapRedirect(unwrapProxy(url))));
  };
}

/** Patterns are compiled once a rule, not once a document. */
const rewritesOf = onceFor(({ rewriteLinks = [] }: SiteRules) =>
  rewriteLinks.map(({ pattern, to }) => ({ pattern: new RegExp(pattern), to })),
);

function outermost(draft: Draft, nodes: readonly NodeId[]): readonly NodeId[] {
  if (nodes.length === 1) return nodes;
  const wanted = new Set(nodes);
  return [...wanted]
    .filter((node) => {
      for (let up = parentOf(draft.page, node); up !== NONE; up = parentOf(draft.page, up)) if (wanted.has(up)) return false;
      return true;
    })
    .sort((a, b) => a - b);
}

/** What a verdict ranges over, as nodes side by side: a line begins within `<b>`, and ends behind it. */
function inlineRoots({ page }: Draft, { node, until = endOf(page, node) }: Verdict): NodeId[] {
  let top = node;
  while (endOf(page, parentOf(page, top)) < until) top = parentOf(page, top);
  const roots: NodeId[] = [];
  for (let root = top; root < until; root = endOf(page, root)) roots.push(root);
  return roots;
}

/** What is alive of the page as small trees: the standfirst and the opening picture before the body. */
export function lowerBody(draft: Draft, choices: Choices): Body {
  const { page } = draft;
  const verdicts = notDropping(draft.verdicts);
  const options = lowerOptions(draft, verdicts, choices);
  const standfirsts = verdicts.filter(({ kind }) => kind === 'standfirst');
  const leads = verdicts.filter(({ kind }) => kind === 'lead');
  const bodyWithout = (dropped: Draft['dropped']): Root => {
    const { tree, holds } = lowerPart(page, options, { roots: outermost(draft, draft.roots), dropped });
    return joinDateline(mendWords(tidyFigures(tree, splitCredit), (holds & Holds.RADICAL) !== 0));
  };
  const parts = [...standfirsts, ...leads];
  if (parts.length === 0) {
    const body = bodyWithout(draft.dropped);
    return { standfirst: null, body, whole: root(body.children) };
  }
  const withoutParts = new Uint8Array(draft.dropped);
  const revived = new Uint8Array(draft.dropped);
  for (const { node, until = endOf(page, node) } of parts) {
    withoutParts.fill(1, node, until);
    revived.fill(0, node, until);
  }
  const body = bodyWithout(withoutParts);
  // Each on its own: lines that the page sets apart are not run together.
  const part = (found: readonly Verdict[]): RootContent[] =>
    found.flatMap(
      (verdict) => tidyFigures(lower(page, options, { roots: inlineRoots(draft, verdict), dropped: revived }), splitCredit).children,
    );
  const first = part(standfirsts);
  return { standfirst: first.length > 0 ? root(first) : null, body, whole: root([...first, ...part(leads), ...body.children]) };
}
