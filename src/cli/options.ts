/**
 * Every option of every command, as data. Commander, `--help`, the configuration file, `NEWSNORM_*`, the shell completions, the man
 * page and the README's tables are all made from these rows, so that none of them can forget one.
 */

export type CommandName = 'convert' | 'stream' | 'schema' | 'completion' | 'explain' | 'report' | 'diff' | 'dedupe' | 'sites' | 'learn';

/**
 * - `flag`: true where given. `count`: may be repeated, counts.
 * - `text`, `path` (relative to the working folder, or to the configuration file it stands in), `integer`.
 * - `list`: repeatable, and comma-separated where `commas` is set.
 */
export type OptionKind = 'flag' | 'count' | 'text' | 'path' | 'integer' | 'list';

export interface OptionSpec {
  readonly name: string;
  readonly short?: string;
  readonly kind: OptionKind;
  /** Placeholder of the value in help; absent for flags. */
  readonly value?: string;
  readonly commas?: boolean;
  readonly choices?: readonly string[];
  readonly min?: number;
  /** The default as help tells it. */
  readonly fallback?: string;
  readonly help: string;
  readonly group: string;
  readonly commands: readonly CommandName[];
  /** False for options that make no sense in a configuration file or the environment. */
  readonly configurable?: false;
}

const BOTH: readonly CommandName[] = ['convert', 'stream'];
const CONVERT: readonly CommandName[] = ['convert'];
const STREAM: readonly CommandName[] = ['stream'];
const CONVERT_LEARN: readonly CommandName[] = ['convert', 'learn'];
const ONE: readonly CommandName[] = ['convert', 'explain'];
const ALL: readonly CommandName[] = ['convert', 'stream', 'explain'];
const READING: readonly CommandName[] = ['convert', 'explain', 'learn'];
const EVERY: readonly CommandName[] = ['convert', 'stream', 'explain', 'learn'];
const CONFIGURED: readonly CommandName[] = ['convert', 'stream', 'explain', 'learn', 'sites'];
const EXPLAIN: readonly CommandName[] = ['explain'];
const DIFF: readonly CommandName[] = ['diff'];
const REPORT: readonly CommandName[] = ['report'];
const EXPLAIN_DIFF: readonly CommandName[] = ['explain', 'diff'];
const JSON_VIEWS: readonly CommandName[] = ['explain', 'diff', 'dedupe', 'sites'];
const COLOURED: readonly CommandName[] = ['convert', 'stream', 'explain', 'diff', 'dedupe'];
const WITH_RULES: readonly CommandName[] = ['convert', 'stream', 'explain', 'sites'];

export const INPUT_FORMATS = ['dump', 'html', 'warc', 'jsonl', 'feed', 'mhtml', 'csv'] as const;
export const OUTPUT_FORMATS = ['md', 'json', 'html', 'txt', 'parquet'] as const;
export const EXTRA_FIELDS = ['html', 'links', 'blocks', 'provenance'] as const;
const WHEN = ['auto', 'always', 'never'] as const;

