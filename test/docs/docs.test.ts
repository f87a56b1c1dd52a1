/** What the documents say is true of the tree: generated parts, paths, functions, commands, options, scripts, links. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { COMMANDS } from '../../src/cli/commands/registry';
import { OPTION_SPECS } from '../../src/cli/options';
import { RULES } from '../../src/stages/rules';
import { SRC, sourceFiles } from '../support/imports';
import { DOCUMENTS, fillIn, makeBlock } from './blocks';

const ROOT = join(__dirname, '..', '..');
const ALL = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'src/README.md'];
const textOf = (name: string): string => readFileSync(join(ROOT, name), 'utf8');
const matches = (text: string, pattern: RegExp): string[] => [...new Set(Array.from(text.matchAll(pattern), ([, found]) => found ?? ''))];

test.each(Object.entries(DOCUMENTS))('the generated parts of %s are up to date (npm run docs)', (name, blocks) => {
  const text = textOf(name);
  expect(fillIn(text, blocks, ROOT)).toBe(text);
});

test('a block that is not there is told', () => {
  expect(() => fillIn('no block', ['rules'], ROOT)).toThrow('has no block "rules"');
  expect(() => makeBlock('weather', ROOT)).toThrow('No block is named "weather"');
});

/** `src/dom/parse.ts`, and in the architecture note also `dom/parse.ts`. Ids of rules look like it. */
const PATH =
  /`((?:src|test|fixtures|bin|\.ci|model|text|dom|stages|lower|polish|pipeline|readers|writers|sites|shell|cli|views|explain|report|diff|spark)\/[\w./-]*)`/g;

test.each(ALL)('every path in %s exists', (name) => {
  const paths = matches(textOf(name), PATH).filter((path) => !(path in RULES));
  expect(paths.filter((path) => !existsSync(join(ROOT, path)) && !existsSync(join(SRC, path)))).toEqual([]);
});

test('the architecture note names paths, and functions that exist', () => {
  const note = textOf('src/README.md');
  expect(matches(note, PATH).length).toBeGreaterThan(30);
  const sources = sourceFiles()
    .map((file) => readFileSync(join(SRC, file), 'utf8'))
    .join('\n');
  const functions = matches(note, /`(\w+)\(\)`/g);
  expect(functions.length).toBeGreaterThan(20);
  expect(
    functions.filter(
      (name) => !new RegExp(`(?:function\\*? |const )${name}\\b|^  (?:private |async |readonly )*${name}[( ]`, 'm').test(sources),
    ),
  ).toEqual([]);
});

const commandLines = ALL.flatMap((name) =>
  matches(textOf(name), /^```(?:sh|yaml)\n([^]*?)^```/gm).flatMap((block) => matches(block, /^ *(?:- run: npx )?(newsnorm [a-z].*)$/gm)),
);

test('commands and options in examples exist', () => {
  const commands = new Set<string>(COMMANDS.map(({ name }) => name));
  const options = new Set<string>(OPTION_SPECS.map(({ name }) => name));
  expect(commandLines.length).toBeGreaterThan(10);
  for (const line of commandLines) {
    expect([line, commands.has(/newsnorm (\w+)/.exec(line)?.[1] ?? '')]).toEqual([line, true]);
    const own = line.split('|')[0] ?? '';
    expect([line, matches(own, /\s--([a-z][a-z-]*)/g).filter((option) => !options.has(option))]).toEqual([line, []]);
  }
});

test('every command has an example in the README', () => {
  const readme = textOf('README.md').replace(/<!-- generated: commands -->[^]*?<!-- end -->/, '');
  expect(COMMANDS.map(({ name }) => name).filter((name) => !readme.includes(`newsnorm ${name}`))).toEqual([]);
});

test.each(ALL)('scripts and links in %s lead somewhere', (name) => {
  const text = textOf(name);
  const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Readonly<Record<string, string>> };
  expect(matches(text, /npm run ([\w:]+)/g).filter((script) => !(script in scripts))).toEqual([]);
  const links = matches(text, /\]\(((?!https?:|#)[^)#\s]+)/g).filter((link) => !link.startsWith('/'));
  expect(links.filter((link) => !existsSync(join(ROOT, dirname(name), link)))).toEqual([]);
});

test.each(ALL)('%s names no folder of a machine', (name) => {
  expect(textOf(name)).not.toMatch(/(?:^|[\s`"'(])\/(?:work|root|home|tmp\/q)\b/);
});
