/** Names in bold over the prose of a page whose metadata names the site only. */
import { normalize } from '../../../src/library';

const prose =
  'In the heart of the old harbour, where ferries have come and gone for a hundred years, one captain stands out from the rest. ';

function authorsOf(line: string, extra = ''): { authors: readonly string[]; text: string } {
  const html = `<html><head><title>The captain who stayed - Harbour Times</title><meta property="og:site_name" content="Harbour Times">
    <meta name="author" content="Harbour Times">${extra}</head><body><article><h1>The captain who stayed</h1>
    <p>${line}</p><p>${prose.repeat(2)}</p><p>${prose.repeat(3)}</p><p>${prose.repeat(2)}</p></article></body></html>`;
  return normalize(html, { url: 'https://www.harbourtimes.example/captain/' });
}

test.each([
  ['<strong>Mona Example</strong>', ['Mona Example']],
  ['<b>Mona Example/Moh Sample</b>', ['Mona Example', 'Moh Sample']],
])('%s', (line, names) => {
  const { authors, text } = authorsOf(line);
  expect(authors).toEqual(names);
  expect(text.startsWith('In the heart')).toBe(true);
});

test.each(['<strong>Key Takeaways</strong>', '<strong>What We Know</strong>', 'Mona Example', '<strong>The Old Harbour</strong>'])(
  'no byline: %s',
  (line) => {
    expect(authorsOf(line).authors).toEqual(['Harbour Times']);
  },
);

test('structured data that names people stands', () => {
  expect(authorsOf('<strong>Mona Example</strong>', '<meta name="parsely-author" content="Ann Lee">').authors).toEqual(['Ann Lee']);
});
