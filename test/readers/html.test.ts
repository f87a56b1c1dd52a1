import { html } from '../../src/readers/html';
import { context, doc, failure, readAll, utf8 } from './support';

test('a page comes whole, with what the user knows of it', async () => {
  const text = '\ufeff<!DOCTYPE html><title>Grüße</title><p>Text</p>';
  const found = doc(await readAll(html, utf8(text), context({ url: 'https://a.example/x', fetchedAt: '2024-05-03T12:00:00Z' })));
  expect(found).toMatchObject({
    url: 'https://a.example/x',
    captured: '2024-05-03T12:00:00Z',
    htmlOffset: 0,
    html: text.slice(1),
    hints: {},
    source: { format: 'html', encoding: 'utf-8', bytes: utf8(text).length },
  });
});

test('the encoding may be forced', async () => {
  const bytes = Uint8Array.of(0x3c, 0x70, 0x3e, 0xc4, 0xd6);
  expect(doc(await readAll(html, bytes, context({ encoding: 'windows-1251' }))).html).toBe('<p>ДЦ');
});

test.each([
  ['empty', new Uint8Array(0)],
  ['empty', utf8(' \r\n\t')],
  ['unsupported', Uint8Array.from({ length: 3000 }, (_, i) => (i * 7) % 32)],
])('failure %s', async (code, bytes) => {
  expect(failure(await readAll(html, bytes)).error.code).toBe(code);
});

test.each([
  ['<!doctype html>', true],
  ['\n <HTML lang=de>', true],
  ['<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML">', true],
  ['<!-- saved from url --><!-- x -->\n<html>', true],
  ['<div class=x>', true],
  ['<p>', true],
  ['\ufeff<body>', true],
  ['<?xml version="1.0"?><rss version="2.0">', false],
  ['<feed xmlns="http://www.w3.org/2005/Atom">', false],
  ['Plain words < 3', false],
  ['{"html":"<p>"}', false],
])('sniff %j', (text, expected) => {
  expect(html.sniff(utf8(text))).toBe(expected);
});

test('sniff sees through UTF-16', () => {
  expect(html.sniff(Uint8Array.from(Buffer.from('\ufeff<html>', 'utf16le')))).toBe(true);
});
