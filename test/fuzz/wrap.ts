/**
 * Documents in the containers they come in, each part of which may be odd: lengths that lie, fields that are missing, packings that are
 * something else. What breaks a container at random breaks mostly its frame; these are whole but for what is meant to be wrong.
 */
import { gzipSync } from 'node:zlib';
import { ADDRESS, DATE, LINE_ENDS, cut, encoded, headers, odd, type Wrap } from './odd';
import type { Random } from './random';
import { packedWarc, wacz, warc } from './wrap-archives';
import { csv, ndjson } from './wrap-records';

function xml(text: string, random: Random): string {
  if (random.chance(0.3)) return `<![CDATA[${text}]]>`;
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

const rss: Wrap = (pages, random) => {
  const items = pages.map(
    (page) => `<item><title>${xml(odd('Storm in the harbour', random), random)}</title><link>${xml(odd(ADDRESS, random), random)}</link>
<guid isPermaLink="${odd('false', random)}">${xml(odd('1', random), random)}</guid><dc:creator>${xml(odd('ann@example.org (Ann Lee)', random), random)}</dc:creator>
<pubDate>${xml(odd('Tue, 02 Jan 2024 03:04:05 GMT', random), random)}</pubDate><category>${xml(odd('Sea', random), random)}</category>
<media:thumbnail url="${odd('a.jpg', random).replaceAll('"', '&quot;')}"/><${random.chance(0.5) ? 'description' : 'content:encoded'}>${xml(page, random)}</description></item>`,
  );
  const prolog = odd('<?xml version="1.0" encoding="utf-8"?>', random);
  return Buffer.from(
    `${prolog}<rss version="2.0"><channel><title>${xml(odd('News', random), random)}</title>${items.join('')}</channel></rss>`,
  );
};

const atom: Wrap = (pages, random) => {
  const entries = pages.map((page) => {
    const type = random.pick(['html', 'xhtml', 'text', '']);
    return `<entry><title type="html">${xml(odd('Storm', random), random)}</title><link rel="${odd('alternate', random).replaceAll('"', '')}" href="${ADDRESS}"/>
<author><name>${xml(odd('Ann Lee', random), random)}</name></author><updated>${odd(DATE, random)}</updated>
<content type="${type}" xml:base="${odd('/a/', random).replaceAll('"', '')}">${type === 'xhtml' ? page : xml(page, random)}</content></entry>`;
  });
  return Buffer.from(
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${odd('en', random).replaceAll('"', '')}">${entries.join('')}</feed>`,
  );
};

const jsonFeed: Wrap = (pages, random) =>
  Buffer.from(
    JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: odd('News', random),
      items: pages.map((page) => ({
        id: random.pick<unknown>(['1', 1, null, {}]),
        url: odd(ADDRESS, random),
        title: odd('Storm', random),
        [random.pick(['content_html', 'content_html', 'content_text', 'summary'])]: page,
        authors: random.pick<unknown>([[{ name: odd('Ann Lee', random) }], 'Ann', [null], [[]]]),
        tags: random.pick<unknown>([['a'], [odd('b', random)], 'c', [1, null]]),
        date_published: odd(DATE, random),
        image: odd('a.jpg', random),
      })),
    }),
  );

function transfer(bytes: Uint8Array, encoding: string): Uint8Array {
  if (encoding === 'base64') return Buffer.from(Buffer.from(bytes).toString('base64').replace(/.{76}/g, '$&\r\n'));
  if (encoding !== 'quoted-printable') return bytes;
  return Buffer.from(
    Buffer.from(bytes)
      .toString('latin1')
      .replace(/[^ -<>-~\n]/g, (unit) => `=${unit.charCodeAt(0).toString(16).padStart(2, '0')}`),
  );
}

const mhtml: Wrap = (pages, random) => {
  const boundary = odd('----boundary', random).replace(/["\r\n]/g, '');
  const end = random.pick(LINE_ENDS);
  const parts = pages.map((page) => {
    const { bytes, label } = encoded(page, random);
    const encoding = random.pick(['quoted-printable', 'base64', '8bit', 'binary']);
    const fields = {
      'Content-Type': `text/html; charset="${label}"`,
      'Content-Transfer-Encoding': encoding,
      'Content-Location': ADDRESS,
    };
    return Buffer.concat([
      Buffer.from(`--${boundary}${end}${headers(fields, random, end)}${end}`),
      transfer(bytes, encoding),
      Buffer.from(end),
    ]);
  });
  const fields = {
    From: '<Saved by Blink>',
    'Snapshot-Content-Location': ADDRESS,
    Date: 'Tue, 02 Jan 2024 03:04:05 -0000',
    'MIME-Version': '1.0',
  };
  const head = `${headers(fields, random, end)}Content-Type: multipart/related; type="text/html"; boundary="${boundary}"${end}${end}`;
  return Buffer.concat([Buffer.from(head), ...parts, Buffer.from(random.chance(0.9) ? `--${boundary}--${end}` : '')]);
};

const dump: Wrap = ([page = ''], random) => {
  const end = random.pick(LINE_ENDS);
  const stamp = odd(String(1_704_164_645_000 + random.below(1000)), random);
  const lines = [`<!--${stamp}-->`, `[${odd('Storm in the harbour', random)}](${odd(ADDRESS, random)})`, odd('------', random), '', page];
  return Buffer.from(lines.filter(() => random.chance(0.97)).join(end));
};

const plain: Wrap = ([page = ''], random) => {
  const { bytes, label } = encoded(page, random);
  return Buffer.concat([Buffer.from(random.chance(0.5) ? `<meta charset="${label.replaceAll('"', '')}">` : ''), bytes]);
};

const packed: Wrap = (pages, random) => cut(gzipSync(random.pick([plain, dump, ndjson, csv, rss])(pages, random)), random);

/** Containers of equal weight. */
export const WRAPS: readonly Wrap[] = [warc, packedWarc, wacz, csv, ndjson, rss, atom, jsonFeed, mhtml, dump, plain, packed];
