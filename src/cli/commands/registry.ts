/** The commands, in the order of `--help`. Adding one is a file in this folder and a row here; it is loaded only when it is run. */
import type { CommandSpec } from '../command';

export const COMMANDS: readonly CommandSpec[] = [
  {
    name: 'convert',
    args: '[paths...]',
    summary: 'normalize files, folders and globs; write beside the inputs',
    examples: [
      ['newsnorm convert seeds/', 'writes seeds/a.norm.md beside seeds/a.md, and so on'],
      ['newsnorm convert page.html --stdout', 'prints one page as Markdown'],
      ["newsnorm convert 'in/**/*.html' -f md,json -o out", 'mirrors the tree below out/'],
      ['newsnorm convert seeds/ -f json --stdout | jq -r .title', 'one article a line, for jq'],
      ['newsnorm convert seeds/ --check', 'for CI: status 1 where an output is not up to date'],
    ],
    load: () => import('./convert'),
  },
  {
    name: 'stream',
    args: '',
    summary: 'one JSON record a line in, exactly one JSON article a line out, in order',
    examples: [['newsnorm stream < pages.ndjson > articles.ndjson', 'records: {"id", "url", "html"} or {"id", "dump"}']],
    load: () => import('./stream'),
  },
  {
    name: 'schema',
    args: '',
    summary: 'print the JSON Schema (draft 2020-12) of the article record',
    examples: [['newsnorm schema > article.schema.json', 'for validators']],
    load: () => import('./schema'),
  },
  {
    name: 'completion',
    args: '<shell>',
    summary: 'print completions for bash, zsh or fish',
    examples: [['newsnorm completion bash > ~/.local/share/bash-completion/completions/newsnorm', 'from the next shell on']],
    load: () => import('./completion'),
  },
];
