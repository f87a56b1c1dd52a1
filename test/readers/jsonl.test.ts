import type { ReadContext, ReadItem } from '../../src/model/reader';
import { jsonl } from '../../src/readers/jsonl';
import { readAll } from './support';
import { STORM, dump, page } from '../support/pages';

const CONTEXT: ReadContext = { path: 'in/a.jsonl', url: null, fetchedAt: null, encoding: null, maxBytes: 100_000, fields: null };

async function read(text: string, size = 7, context = CONTEXT): Promise<ReadItem[]> {
  const bytes = Buffer.from(text);
  async function* chunks(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size));
  }
  const items: ReadItem[] = [];
  for await (const item of jsonl.read(chunks(), context)) items.push(item);
  return items;
}

const HTML = page('Storm', STORM);
const LINES = [
  JSON.stringify({ id: 'a', url: 'https://example.org/a', html: HTML, fetched_at: '2024-01-21T18:15:02Z', lang: 'en' }),
  '{"id": 2, broken',
  '',
  '"text"',
  JSON.stringify({ id: 3, dump: dump('Storm', STORM) }),
  JSON.stringify({ id: 4, dump: '# no dump' }),
  JSON.stringify({ id: 5 }),
];

test('a document, failure or skip for each line, with its place', async () => {
  const items = await read(LINES.join('\n'));
  expect(items).toMatchObject([
    {
      url: 'https://example.org/a',
      captured: '2024-01-21T18:15:02Z',
      hints: { language: 'en' },
      html: HTML,
      source: { format: 'jsonl', path: 'in/a.jsonl', record: { file: 'in/a.jsonl', id: 'a', offset: 0, length: LINES[0]?.length } },
    },
    { error: { code: 'bad-record' }, source: { record: { offset: (LINES[0]?.length ?? 0) + 1 } } },
    { error: { code: 'bad-record', message: 'is a JSON text, not an object' } },
    { hints: { title: 'Storm' }, source: { record: { id: '3' } } },
    { skip: 'not-a-dump', record: { id: '4' } },
    { error: { code: 'bad-record', message: 'has no "html", "html_base64" or "dump" that is a text' } },
  ]);
});

test('the same however the bytes are cut', async () => {
  const whole = await read(LINES.join('\n'), 1_000_000);
  for (const size of [1, 7, 4096]) expect(await read(LINES.join('\n'), size)).toEqual(whole);
});

test('names of fields can be told', async () => {
  const fields = { id: 'key', url: 'link', html: 'body', fetchedAt: 'when', language: 'tongue' };
  const record = { key: 'k', link: 'https://example.org/', body: HTML, when: '2024-01-21T18:15:02Z', tongue: 'de' };
  expect(await read(JSON.stringify(record), 7, { ...CONTEXT, fields })).toMatchObject([
    { url: 'https://example.org/', captured: '2024-01-21T18:15:02Z', hints: { language: 'de' }, source: { record: { id: 'k' } } },
  ]);
});

test('a line over the limit is too large, and the next is read', async () => {
  const items = await read(`${JSON.stringify({ html: 'x'.repeat(200_000) })}\n${LINES[0] ?? ''}`, 4096);
  expect(items).toMatchObject([{ error: { code: 'too-large' } }, { url: 'https://example.org/a' }]);
});

test.each([
  ['{"id": 1, "html": "', true],
  ['{"url":"x"', true],
  ['{"schema":"newsnorm/article@1"', false],
  ['{"name": 1}', false],
  ['<html>', false],
])('%j begins a record: %p', (text, expected) => {
  expect(jsonl.sniff(Buffer.from(text))).toBe(expected);
});

test.each([
  ['utf-16le', null],
  ['utf-16be', null],
  ['latin1', 'windows-1252'],
] as const)('lines in %s, however they are cut', async (written, label) => {
  const text = `${JSON.stringify({ id: 'é', html: page('Störm', STORM) })}\n`;
  const utf16 = Buffer.from(`\ufeff${text}`, 'utf16le');
  const bytes = written === 'latin1' ? Buffer.from(text, 'latin1') : written === 'utf-16le' ? utf16 : utf16.swap16();
  const [item] = await readAll(jsonl, bytes, { ...CONTEXT, encoding: label });
  // Where it stands in the file is not known any more.
  expect(item).toMatchObject({ html: page('Störm', STORM), source: { record: { id: 'é', offset: null, length: null } } });
});
