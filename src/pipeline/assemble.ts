/** Draft → Article: lowers what is alive, asks the chooser for each field, and fills the record of the contract. */
import type { Root, RootContent } from 'mdast';
import { baseOf } from '../dom/base';
import { endOf, parentOf } from '../dom/tree';
import { lower, type LowerOptions } from '../lower/index';
import type { Article, ArticleEmbed, ArticleLink, ExtraField } from '../model/article';
import type { Draft, Verdict } from '../model/finding';
import { NONE, type NodeId } from '../model/page';
import type { SiteRules } from '../model/rules';
import type { Warning } from '../model/source';
import { joinDateline } from '../polish/datelines';
import { tidyFigures } from '../polish/figures';
import { mendWords } from '../polish/words';
import { splitCredit } from '../stages/cues/index';
import { GENERATOR } from '../model/version';
import { fingerprint } from '../text/fingerprint';
import { articleId } from '../text/hash';
import { detectLanguage } from '../text/language';
import { cleanLink, hostOf, registrableDomain, unwrapProxy, unwrapRedirect } from '../text/url';
import { countWords } from '../text/words';
import { printHtml } from '../writers/html';
import { printMarkdown } from '../writers/markdown/index';
import { printText } from '../writers/text';
import { choose, type Choices } from './choose';
import { imagesOf, leadFirst } from './images';
import { kindOf } from './kind';
import { blockProvenance } from './block-origin';
import { fieldProvenance } from './provenance';
import { letterCounts } from './letter-counts';
import { pushReversed } from './push-all';

/** The body in its parts, each a small tree. */
interface Body {
  readonly standfirst: Root | null;
  readonly body: Root;
  /** Standfirst, lead and body as the Markdown shows them. */
  readonly whole: Root;
}

function root(children: RootContent[]): Root {
  return { type: 'root', children };
}

function lowerOptions(draft: Draft, choices: Choices): LowerOptions {
  // Without the address a page was got from, its relative links are resolved against the one it gives itself.
  const base = baseOf(draft.page, draft.doc.url ?? choices('canonicalUrl').value);
  const headings = new Set<NodeId>();
  const breaks = new Set<NodeId>();
  const embeds = new Map<NodeId, string>();
  const figures = new Map<NodeId, { captions: { node: NodeId; until: NodeId }[]; credits: { node: NodeId; until: NodeId }[] }>();
  for (const { kind, node, until, of, address } of draft.verdicts) {
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
    headings,
    breaks,
    ...(embeds.size > 0 ? { embeds } : {}),
    figures,
    rewriteUrl: rewriter(draft),
  };
}

/** Places of nodes are shown and asked for with these fields only. */
function wantsPlaces({ options: { fields = [] } }: Draft): boolean {
  return fields.includes('blocks') || fields.includes('provenance');
}

/** Proxies and redirectors unwrapped, tracking dropped, the site's own rewrites applied. */
function rewriter(draft: Draft): NonNullable<LowerOptions['rewriteUrl']> {
  const rewrites = rewritesOf(draft.rules);
  return (url, kind) => {
    const direct = unwrapProxy(url);
    if (kind === 'image') return direct;
    return cleanLink(rewrites.reduce((link, { pattern, to }) => link.replace(pattern, to), unwrapRedirect(direct)));
  };
}

interface Rewrite {
  readonly pattern: RegExp;
  readonly to: string;
}
const NO_REWRITES: readonly Rewrite[] = [];
const rewritesByRule = new WeakMap<SiteRules, readonly Rewrite[]>();

/** Patterns are compiled once a rule, not once a document. */
function rewritesOf(rules: SiteRules | null): readonly Rewrite[] {
  if (rules?.rewriteLinks === undefined) return NO_REWRITES;
  let rewrites = rewritesByRule.get(rules);
  if (rewrites === undefined) {
    rewrites = rules.rewriteLinks.map(({ pattern, to }) => ({ pattern: new RegExp(pattern), to }));
    rewritesByRule.set(rules, rewrites);
  }
  return rewrites;
}

