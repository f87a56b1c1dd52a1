import { mhtml } from '../../src/readers/mhtml';
import { context, doc, failure, readAll, utf8 } from './support';

const saved = (part: string, encoding: string, type = 'text/html; charset="utf-8"'): string =>
  [
    'From: <Saved by Blink>',
    'Snapshot-Content-Location: https://a.example/1',
    'Subject: =?utf-8?Q?Gr=C3=BC=C3=9Fe?=',
    'Date: Fri, 3 May 2024 12:00:00 -0000',
    'MIME-Version: 1.0',
    'Content-Type: multipart/related;',
    '\ttype="text/html";',
    '\tboundary="----Mark----"',
    '',
    '',
    '------Mark----',
    `Content-Type: ${type}`,
    `Content-Transfer-Encoding: ${encoding}`,
    'Content-Location: https://a.example/1',
    '',
    part,
    '------Mark----',
    'Content-Type: image/png',
    'Content-Transfer-Encoding: base64',
    '',
    'AAAA',
    '------Mark------',
    '',
  ].join('\r\n');

test.each([
  ['quoted-printable', '<p>Gr=C3=BC=C3=9Fe a=3D1, one li=\r\nne</p>'],
  [
    'base64',
    Buffer.from('<p>Grüße a=1, one line</p>')
      .toString('base64')
      .replace(/(.{10})/g, '$1\r\n'),
  ],
  ['8bit', '<p>Grüße a=1, one line</p>'],
])('%s', async (encoding, part) => {
  const found = doc(await readAll(mhtml, utf8(saved(part, encoding))));
  expect(found).toMatchObject({
    url: 'https://a.example/1',
    captured: '2024-05-03T12:00:00Z',
    html: '<p>Grüße a=1, one line</p>',
    source: { format: 'mhtml', encoding: 'utf-8' },
  });
});

test('the encoding of the part', async () => {
  const text = saved('<p>=CF=F0=E8=E2=E5=F2=FF=FF</p>', 'quoted-printable', 'text/html; charset=windows-1251');
  expect(doc(await readAll(mhtml, utf8(text))).html).toBe('<p>Приветяя</p>');
});

test('a message within a message, and one that is cut off', async () => {
  const inner = 'Content-Type: multipart/alternative; boundary=in\n\n--in\nContent-Type: text/html\n\n<p>x</p>\n--in--\n';
  const outer = `Content-Type: multipart/related; boundary=out\n\n--out\n${inner}--out--\n`;
  expect(doc(await readAll(mhtml, utf8(outer))).html).toBe('<p>x</p>');
  expect(doc(await readAll(mhtml, utf8(outer.slice(0, outer.indexOf('</p>'))))).html).toBe('<p>x');
});

test('equals signs that encode nothing stay', async () => {
  expect(doc(await readAll(mhtml, utf8(saved('<p>a=zz=</p>', 'quoted-printable')))).html).toBe('<p>a=zz=</p>');
});

test('failures', async () => {
  expect(failure(await readAll(mhtml, utf8(saved('x', '8bit', 'text/css')))).error.code).toBe('no-content');
  expect(failure(await readAll(mhtml, utf8(saved('', '8bit')))).error.code).toBe('empty');
  expect(failure(await readAll(mhtml, utf8(saved('<p>', '8bit')), context({ maxBytes: 10 }))).error.code).toBe('too-large');
});

test('sniff', () => {
  expect(mhtml.sniff(utf8(saved('x', '8bit')))).toBe(true);
  expect(mhtml.sniff(utf8('Content-Type: text/plain\r\n\r\nx'))).toBe(false);
  expect(mhtml.sniff(utf8('<html>'))).toBe(false);
});
