/** Entries of JSON Feed 1.0 and 1.1 (jsonfeed.org). */
import type { Hints } from '../model/source';
import { parseDate } from '../text/dates';
import { resolveUrl } from '../text/url';
import { wellFormed } from '../text/whitespace';
import type { FeedEntry } from './feed-xml';
import { isObject, type JsonObject } from './record';

/** Reads the entries of a JSON Feed; null where the text is none. */
export function readJsonFeed(text: string, base: string | null): FeedEntry[] | null {
  let feed: unknown;
  try {
    feed = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isObject(feed) || !Array.isArray(feed['items'])) return null;
  const home = resolveUrl(stringOf(feed, 'home_page_url') ?? '', base) ?? base;
  const site = { siteName: stringOf(feed, 'title'), language: stringOf(feed, 'language') };
  return feed['items'].filter(isObject).map((item) => readItem(item, home, site));
}

function readItem(item: JsonObject, home: string | null, site: { siteName: string | null; language: string | null }): FeedEntry {
  const plain = stringOf(item, 'content_text');
  const html = stringOf(item, 'content_html') ?? (plain === null ? '' : paragraphs(plain));
  const id = item['id'];
  return {
    id: typeof id === 'string' || typeof id === 'number' ? wellFormed(String(id)) : null,
    url: resolveUrl(stringOf(item, 'url') ?? stringOf(item, 'external_url') ?? '', home),
    html,
    hints: hintsOf(item, home, site),
  };
}

function paragraphs(text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return escaped
    .split(/\n\s*\n/)
    .map((paragraph) => `<p>${paragraph.trim()}</p>`)
    .join('\n');
}

/** JSON can spell halves of surrogate pairs, which no output may hold. */
function stringOf(object: JsonObject, field: string): string | null {
  const value = object[field];
  return typeof value === 'string' && value.trim() !== '' ? wellFormed(value.trim()) : null;
}

function hintsOf(item: JsonObject, home: string | null, site: { siteName: string | null; language: string | null }): Hints {
  const people = [item['authors'], [item['author']]].find(Array.isArray) as readonly unknown[] | undefined;
  const authors = (people ?? []).filter(isObject).flatMap((author) => stringOf(author, 'name') ?? []);
  const tags = Array.isArray(item['tags']) ? item['tags'].filter((tag) => typeof tag === 'string').map(wellFormed) : [];
  const found: Partial<Record<keyof Hints, string | null>> = {
    title: stringOf(item, 'title'),
    published: parseDate(stringOf(item, 'date_published') ?? '', {})?.iso ?? null,
    modified: parseDate(stringOf(item, 'date_modified') ?? '', {})?.iso ?? null,
    description: stringOf(item, 'summary'),
    image: resolveUrl(stringOf(item, 'image') ?? stringOf(item, 'banner_image') ?? '', home),
    siteName: site.siteName,
    language: stringOf(item, 'language') ?? site.language,
  };
  const known = Object.fromEntries(Object.entries(found).filter(([, value]) => value !== null));
  return { ...known, ...(authors.length > 0 && { authors }), ...(tags.length > 0 && { tags }) };
}
