/** The parts of the documents that are made from the code: `<!-- generated: NAME -->` … `<!-- end -->`. `npm run docs` writes them. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { COMMANDS } from '../../src/cli/commands/registry';
import { type OptionSpec, OPTION_SPECS } from '../../src/cli/options';
import { RULES } from '../../src/stages/rules';
import { columns } from '../../src/text/columns';

const PAGE = 'fixtures/explain/harbour.html';

/** Documents, and which blocks they hold. */
export const DOCUMENTS: Readonly<Record<string, readonly string[]>> = {
  'README.md': ['before', 'after', 'explain', 'commands', 'options'],
  'src/README.md': ['rules'],
};

/** Makes the blocks by name; `root` is the folder of the repository. */
export function makeBlock(name: string, root: string): string {
  const maker = MAKERS[name];
  if (maker === undefined) throw new Error(`No block is named "${name}"; expected one of ${Object.keys(MAKERS).join(', ')}.`);
  return maker(root);
}

const MAKERS: Readonly<Record<string, (root: string) => string>> = {
  before: (root) => fenced('html', bodyOf(readFileSync(join(root, PAGE), 'utf8'))),
  after: (root) => fenced('markdown', run(root, ['convert', PAGE, '--stdout', '-q'])),
  explain: (root) => fenced('text', run(root, ['explain', PAGE])),
  commands: () =>
    table(
      ['command', 'what it does', 'example'],
      COMMANDS.map(({ name, args, summary, examples }) => [code(`${name} ${args}`.trim()), summary, code(examples[0]?.[0] ?? '')]),
    ),
  options: () =>
    table(
      ['option', 'of', 'meaning'],
      OPTION_SPECS.map((spec) => [code(spelling(spec)), spec.commands.join(', '), meaning(spec)]),
    ),
  rules: () =>
    table(
      ['rule', 'what it says'],
      Object.entries(RULES).map(([id, sentence]) => [code(id), sentence]),
    ),
};

/** Replaces what stands in each block of the document. */
export function fillIn(text: string, names: readonly string[], root: string): string {
  return names.reduce((filled, name) => {
    const opening = `<!-- generated: ${name} -->\n`;
    const start = filled.indexOf(opening) + opening.length;
    const end = filled.indexOf('<!-- end -->', start);
    if (start < opening.length || end < 0)
      throw new Error(`The document has no block "${name}"; expected ${opening.trim()} … <!-- end -->.`);
    return `${filled.slice(0, start)}\n${makeBlock(name, root)}\n\n${filled.slice(end)}`;
  }, text);
}

function run(root: string, args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['bin/newsnorm.js', ...args], { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`newsnorm ${args.join(' ')} ended with status ${String(status)}: ${stderr}`);
  return stdout;
}

function bodyOf(page: string): string {
  return page.slice(page.indexOf('<body>'), page.indexOf('</html>'));
}

function fenced(language: string, text: string): string {
  return `\`\`\`${language}\n${text.trim()}\n\`\`\``;
}

function code(text: string): string {
  return `\`${text.replaceAll('|', '\\|')}\``;
}

function spelling({ name, short, value }: OptionSpec): string {
  return `${short ? `-${short}, ` : ''}--${name}${value ? ` ${value}` : ''}`;
}

function meaning({ help, fallback }: OptionSpec): string {
  return fallback ? `${help} (default: ${fallback})` : help;
}

/** Drawn as Prettier draws it. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [head, ...rows];
  const widths = head.map((_, i) => Math.max(...all.map((row) => columns(row[i] ?? ''))));
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, i) => cell + ' '.repeat((widths[i] ?? 0) - columns(cell))).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}
