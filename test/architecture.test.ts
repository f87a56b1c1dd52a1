/** Who may import whom. The house is drawn in `src/README.md`; this holds the sources to the drawing. */
import { findCircle, importsOf, sourceFiles } from './support/imports';

/** Rooms from the ground up, and the rooms below that each may use (besides itself). */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  model: [],
  text: ['model'],
  dom: ['text', 'model'],
  stages: ['dom', 'text', 'model'],
  lower: ['dom', 'text', 'model'],
  polish: ['text', 'model'],
  sites: ['dom', 'text', 'model'],
  writers: ['text', 'model'],
  readers: ['dom', 'text', 'model'],
  pipeline: ['stages', 'lower', 'polish', 'sites', 'writers', 'dom', 'text', 'model'],
  index: ['library', 'pipeline', 'readers', 'writers', 'sites', 'lower', 'dom', 'text', 'model'],
  views: ['text', 'model'],
  explain: ['views', 'text', 'model'],
  report: ['views', 'text', 'model'],
  diff: ['views', 'text', 'model'],
  library: ['pipeline', 'readers', 'model'],
  shell: ['pipeline', 'readers', 'writers', 'sites', 'text', 'model'],
  cli: ['shell', 'explain', 'report', 'diff', 'views', 'stages', 'pipeline', 'readers', 'writers', 'sites', 'text', 'model'],
};

/** Packages with a place of their own: where else they were used, their cost or their view of the world would leak. */
const HOMES: readonly (readonly [pattern: RegExp, allowed: RegExp, why: string])[] = [
  [/^node:crypto$/, /^(?:shell|cli)\/|^text\/hash\.ts$/, 'hashing is pure; all else of Node is not'],
  [/^node:buffer$/, /^(?:shell|cli)\/|^text\/utf8\.ts$/, 'so is UTF-8'],
  [/^node:(?!crypto$|buffer$)/, /^(?:shell|cli)\//, 'files, threads and clocks are the business of the shell'],
  [/^(?:htmlparser2|entities|css-select|domhandler|domutils)/, /^dom\//, 'one parser, one view of a page'],
  [/^sanitize-html/, /^writers\/(?:html|sanitize)/, 'the last gate of HTML output'],
  [/^commander$/, /^cli\//, 'the command line'],
  [/^(?:chalk|fast-glob|ignore|picomatch)$/, /^shell\//, 'terminals and folders'],
];

const imports = sourceFiles().flatMap(importsOf);

function roomOf(file: string): string {
  return file.split('/')[0]?.replace(/\.ts$/, '') ?? '';
}

test('every room is known', () => {
  expect([...new Set(sourceFiles().map(roomOf))].filter((room) => !(room in ROOMS))).toEqual([]);
});

test('imports only lead down', () => {
  const wrong = imports.filter(({ from, to, isPackage }) => {
    if (isPackage) return false;
    const [room, target] = [roomOf(from), roomOf(to)];
    return room !== target && ROOMS[room]?.includes(target) !== true;
  });
  expect(wrong.map(({ from, to }) => `${from} -> ${to}`)).toEqual([]);
});

test.each(HOMES)('%p is imported only in %p: %s', (pattern, allowed) => {
  const wrong = imports.filter(({ from, to, isPackage }) => isPackage && pattern.test(to) && !allowed.test(from));
  expect(wrong.map(({ from, to }) => `${from} -> ${to}`)).toEqual([]);
});

test('Node is imported by the name `node:`', () => {
  const bare = imports.filter(
    ({ to, isPackage }) => isPackage && /^(?:fs|path|os|url|util|stream|crypto|zlib|worker_threads)(?:\/|$)/.test(to),
  );
  expect(bare).toEqual([]);
});

test('there are no circles', () => {
  expect(findCircle(imports)).toBeNull();
  expect(findCircle([...imports, { from: 'model/version.ts', to: 'cli/main', isPackage: false }])).not.toBeNull();
});
