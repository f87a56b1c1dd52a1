/** How a vector comes in: as a dump, a page, a record of a stream, an item of a feed. */
import type { ReadContext, ReadItem } from '../../src/model/reader';
import type { RawDoc } from '../../src/model/source';
import { readers } from '../../src/readers/index';
import { readRequest } from '../../src/shell/stream-record';
import type { Vector } from './vectors';

const PROSE =
  'The harbour was closed on Sunday after a storm had torn two ferries from their moorings, and nobody was hurt, the port authority said.';
const CONTEXT: ReadContext = { path: 'a', url: null, fetchedAt: null, encoding: null, maxBytes: 1 << 24, fields: null };
const ADDRESS = 'https://example.org/news/harbour';

function article({ html }: Vector): string {
  return `<p>${PROSE}</p>${html}<p>${PROSE} The ferries will run again on Monday.</p>`;
}

function text(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function page(vector: Vector): string {
  const title = text(vector.title ?? 'Storm in the harbour');
  return `<!doctype html><html lang="en"><head><title>${title}</title>${vector.head ?? ''}</head><body><article><h1>${title}</h1>${article(vector)}</article></body></html>`;
}

/** Reads bytes as the command does, by what they look like. */
async function read(bytes: Uint8Array, format: string): Promise<RawDoc> {
  const reader = readers.find((one) => one.format === format);
  if (!reader) throw new Error(`there is no reader of ${format}`);
  async function* once(): AsyncGenerator<Uint8Array> {
    await Promise.resolve();
    yield bytes;
  }
  for await (const item of reader.read(once(), CONTEXT)) return doc(item);
  throw new Error('nothing was read');
}

function doc(item: ReadItem): RawDoc {
  if ('html' in item) return item;
  throw new Error(`no document was read: ${JSON.stringify(item)}`);
}

export const CARRIERS: Readonly<Record<string, (vector: Vector) => RawDoc | Promise<RawDoc>>> = {
  dump: (vector) => {
    const title = (vector.title ?? 'Storm in the harbour').replace(/[\r\n]/g, ' ');
    const url = (vector.url ?? ADDRESS).replace(/[\r\n]/g, ' ');
    return read(Buffer.from(`<!--1705860902000-->\n[${title}](${url})\n------\n\n${vector.head ?? ''}${article(vector)}\n`), 'dump');
  },
  page: (vector) => read(Buffer.from(page(vector)), 'html'),
  record: (vector) => {
    const bytes = Buffer.from(JSON.stringify({ id: vector.title ?? 1, url: vector.url ?? ADDRESS, html: page(vector) }));
    const request = readRequest({ bytes, length: bytes.length, offset: 0, tooLong: false }, 1, { maxBytes: 1 << 24 });
    if ('failure' in request) throw new Error(JSON.stringify(request.failure));
    return request.doc;
  },
  feed: (vector) => {
    const inner = text(article(vector)).replaceAll('\u0000', '');
    const item = `<item><title>${text(text(vector.title ?? 'Storm'))}</title><link>${text(vector.url ?? ADDRESS)}</link><description>${inner}</description></item>`;
    return read(Buffer.from(`<?xml version="1.0"?><rss version="2.0"><channel><title>News</title>${item}</channel></rss>`), 'feed');
  },
};