const OPTIONS = [
  {
    name: 'format',
    short: 'f',
    kind: 'list',
    commas: true,
    value: 'LIST',
    choices: OUTPUT_FORMATS,
    fallback: 'md',
    group: 'Output',
    commands: CONVERT,
    help: 'formats to write: md, json, html, txt, parquet',
  },
  {
    name: 'stdout',
    kind: 'flag',
    group: 'Output',
    commands: CONVERT,
    help: 'print instead of writing files; json is NDJSON, one article a line',
  },
  {
    name: 'out-dir',
    short: 'o',
    kind: 'path',
    value: 'DIR',
    group: 'Output',
    commands: CONVERT_LEARN,
    help: 'write below DIR; convert mirrors the tree of the inputs',
  },
  {
    name: 'front-matter',
    kind: 'text',
    value: 'KIND',
    choices: ['yaml', 'none'],
    fallback: 'yaml',
    group: 'Output',
    commands: CONVERT,
    help: 'front matter of Markdown files',
  },
  {
    name: 'fields',
    kind: 'list',
    commas: true,
    value: 'LIST',
    choices: EXTRA_FIELDS,
    group: 'Output',
    commands: BOTH,
    help: 'extra fields of the JSON record',
  },
  { name: 'unordered', kind: 'flag', group: 'Output', commands: STREAM, help: 'answer as soon as known, not in the order of the lines' },
  { name: 'check', kind: 'flag', group: 'Output', commands: CONVERT, help: 'write nothing; name each output that would change and exit 1' },
  { name: 'dry-run', kind: 'flag', group: 'Output', commands: CONVERT, help: 'write nothing; print what would be written' },
  {
    name: 'force',
    kind: 'flag',
    group: 'Output',
    commands: CONVERT_LEARN,
    configurable: false,
    help: 'overwrite outputs that were edited by hand or written by others',
  },
  {
    name: 'manifest',
    kind: 'path',
    value: 'FILE',
    group: 'Output',
    commands: CONVERT,
    help: 'write an NDJSON line about what became of each input',
  },
  {
    name: 'include',
    kind: 'list',
    value: 'GLOB',
    group: 'Input',
    commands: CONVERT_LEARN,
    help: 'take only inputs that match (repeatable)',
  },
  {
    name: 'exclude',
    kind: 'list',
    value: 'GLOB',
    group: 'Input',
    commands: CONVERT_LEARN,
    help: 'leave out inputs that match (repeatable)',
  },
  {
    name: 'files-from',
    kind: 'path',
    value: 'FILE',
    group: 'Input',
    commands: CONVERT_LEARN,
    help: 'read more paths from FILE, one a line; - is standard input',
  },
  {
    name: 'input-format',
    kind: 'text',
    value: 'FORMAT',
    choices: [...INPUT_FORMATS, 'auto'],
    fallback: 'auto',
    group: 'Input',
    commands: READING,
    help: 'what the inputs are, whatever they look like',
  },
  {
    name: 'input-fields',
    kind: 'list',
    commas: true,
    value: 'LIST',
    group: 'Input',
    commands: READING,
    help: 'names in records of NDJSON and columns of CSV, such as html=content,url=link; the usual ones are id, url, html, fetched_at, lang',
  },
  {
    name: 'encoding',
    kind: 'text',
    value: 'LABEL',
    group: 'Input',
    commands: READING,
    help: 'character encoding of the inputs, over what they declare',
  },
  {
    name: 'url',
    kind: 'text',
    value: 'URL',
    group: 'Input',
    commands: ONE,
    configurable: false,
    help: 'address of a single input, base of its links',
  },
  { name: 'fetched-at', kind: 'text', value: 'ISO', group: 'Input', commands: ONE, help: 'capture time of inputs that state none' },
  { name: 'timezone', kind: 'text', value: 'IANA', group: 'Input', commands: ALL, help: 'zone of dates that are printed without one' },
  {
    name: 'max-bytes',
    kind: 'integer',
    value: 'N',
    min: 1,
    fallback: '67108864',
    group: 'Limits',
    commands: EVERY,
    help: 'largest document in bytes',
  },
  {
    name: 'timeout',
    kind: 'integer',
    value: 'MS',
    min: 1,
    fallback: '30000',
    group: 'Limits',
    commands: BOTH,
    help: 'time for each document in milliseconds',
  },
  {
    name: 'jobs',
    short: 'j',
    kind: 'integer',
    value: 'N',
    min: 1,
    fallback: 'cores',
    group: 'Limits',
    commands: BOTH,
    help: 'worker threads',
  },
  {
    name: 'shard',
    kind: 'text',
    value: 'I/N',
    group: 'Limits',
    commands: CONVERT,
    configurable: false,
    help: 'take only the I-th of N parts of the inputs, stable by path',
  },
  {
    name: 'in-flight',
    kind: 'integer',
    value: 'N',
    min: 1,
    fallback: 'twice the threads',
    group: 'Limits',
    commands: STREAM,
    help: 'most records under way at once; bounds the memory',
  },
  {
    name: 'max-error-rate',
    kind: 'text',
    value: 'P%',
    group: 'Limits',
    commands: STREAM,
    help: 'status 1 at the end where more of the records failed, such as 20%',
  },
  { name: 'fail-fast', kind: 'flag', group: 'Limits', commands: CONVERT, help: 'stop at the first failed input' },
  { name: 'max-errors', kind: 'integer', value: 'N', min: 1, group: 'Limits', commands: CONVERT, help: 'stop after N failed inputs' },
  {
    name: 'no-cache',
    kind: 'flag',
    group: 'Cache',
    commands: CONVERT,
    help: 'convert every input, also those unchanged since the last run',
  },
  { name: 'cache-location', kind: 'path', value: 'DIR', group: 'Cache', commands: CONVERT, help: 'where the cache lies' },
  {
    name: 'config',
    kind: 'path',
    value: 'FILE',
    group: 'General',
    commands: CONFIGURED,
    configurable: false,
    help: 'configuration file instead of the nearest newsnorm.config.json',
  },
  {
    name: 'log-format',
    kind: 'text',
    value: 'FORMAT',
    choices: ['text', 'json', 'github'],
    fallback: 'text',
    group: 'General',
    commands: BOTH,
    help: 'form of the messages on standard error',
  },
  { name: 'quiet', short: 'q', kind: 'flag', group: 'General', commands: BOTH, help: 'only errors on standard error' },
  {
    name: 'verbose',
    short: 'v',
    kind: 'count',
    group: 'General',
    commands: BOTH,
    help: 'tell more: warnings of each article, unchanged files',
  },
  {
    name: 'color',
    kind: 'text',
    value: 'WHEN',
    choices: WHEN,
    fallback: 'auto',
    group: 'General',
    commands: COLOURED,
    help: 'colours',
  },
  {
    name: 'progress',
    kind: 'text',
    value: 'WHEN',
    choices: WHEN,
    fallback: 'auto',
    group: 'General',
    commands: CONVERT,
    help: 'progress line on standard error',
  },
  { name: 'json', kind: 'flag', group: 'Output', commands: JSON_VIEWS, configurable: false, help: 'print JSON for programs' },
  {
    name: 'html',
    kind: 'path',
    value: 'FILE',
    group: 'Output',
    commands: EXPLAIN_DIFF,
    configurable: false,
    help: 'write a self-contained page for people',
  },
  {
    name: 'output',
    short: 'o',
    kind: 'path',
    value: 'FILE',
    group: 'Output',
    commands: REPORT,
    configurable: false,
    help: 'the page to write',
  },
  { name: 'title', kind: 'text', value: 'TEXT', group: 'Output', commands: REPORT, configurable: false, help: 'headline of the page' },
  {
    name: 'explain',
    kind: 'path',
    value: 'DIR',
    group: 'Output',
    commands: REPORT,
    configurable: false,
    help: 'explain the outliers in pages below DIR',
  },
  {
    name: 'baseline',
    kind: 'path',
    value: 'PATH',
    group: 'Output',
    commands: REPORT,
    configurable: false,
    help: 'an older run: coverage of fields is compared with it',
  },
  {
    name: 'max-changed',
    kind: 'text',
    value: 'P%',
    group: 'Output',
    commands: DIFF,
    configurable: false,
    help: 'status 0 while no more of the articles differ',
  },
  {
    name: 'sites',
    kind: 'path',
    value: 'DIR',
    group: 'Rules',
    commands: WITH_RULES,
    help: 'take site rules from the .json files of DIR besides the built-in ones',
  },
  {
    name: 'profiles',
    kind: 'path',
    value: 'DIR',
    group: 'Rules',
    commands: ALL,
    help: 'cut what the profiles in DIR (made by learn) say recurs on a host',
  },
  { name: 'rules', kind: 'flag', group: 'Rules', commands: EXPLAIN, configurable: false, help: 'list all rules, each with its sentence' },
  {
    name: 'disable-rule',
    kind: 'list',
    value: 'ID',
    commas: true,
    group: 'Rules',
    commands: ALL,
    help: 'do without a rule (repeatable)',
  },
  {
    name: 'keep',
    kind: 'list',
    value: 'SELECTOR',
    group: 'Rules',
    commands: ALL,
    help: 'force nodes into the article (repeatable)',
  },
  {
    name: 'drop',
    kind: 'list',
    value: 'SELECTOR',
    group: 'Rules',
    commands: ALL,
    help: 'force nodes out of the article (repeatable)',
  },
  {
    name: 'record',
    kind: 'text',
    value: 'N|URL|ID',
    fallback: '1',
    group: 'Input',
    commands: EXPLAIN,
    configurable: false,
    help: 'of an input with several documents: the N-th, or the one with this address or id',
  },
  { name: 'timings', kind: 'flag', group: 'Output', commands: EXPLAIN, configurable: false, help: 'tell how long each stage took' },
] as const satisfies readonly OptionSpec[];

export type OptionName = (typeof OPTIONS)[number]['name'];

/** The rows as the loose type, for code that treats all of them alike. */
export const OPTION_SPECS: readonly OptionSpec[] = OPTIONS;

export function optionsOf(command: CommandName): readonly OptionSpec[] {
  return OPTION_SPECS.filter((option) => option.commands.includes(command));
}

/** `out-dir` → `outDir`, the key in a configuration file and commander's name. */
export function configKey(name: string): string {
  return name.replace(DASHED, (_, letter: string) => letter.toUpperCase());
}

/** `out-dir` → `NEWSNORM_OUT_DIR`. */
export function environmentKey(name: string): string {
  return `NEWSNORM_${name.toUpperCase().replaceAll('-', '_')}`;
}

const DASHED = /-([a-z])/g;
