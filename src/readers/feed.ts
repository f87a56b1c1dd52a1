/** Feed files: RSS, Atom and JSON Feed. Each entry with content is a document. */
import type { ReadContext, ReadItem, Reader } from '../model/reader';
import type { SourceRecord } from '../model/source';
import { textDigestOf } from '../text/digest';
import { asciiHead, readFailure, sourceOf } from './bytes';
import { readJsonFeed } from './feed-json';
import { readXmlFeed, type FeedEntry } from './feed-xml';
import { afterPreamble } from './preamble';
import { readDocument } from './single';

const DOCTYPE = /^<!DOCTYPE[^>]{0,300}>/i;
const XML_FEED = /^<(?:rss|feed|rdf:RDF)[\s>]/i;
const JSON_FEED = /^\s*\{[^]{0,2000}?"version"\s*:\s*"https?:(?:\\?\/){2}jsonfeed\.org\b/;

function sniff(head: Uint8Array): boolean {
  const text = asciiHead(head);
  const start = text.slice(afterPreamble(text)).replace(DOCTYPE, '');
  return XML_FEED.test(start.slice(afterPreamble(start))) || (text.trimStart().startsWith('{') && JSON_FEED.test(text));
}

async function* read(bytes: AsyncIterable<Uint8Array>, context: ReadContext): AsyncGenerator<ReadItem> {
  const document = await readDocument(bytes, 'feed', context);
  if ('error' in document) {
    yield document;
    return;
  }
  const { text, encoding, warnings } = document.decoded;
  const entries = /^\s*\{/.test(text) ? readJsonFeed(text, context.url) : readXmlFeed(text, context.url);
  if (entries === null) {
    yield readFailure('bad-record', 'is no feed; expected RSS, Atom or JSON Feed', 'feed', context);
    return;
  }
  if (entries.length === 0) yield readFailure('empty', 'is a feed without entries', 'feed', context);
  for (const entry of entries) yield toItem(entry, encoding, warnings, context);
}

function toItem(
  entry: FeedEntry,
  encoding: string,
  warnings: readonly { code: string; message: string }[],
  context: ReadContext,
): ReadItem {
  const place: SourceRecord = { file: context.path, id: entry.id, offset: null, length: null, date: entry.hints.published ?? null };
  if (entry.html.trim() === '') {
    const title = entry.hints.title === undefined ? '' : ` ("${entry.hints.title}")`;
    return readFailure('empty', `the entry${title} has no content; fetch its page instead`, 'feed', context, place);
  }
  return {
    source: sourceOf(textDigestOf(entry.html), 'feed', encoding, context, place),
    id: null,
    url: entry.url,
    captured: context.fetchedAt,
    html: entry.html,
    htmlOffset: 0,
    hints: entry.hints,
    warnings,
  };
}

export const feed: Reader = { format: 'feed', extensions: ['.rss', '.atom', '.xml', '.rdf'], sniff, read };