function outermost(draft: Draft, nodes: readonly NodeId[]): NodeId[] {
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

function lowerBody(draft: Draft, choices: Choices): Body {
  const { page, verdicts } = draft;
  const options = lowerOptions(draft, choices);
  const standfirsts = verdicts.filter(({ kind }) => kind === 'standfirst');
  const leads = verdicts.filter(({ kind }) => kind === 'lead');
  const tree = (nodes: readonly NodeId[], dropped: Draft['dropped']): Root =>
    tidyFigures(lower(page, { ...options, roots: outermost(draft, nodes), dropped }), splitCredit);
  const parts = [...standfirsts, ...leads];
  if (parts.length === 0) {
    const body = joinDateline(mendWords(tree(draft.roots, draft.dropped)));
    return { standfirst: null, body, whole: root(body.children) };
  }
  const withoutParts = Uint8Array.from(draft.dropped);
  const revived = Uint8Array.from(draft.dropped);
  for (const { node, until = endOf(page, node) } of parts) {
    withoutParts.fill(1, node, until);
    revived.fill(0, node, until);
  }
  const body = joinDateline(mendWords(tree(draft.roots, withoutParts)));
  // Each on its own: lines that the page sets apart are not run together.
  const part = (found: readonly Verdict[]): RootContent[] =>
    found.flatMap(
      (verdict) => tidyFigures(lower(page, { ...options, roots: inlineRoots(draft, verdict), dropped: revived }), splitCredit).children,
    );
  const first = part(standfirsts);
  return { standfirst: first.length > 0 ? root(first) : null, body, whole: root([...first, ...part(leads), ...body.children]) };
}

function embedsOf(tree: Root): ArticleEmbed[] {
  const found = new Map<string, ArticleEmbed>();
  visit(tree, (node) => {
    if (node.type === 'embed' && !found.has(node.url)) found.set(node.url, { kind: node.kind, url: node.url, title: node.title });
  });
  return [...found.values()];
}

function linksOf(tree: Root): ArticleLink[] {
  const found: ArticleLink[] = [];
  visit(tree, (node) => {
    if (node.type === 'link') found.push({ url: node.url, text: printText(root([{ type: 'paragraph', children: node.children }])) });
  });
  return found;
}

function visit(tree: Root, each: (node: RootContent) => void): void {
  const stack: RootContent[] = [...tree.children].reverse();
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    each(node);
    if ('children' in node) pushReversed<RootContent>(stack, node.children);
  }
}

function siteOf(draft: Draft, choices: Choices): Article['site'] {
  const host = hostOf(draft.doc.url ?? choices('canonicalUrl').value ?? '');
  return { name: choices('siteName').value, domain: host === null ? null : registrableDomain(host) };
}

/** The article with the fields that are made on request. */
function withExtras(draft: Draft, parts: Body, choices: Choices, article: Article): Article {
  const fields: readonly ExtraField[] = draft.options.fields ?? [];
  if (fields.length === 0) return article;
  return {
    ...article,
    ...(fields.includes('html') ? { html: printHtml(parts.whole) } : {}),
    ...(fields.includes('links') ? { links: linksOf(parts.whole) } : {}),
    ...(fields.includes('blocks') ? { blocks: parts.whole } : {}),
    ...(fields.includes('provenance')
      ? {
          provenance: {
            fields: fieldProvenance(draft, choices, article),
            blocks: blockProvenance(draft, parts.whole),
            letters: letterCounts(draft),
          },
        }
      : {}),
  };
}

export function assemble(draft: Draft, warnings: readonly Warning[]): Article {
  const { doc } = draft;
  const choices = choose(draft.claims);
  const parts = lowerBody(draft, choices);
  const text = printText(parts.body);
  const images = leadFirst(imagesOf(parts.whole), choices);
  const embeds = embedsOf(parts.whole);
  const standfirst = parts.standfirst ? printText(parts.standfirst) : null;
  const article: Article = {
    schema: 'newsnorm/article@1',
    generator: GENERATOR,
    id: doc.id ?? articleId(doc.url, doc.source.sha256),
    source: doc.source,
    url: doc.url,
    canonicalUrl: choices('canonicalUrl').value,
    site: siteOf(draft, choices),
    title: choices('title').value,
    description: choices('description').value,
    standfirst,
    authors: choices('authors').value ?? [],
    agencies: choices('agencies').value ?? [],
    published: choices('published').value,
    modified: choices('modified').value,
    captured: doc.captured,
    language: detectLanguage(text === '' ? (standfirst ?? '') : text, choices('language').value),
    section: choices('section').value,
    tags: choices('tags').value ?? [],
    image: images.lead,
    images: images.all,
    embeds,
    access: choices('access').value ?? 'unknown',
    kind: kindOf(choices('kind').value, { text, images: images.all.length, embeds, url: doc.url }),
    wordCount: countWords(text),
    text,
    markdown: printMarkdown(parts.whole),
    fingerprint: fingerprint(text),
    warnings: [...doc.warnings, ...warnings],
  };
  return withExtras(draft, parts, choices, article);
}
