import { feed } from '../../src/readers/feed';
import { html } from '../../src/readers/html';
import { afterPreamble } from '../../src/readers/preamble';

test.each([
  ['<p>', '<p>'],
  [' \n<?xml version="1.0"?>\n<!-- a --> <!--b--><html>', '<html>'],
  ['<!--><p>', '<p>'],
  ['<!-- <p>', '<!-- <p>'],
  ['', ''],
])('%j begins with %j', (text, expected) => {
  expect(text.slice(afterPreamble(text))).toBe(expected);
});

test('any number of comments is passed over in a moment', () => {
  const head = Buffer.from(`${'<!-->'.repeat(500)}x`);
  const start = performance.now();
  expect(html.sniff(head)).toBe(false);
  expect(feed.sniff(head)).toBe(false);
  expect(performance.now() - start).toBeLessThan(1000);
});

test('a feed may declare its type', () => {
  expect(feed.sniff(Buffer.from('<?xml version="1.0"?><!-- a --><!DOCTYPE rss><!-- b --><rss version="2.0">'))).toBe(true);
});
