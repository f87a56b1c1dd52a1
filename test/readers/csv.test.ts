import { csv } from '../../src/readers/csv';
import { context, doc, failure, readAll, skip, utf8 } from './support';

test('rows are records; quotes, line ends and delimiters stand within fields', async () => {
  const text =
    'id,url,html,fetched_at,lang\r\n7,https://a.example/1,"<p class=""x"">one, two\r\nthree</p>",2024-05-03T12:00:00Z,de\r\n8,,<p>x</p>,,\r\n';
  const items = await readAll(csv, utf8(`\ufeff${text}`), context({ path: 'in/a.csv' }));
  expect(items).toHaveLength(2);
  expect(doc(items, 0)).toMatchObject({
    url: 'https://a.example/1',
    captured: '2024-05-03T12:00:00Z',
    html: '<p class="x">one, two\r\nthree</p>',
    hints: { language: 'de' },
    source: { format: 'csv', record: { file: 'in/a.csv', id: '7' } },
  });
  expect(doc(items, 1)).toMatchObject({ url: null, html: '<p>x</p>' });
});

test.each([
  ['semicolons', 'id;html\n1;<p>a, b</p>\n'],
  ['tabs', 'id\thtml\n1\t<p>a, b</p>'],
  ['CR', 'id,html\r1,"<p>a, b</p>"\r'],
  ['blank lines', 'id,html\n\n1,"<p>a, b</p>"\n\n'],
])('%s', async (_, text) => {
  const items = await readAll(csv, utf8(text));
  expect(items).toHaveLength(1);
  expect(doc(items).html).toBe('<p>a, b</p>');
});

test('columns of other names', async () => {
  const fields = { id: 'key', url: 'link', html: 'body', fetchedAt: 'when', language: 'language' };
  const items = await readAll(csv, utf8('key,link,body\nk,https://a.example/,<p>x</p>\n'), context({ fields }));
  expect(doc(items)).toMatchObject({ url: 'https://a.example/', html: '<p>x</p>', source: { record: { id: 'k' } } });
});

test('bad rows are failures of their own', async () => {
  const items = await readAll(csv, utf8('id,html\n1,\n2,<p>,x\n3,<p>x</p>\n'));
  expect(failure(items, 0).error.code).toBe('bad-record');
  expect(failure(items, 1).error).toMatchObject({ code: 'bad-record', message: expect.stringContaining('3 fields') as string });
  expect(doc(items, 2).html).toBe('<p>x</p>');
});

test('a row over the limit is not kept', async () => {
  const items = await readAll(csv, utf8(`id,html\n1,${'x'.repeat(500)}\n2,<p>x</p>\n`), context({ maxBytes: 100 }));
  expect(failure(items, 0).error.code).toBe('too-large');
  expect(doc(items, 1).html).toBe('<p>x</p>');
});

test('a dump in a column that is none is passed over', async () => {
  const items = await readAll(csv, utf8('id,dump\n1,just words\n'));
  expect(skip(items).skip).toBe('not-a-dump');
  expect(skip(items).record?.id).toBe('1');
});

test('sniff', () => {
  expect(csv.sniff(utf8('id,url,html\n'))).toBe(true);
  expect(csv.sniff(utf8('"id";"html"\n1;x'))).toBe(true);
  expect(csv.sniff(utf8('html'))).toBe(false);
  expect(csv.sniff(utf8('<p>id,html</p>'))).toBe(false);
  expect(csv.sniff(utf8('a,b,c\n'))).toBe(false);
});
