/** Entries of RSS 2.0, RSS 1.0 (RDF) and Atom feeds. */
import { plainLine } from '../dom/plain';
import { childOf, childrenOf, parseXml, type XmlElement } from '../dom/xml';
import type { Hints } from '../model/source';
import { parseDate } from '../text/dates';
import { resolveUrl } from '../text/url';

/** One entry: its content as HTML, its address, and what the feed says of it. */
export interface FeedEntry {
  readonly id: string | null;
  readonly url: string | null;
  readonly html: string;
  readonly hints: Hints;
}

/** Reads the entries of a feed in XML; null where the text is none. */
export function readXmlFeed(xml: string, base: string | null): FeedEntry[] | null {
  const document = parseXml(xml);
  const root = document.children.find(({ name }) => name === 'rss' || name === 'feed' || name === 'rdf:rdf');
  if (root === undefined) return null;
  const channel = root.name === 'feed' ? root : (childOf(root, 'channel') ?? root);
  const items =
    root.name === 'feed'
      ? childrenOf(root, 'entry')
      : [...childrenOf(channel, 'item'), ...(channel === root ? [] : childrenOf(root, 'item'))];
  const site = {
    siteName: textOf(channel, 'title'),
    language: textOf(channel, 'language', 'dc:language') ?? root.attributes['xml:lang'] ?? null,
  };
  const home = resolveUrl(linkOf(channel) ?? '', base) ?? base;
  return items.map((item) => readEntry(item, xml, home, site));
}

interface Site {
  readonly siteName: string | null;
  readonly language: string | null;
}

function readEntry(item: XmlElement, xml: string, home: string | null, site: Site): FeedEntry {
  const summary = childOf(item, 'description', 'summary', 'media:description');
  const content = childOf(item, 'content:encoded', 'content', 'xhtml:body') ?? summary;
  const html = content === undefined ? '' : markupOf(content, xml);
  const link = linkOf(item) ?? permalinkOf(item);
  return {
    id: textOf(item, 'guid', 'id'),
    url: resolveUrl(link ?? '', content?.attributes['xml:base'] ?? home),
    html,
    hints: hintsOf(item, summary === content ? undefined : summary, xml, site, home),
  };
}

/** The markup of an element: escaped or in CDATA it is the text, as XHTML it stands between the tags. */
function markupOf(element: XmlElement, xml: string): string {
  const isXhtml = element.attributes['type'] === 'xhtml' || element.name === 'xhtml:body';
  if (isXhtml) return xml.slice(element.inner[0], element.inner[1]).trim();
  const text = element.text.trim();
  return element.attributes['type'] === 'text' ? escapeText(text) : text;
}

function escapeText(text: string): string {
  return `<p>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`;
}

function textOf(element: XmlElement, ...names: string[]): string | null {
  const text = childOf(element, ...names)?.text.trim();
  return text === undefined || text === '' ? null : plainLine(text);
}

/** RSS writes the link as text, Atom as attributes; the article is the alternate one. */
function linkOf(element: XmlElement): string | null {
  const links = childrenOf(element, 'link');
  const alternate = links.find(({ attributes }) => attributes['href'] !== undefined && (attributes['rel'] ?? 'alternate') === 'alternate');
  const plain = links.find(({ text }) => text.trim() !== '');
  return alternate?.attributes['href'] ?? plain?.text.trim() ?? null;
}

function permalinkOf(item: XmlElement): string | null {
  const guid = childOf(item, 'guid');
  return guid === undefined || guid.attributes['ispermalink'] === 'false' ? null : guid.text.trim();
}

function hintsOf(item: XmlElement, summary: XmlElement | undefined, xml: string, site: Site, home: string | null): Hints {
  const authors = authorsOf(item);
  const tags = childrenOf(item, 'category', 'dc:subject')
    .map((tag) => plainLine(tag.attributes['label'] ?? tag.attributes['term'] ?? tag.text))
    .filter((tag) => tag !== '');
  const found: Partial<Record<keyof Hints, string | null>> = {
    title: textOf(item, 'title', 'dc:title', 'media:title'),
    published: dateOf(item, 'pubdate', 'published', 'dc:date', 'issued', 'dcterms:created'),
    modified: dateOf(item, 'updated', 'modified', 'atom:updated', 'dcterms:modified'),
    description: summary === undefined ? null : plainLine(markupOf(summary, xml)),
    image: imageOf(item, home),
    siteName: site.siteName,
    language: item.attributes['xml:lang'] ?? site.language,
  };
  const known = Object.fromEntries(Object.entries(found).filter(([, value]) => value !== null && value !== ''));
  return { ...known, ...(authors.length > 0 && { authors }), ...(tags.length > 0 && { tags }) };
}

/** RSS wants an e-mail address in `author`, often with the name in brackets; Dublin Core and Atom have names. */
function authorsOf(item: XmlElement): string[] {
  const names = childrenOf(item, 'dc:creator', 'author', 'itunes:author').map((author) => textOf(author, 'name') ?? plainLine(author.text));
  return [...new Set(names.map((name) => /^[^\s@]+@\S+ \((.+)\)$/.exec(name)?.[1] ?? name))].filter(
    (name) => name !== '' && !/^[^\s@]+@\S+$/.test(name),
  );
}

function dateOf(item: XmlElement, ...names: string[]): string | null {
  return parseDate(childOf(item, ...names)?.text ?? '', {})?.iso ?? null;
}

function imageOf(item: XmlElement, home: string | null): string | null {
  const group = childOf(item, 'media:group') ?? item;
  const media = [...childrenOf(group, 'media:content', 'enclosure'), ...childrenOf(item, 'media:thumbnail', 'enclosure')];
  const image = media.find(
    ({ name, attributes }) =>
      name === 'media:thumbnail' || attributes['medium'] === 'image' || (attributes['type'] ?? '').startsWith('image/'),
  );
  return image === undefined ? null : resolveUrl(image.attributes['url'] ?? '', home);
}
