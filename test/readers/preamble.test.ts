import { feed } from '../../src/readers/feed';
import { html } from '../../src/readers/html';
import { afterPreamble } from '../../src/readers/preamble';
import { growth } from '../support/cost';

test.each([
  ['<p>', '<p>'],
  [' \n<?xml version="1.0"?>\n<!-- a --> <!--b--><html>', '<html>'],
  ['<!--><p>', '<p>'],
  ['<!-- <p>', '<!-- <p>'],
  ['', ''],
])('%j begins with %j', (text, expected) => {
  expect(text.slice(afterPreamble(text))).toBe(expected);
});

test('any number of comments is passed over', async () => {
  const sniff = (times: number) => (): void => {
    const head = Buffer.from(`${'<!-->'.repeat(times)}x`);
    expect(html.sniff(head)).toBe(false);
    expect(feed.sniff(head)).toBe(false);
  };
  expect(await growth({ once: sniff(2000), more: sniff(16_000), most: 30, leastMs: 5, tries: 6 })).toBeLessThan(30);
});

test('a feed may declare its type', () => {
  expect(feed.sniff(Buffer.from('<?xml version="1.0"?><!-- a --><!DOCTYPE rss><!-- b --><rss version="2.0">'))).toBe(true);
});
