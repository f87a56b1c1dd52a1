/** Pages as records: lines of JSON, rows of CSV. */
import { ADDRESS, DATE, LINE_ENDS, encoded, odd, type Wrap } from './odd';
import { TEXTS, VALUES } from './pieces';
import type { Random } from './random';

function quoteRow(fields: readonly string[], delimiter: string, random: Random): string {
  return fields.map((field) => (random.chance(0.95) ? `"${field.replaceAll('"', '""')}"` : field)).join(delimiter);
}

export const csv: Wrap = (pages, random) => {
  const delimiter = random.pick([',', ';', '\t']);
  const end = random.pick(LINE_ENDS);
  const names = ['id', 'url', odd('fetched_at', random), random.pick(['html', 'html', 'dump', 'html_base64'])];
  const rows = pages.map((page, index) =>
    quoteRow([odd(String(index), random), odd(ADDRESS, random), odd(DATE, random), page], delimiter, random),
  );
  return Buffer.from([names.join(delimiter), ...rows].join(end) + (random.chance(0.5) ? end : ''));
};

/** A record as `stream` takes it, of this page. */
export function jsonRecord(page: string, random: Random): string {
  const { bytes, label } = encoded(page, random);
  const body = random.pick<Record<string, unknown>>([
    { html: page },
    { html: page },
    { dump: page },
    { html_base64: Buffer.from(bytes).toString('base64'), charset: label },
    { html_base64: Buffer.from(bytes).toString('base64'), http_headers: [['Content-Type', `text/html; charset=${label}`]] },
    { html: random.pick<unknown>([1, null, [], {}, true]) },
  ]);
  const record = {
    id: random.pick<unknown>([1, 'a', null, { a: [1] }, odd('b', random), '\u2028']),
    url: odd(ADDRESS, random),
    fetched_at: odd(DATE, random),
    ...body,
    lang: odd('en', random),
    extra: random.chance(0.3) ? { ['__proto__']: random.pick(VALUES), a: random.pick(TEXTS) } : undefined,
  };
  const line = JSON.stringify(record);
  if (random.chance(0.9)) return line;
  const at = random.below(line.length);
  return line.slice(0, at) + String.fromCharCode(random.below(256)) + line.slice(at + random.below(3));
}

export const ndjson: Wrap = (pages, random) => Buffer.from(pages.map((page) => jsonRecord(page, random)).join(odd('\n', random)));
