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
    examples: [
      ['newsnorm stream < pages.ndjson > articles.ndjson', 'records: {"id", "url", "html"} or {"id", "dump"}'],
      ['newsnorm stream --fields provenance < pages.ndjson', 'with the place and the rule of each block and field'],
      [
        'newsnorm stream --max-error-rate 20% < pages.ndjson',
        'for engines: status 1, so that they retry, where more of the records failed',
      ],
    ],
    load: () => import('./stream'),
  },
  {
    name: 'explain',
    args: '[path]',
    summary: 'show what was kept and dropped of a document, by which rule, and where each field came from',
    examples: [
      ['newsnorm explain page.html', 'the document from top to bottom'],
      ['newsnorm explain page.html --html why.html', 'source and result side by side, for people'],
      ['newsnorm explain page.html --disable-rule trim/tail', 'what would come without a rule'],
      ['newsnorm explain crawl.warc.gz --record https://example.org/a', 'one document of many'],
      ['newsnorm explain --rules', 'every rule with its sentence'],
    ],
    load: () => import('./explain'),
  },
  {
    name: 'report',
    args: '[paths...]',
    summary: 'one page about a converted archive: folders, NDJSON or manifests',
    examples: [
      ['newsnorm report archive/ -o report.html', 'an archive of .json and .ndjson files'],
      ['newsnorm report manifest.ndjson -o report.html', 'what became of each input, and the articles it leads to'],
      ['newsnorm report manifest.ndjson -o report.html --explain why', 'outliers with the reasons for their text'],
      ['newsnorm report new/ --baseline old/ -o report.html', 'raises alarms where fields got lost since'],
    ],
    load: () => import('./report'),
  },
  {
    name: 'diff',
    args: '<old> <new>',
    summary: 'compare two runs article by article',
    examples: [
      ['newsnorm diff old/ new/', 'what changed, the weightiest first'],
      ['newsnorm diff old.ndjson new.ndjson --max-changed 2%', 'for CI: status 1 where more than 2 % of the articles differ'],
      ['newsnorm diff old/ new/ --html changes.html', 'with a word diff of each block'],
    ],
    load: () => import('./diff'),
  },
  {
    name: 'dedupe',
    args: '[paths...]',
    summary: 'clusters of near-equal articles: syndicated ones, and versions of one; deletes nothing',
    examples: [
      ['newsnorm dedupe articles.ndjson', 'the earliest of each cluster first'],
      ['newsnorm dedupe archive/ --json | jq -r .others[].path', 'paths of all but the earliest'],
    ],
    load: () => import('./dedupe'),
  },
  {
    name: 'learn',
    args: '[paths...]',
    summary: 'count what recurs on the pages of each host; write a profile of each for --profiles',
    examples: [
      ['newsnorm learn archive/ -o profiles', 'one small JSON file a host, to be read before it is used'],
      ['newsnorm convert archive/ --profiles profiles', 'cuts what the profiles name'],
    ],
    load: () => import('./learn'),
  },
  {
    name: 'sites',
    args: '[action]',
    summary: 'list the site rules; with "test", run their own examples',
    examples: [
      ['newsnorm sites', 'the built-in rules, each with its reason'],
      ['newsnorm sites --sites my-sites', 'those of a folder besides'],
      ['newsnorm sites test --sites my-sites', 'status 1 where an example comes out otherwise, or would without the rule'],
    ],
    load: () => import('./sites'),
  },
  {
    name: 'schema',
    args: '',
    summary: 'print the JSON Schema (draft 2020-12) of the article record',
    examples: [
      ['newsnorm schema > article.schema.json', 'for validators'],
      ["newsnorm schema | jq -r '.properties | keys[]'", 'the fields of a record'],
    ],
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
