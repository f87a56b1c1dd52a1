/** Pages in the markup of widespread systems (`fixtures/layouts`): what they mark as body, standfirst and captions is what comes out. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { articleOf } from './quality/pages';

const FOLDER = path.join(__dirname, '..', 'fixtures', 'layouts');
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.html'));

const ABOUT = /^<!-- (\S+) (.{20,}\.) -->\n/;
const BODY = /⟦(?!s:)([^⟧]*)⟧/g;
const STANDFIRST = /⟦s:([^⟧]*)⟧/g;
const CAPTION = /⟬([^⟭]*)⟭/g;
const MARKS = /⟦(?:s:)?|[⟧⟬⟭]/g;
const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/** Words alone: how blocks are parted in the text is not what is tested. */
function words(text: string): string {
  return (text.normalize('NFKC').match(WORD) ?? []).join(' ');
}

function marked(source: string, mark: RegExp): string[] {
  return [...source.matchAll(mark)].map(([, inner = '']) => words(inner.replace(/<br\s*\/?>/g, ' ').replace(/<[^>]*>/g, '')));
}

test('there are many', () => {
  expect(files.length).toBeGreaterThanOrEqual(20);
});

test.each(files)('%s', (name) => {
  const source = readFileSync(path.join(FOLDER, name), 'utf8');
  const [head = '', url = ''] = ABOUT.exec(source) ?? [];
  expect(head).not.toBe('');
  const article = articleOf(source.slice(head.length).replace(MARKS, ''), url, '2025-11-01T00:00:00Z');
  const standfirst = marked(source, STANDFIRST).join(' ');
  const body = marked(source, BODY).join(' ');
  const text = words(article?.text ?? '');
  // Where nothing sets the standfirst apart, it begins the body.
  expect([body, `${standfirst} ${body}`.trim()]).toContain(text);
  if (article?.standfirst !== null) expect(words(article?.standfirst ?? '')).toBe(standfirst);
  const captions = (article?.images ?? []).flatMap(({ caption }) => (caption === null ? [] : [words(caption)]));
  expect(captions.sort()).toEqual(marked(source, CAPTION).sort());
});
