/** No command lets a document speak to the terminal: whatever it prints is free of control characters, also where it is meant for programs. */
import { folder, newsnorm, removeFolders } from '../support/cli';
import { STORM } from '../support/pages';

afterAll(removeFolders);

/** Sequences of ECMA-48 with ESC and in their C1 form, a title of the window, and marks that turn the direction of text. */
const EVIL = '\u001b[31mred\u001b]0;title\u0007\u009b2J\u0090x\u009c\b';
const SPELT = '&#27;[31m&#155;2J&#7;';
const LD = JSON.stringify({ '@type': 'NewsArticle', headline: EVIL, author: { name: `Bo ${EVIL} Ek` }, keywords: [EVIL] });

function hostile(text: string): string {
  return `<html><head><title>Storm ${EVIL}${SPELT}</title><meta name="author" content="Ann ${EVIL} Lee"><meta property="article:published_time" content="${EVIL}">
<script type="application/ld+json">${LD}</script></head><body class="${EVIL}"><article><h1>Storm ${SPELT}</h1><div class="byline ${EVIL}">By Ann ${EVIL}</div>
<p>${text}</p><p>${EVIL}${SPELT}</p></article><nav class="${EVIL}"><a href="/${EVIL}">${EVIL}</a></nav></body></html>`;
}

/** C0 but tab and line feed, DEL, C1. */
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/;
const cwd = folder({
  'a/one.html': hostile(STORM),
  'a/two.html': hostile(`${STORM} The ferries will run again.`),
  [`a/\u001b[31m.html`]: hostile(STORM),
  'b/one.html': hostile(STORM.replace('ferries', 'boats')),
  'bad.warc': `WARC/1.0\r\nWARC-Type: ${EVIL}\r\nContent-Length: ${EVIL}\r\n\r\n`,
  'bad.csv': `id,html\n${EVIL},a,b,c\n`,
  'rules/x.json': JSON.stringify({ id: EVIL, hosts: [EVIL], why: EVIL, [EVIL]: 1 }),
  'newsnorm.bad.json': JSON.stringify({ [EVIL]: 1 }),
});

beforeAll(async () => {
  for (const name of ['a', 'b']) await newsnorm(['convert', name, '-f', 'json', '-o', `out-${name}`, '--no-cache'], { cwd });
});

test.each<[string, string[]]>([
  ['convert', ['convert', '-v', '--no-cache', '-o', 'c', 'a']],
  ['convert to standard output', ['convert', '--no-cache', '--stdout', '-f', 'json', 'a']],
  ['convert, log as JSON', ['convert', '-v', '--no-cache', '--log-format', 'json', '--stdout', '-f', 'md', 'a', 'bad.warc', 'bad.csv']],
  [
    'convert, log for GitHub',
    ['convert', '-v', '--no-cache', '--log-format', 'github', '--stdout', '-f', 'md', 'a', 'bad.warc', 'bad.csv'],
  ],
  ['explain', ['explain', 'a/one.html']],
  ['explain as JSON', ['explain', 'a/one.html', '--json']],
  ['diff', ['diff', 'out-a', 'out-b']],
  ['diff as JSON', ['diff', 'out-a', 'out-b', '--json']],
  ['report', ['report', 'out-a', '-o', 'r.html']],
  ['learn', ['learn', 'a', '-o', 'profiles']],
  ['sites', ['sites', 'test', '--sites', 'rules']],
  ['a name that is not there', ['convert', `${EVIL}.html`]],
  ['an option that is not there', ['convert', `--${EVIL}`]],
  ['a configuration that is wrong', ['convert', 'a', '--config', 'newsnorm.bad.json']],
  ['a shell that is not known', ['completion', EVIL]],
])('%s', async (_name, args) => {
  const { stdout, stderr } = await newsnorm(args, { cwd });
  expect(`${stdout}${stderr}`).not.toBe('');
  expect(`${stdout}${stderr}`).not.toMatch(CONTROLS);
});

test('no file makes a runner of GitHub obey: neither by its name in an annotation nor in what is told as a plain line', async () => {
  const names = [
    '::stop-commands::x',
    ' ::add-mask::x',
    '##[add-mask]x',
    'a ##[add-mask]x',
    'a\n::add-mask::x',
    'a\r::add-mask::x',
    'a,title=b::c',
  ];
  const files = names.flatMap((name) => ['1', '2'].map((end) => [`in/${name}${end}.txt`, ''] as const));
  const root = folder(Object.fromEntries(files));
  const { stderr } = await newsnorm(['convert', '-v', '--no-cache', '--log-format', 'github', '-o', 'out', 'in'], { cwd: root });
  const inside = await newsnorm(['convert', '-v', '--no-cache', '--log-format', 'github', '-o', 'out', '.'], { cwd: `${root}/in` });
  for (const lines of [stderr, inside.stderr].map((text) => text.split('\n'))) {
    expect(lines.filter((line) => /^\s*::/.test(line) && !/^::error file=[^:,]*,title=[^:,]*::/.test(line))).toEqual([]);
    expect(lines.filter((line) => line.includes('##['))).toEqual([]);
    // All are told, one a line.
    expect(lines.filter((line) => line.includes('the file is empty'))).toHaveLength(files.length);
  }
});
