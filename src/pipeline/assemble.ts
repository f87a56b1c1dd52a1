/** Draft → Article: asks the chooser for each field, and fills the record of the contract. */
import type { Root, RootContent } from 'mdast';
import type { Article, ArticleEmbed, ArticleLink, ExtraField } from '../model/article';
import type { Draft } from '../model/finding';
import type { Warning } from '../model/source';
import { GENERATOR } from '../model/version';
import { articleId } from '../text/hash';
import { detectLanguage, languageOf } from '../text/language';
import { ownHost } from '../text/address';
import { readProse, type Reading } from '../text/reading';
import { withPlainBlanks } from '../text/tidy';
import { registrableDomain } from '../text/url';
import { printHtml } from '../writers/html';
import { printMarkdown } from '../writers/markdown/index';
import { printText, roughText, tidyText } from '../writers/text';
import { type Body, lowerBody } from './body';
import { choose, type Choices } from './choose';
import { imagesOf, leadFirst } from './images';
import { kindOf } from './kind';
import { blockProvenance } from './block-origin';
import { fieldProvenance } from './provenance';
import { letterCounts } from './letter-counts';
import { type Media, mediaOf } from './media';
import { pushReversed } from './push-all';

function embedsOf(embeds: Media['embeds']): ArticleEmbed[] {
  const found = new Map<string, ArticleEmbed>();
  for (const { kind, url, title } of embeds) if (!found.has(url)) found.set(url, { kind, url, title });
  return [...found.values()];
}

function linksOf(tree: Root): ArticleLink[] {
  const found: ArticleLink[] = [];
  visit(tree, (node) => {
    if (node.type === 'link')
      found.push({ url: node.url, text: printText({ type: 'root', children: [{ type: 'paragraph', children: node.children }] }) });
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
  const host = ownHost(draft.doc.url ?? choices('canonicalUrl').value ?? '');
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

/** The text and its reading, which tells on the way whether anything in it needs tidying. */
function textOf(body: Root): { readonly text: string; readonly reading: Reading } {
  const rough = roughText(body);
  const reading = readProse(rough);
  if (reading.isTidy) return { text: reading.hasNoBreaks ? withPlainBlanks(rough) : rough, reading };
  const text = tidyText(body);
  return { text, reading: text === rough ? reading : readProse(text) };
}

/** From which block of the whole on the texts are those that were read, and so known to be plain; standfirst and opening picture are not. */
function firstPlain({ whole, body }: Body, { isPlain }: Reading): number {
  return isPlain ? whole.children.length - body.children.length : Infinity;
}

export function assemble(draft: Draft, warnings: readonly Warning[]): Article {
  const { doc } = draft;
  const choices = choose(draft.claims);
  const parts = lowerBody(draft, choices);
  const { text, reading } = textOf(parts.body);
  const { words, fingerprint } = reading;
  const standfirst = parts.standfirst ? printText(parts.standfirst) : null;
  const declared = choices('language').value;
  const language = text === '' ? detectLanguage(standfirst ?? '', declared) : languageOf(reading, declared);
  const media = mediaOf(parts.whole);
  const images = leadFirst(imagesOf(media.pictures), choices);
  const embeds = embedsOf(media.embeds);
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
    language,
    section: choices('section').value,
    tags: choices('tags').value ?? [],
    image: images.lead,
    images: images.all,
    embeds,
    access: choices('access').value ?? 'unknown',
    kind: kindOf(choices('kind').value, { text, words, images: images.all.length, embeds, url: doc.url }),
    wordCount: words,
    text,
    markdown: printMarkdown(parts.whole, {}, firstPlain(parts, reading)),
    fingerprint,
    warnings: [...doc.warnings, ...warnings],
  };
  return withExtras(draft, parts, choices, article);
}
