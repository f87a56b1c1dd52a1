/** Which input writes which files: all names are known before the first write, so that no output can hit an input or another output. */
import { basename, dirname, join } from 'node:path';
import { type OutputFormat, extensionOf } from '../writers/index';
import { type Input, STDIN } from './input';
import type { InputList } from './input-list';
import { UsageError } from './io';
import { NameIndex } from './name-index';
import { type NameParts, relativePath, shownPath, splitName } from './paths';

/** Where the files of one input go. Plain data: it crosses threads. */
export interface OutputPlan {
  /** Absolute path without any ending: `/x/a`. */
  readonly stem: string;
  /** What stands between stem and ending where the natural name of a format belongs to an input: `.norm`. */
  readonly infix: Readonly<Partial<Record<OutputFormat, string>>>;
}

export interface PlanOptions {
  readonly cwd: string;
  readonly formats: readonly OutputFormat[];
  /** Absolute; null to write beside the inputs. */
  readonly outDir: string | null;
  /** The folder that `outDir` mirrors. */
  readonly root: string;
}

/** Name of standard input's files below `--out-dir`. */
const STDIN_STEM = 'stdin';
const INFIX = '.norm';

/** Endings of inputs that hold many documents and so write `a.0001.md`, `a.0002.md` … */
const CONTAINERS: ReadonlySet<string> = new Set([
  '.warc',
  '.wacz',
  '.jsonl',
  '.ndjson',
  '.csv',
  '.tsv',
  '.xml',
  '.rss',
  '.atom',
  '.feed',
  '.json',
]);

/** Of nearly all inputs: one object for all of them. */
const NATURAL: OutputPlan['infix'] = {};

/** The plans of a run; each is made when it is asked for, since there may be a million. */
export interface Plans {
  /** Null for an input that will not be read. */
  readonly planOf: (input: Input) => OutputPlan | null;
  /** All folders that outputs go to (absolute). */
  readonly folders: ReadonlySet<string>;
}

/** Throws `UsageError` where two inputs would write one file. */
export function planOutputs(inputs: InputList, options: PlanOptions): Plans {
  const isTaken = inputNames(inputs);
  const planOf = (input: Input): OutputPlan | null => (input.problem || input.isOwn ? null : plan(input, options, isTaken));
  const namesOf = (input: Input): readonly string[] => {
    const own = planOf(input);
    return own === null ? [] : options.formats.map((format) => outputPath(own, format, null));
  };
  const folders = new Set<string>();
  const owners = new NameIndex();
  let number = 0;
  for (const input of inputs) {
    for (const name of namesOf(input)) {
      folders.add(dirname(name));
      const owner = owners.find(name, (other) => namesOf(inputs.at(other)).includes(name));
      if (owner !== null) throw clash(name, inputs.at(owner).path, input.path, options.cwd);
      owners.add(name, number);
    }
    number++;
  }
  return { planOf, folders };
}

function plan(input: Input, options: PlanOptions, isTaken: (name: string) => boolean): OutputPlan {
  const name = splitName(basename(input.absolute));
  const stem = stemOf(input, name, options);
  const isContainer = CONTAINERS.has(name.extension);
  let infix: OutputPlan['infix'] = NATURAL;
  for (const format of options.formats) {
    const found = freeInfix(stem, format, isContainer, isTaken);
    if (found !== '') infix = { ...infix, [format]: found };
  }
  return { stem, infix };
}

/** `a.md`, `a.norm.md`; `ordinal` from 1 for one of several records: `a.0001.md`. */
export function outputPath(plan: OutputPlan, format: OutputFormat, ordinal: number | null): string {
  const number = ordinal === null ? '' : `.${String(ordinal).padStart(4, '0')}`;
  return `${plan.stem}${plan.infix[format] ?? ''}${number}${extensionOf(format)}`;
}

/** The one file that several records of an input make in JSON. */
export function ndjsonPath(plan: OutputPlan): string {
  return `${plan.stem}${plan.infix.json ?? ''}.ndjson`;
}

function stemOf({ path, absolute }: Input, { extension, compression }: NameParts, { cwd, outDir, root }: PlanOptions): string {
  if (path === STDIN) return join(outDir ?? cwd, STDIN_STEM);
  const bare = absolute.slice(0, absolute.length - extension.length - compression.length);
  return outDir === null ? bare : join(outDir, relativePath(root, bare));
}

/** Tells absolute paths of inputs; of `a.0001.md` also `a.*.md`, the family it belongs to. */
function inputNames(inputs: InputList): (name: string) => boolean {
  const names = new NameIndex();
  let number = 0;
  for (const input of inputs) {
    for (const name of namesOfInput(input)) names.add(name, number);
    number++;
  }
  return (name) => names.find(name, (other) => namesOfInput(inputs.at(other)).includes(name)) !== null;
}

function namesOfInput({ path, absolute, problem, isOwn }: Input): readonly string[] {
  if (path === STDIN || problem || isOwn) return [];
  return NUMBERED.test(absolute) ? [absolute, absolute.replace(NUMBERED, '.*$1')] : [absolute];
}

const NUMBERED = /\.[0-9]{4,}(\.[a-z]+)$/;

function freeInfix(stem: string, format: OutputFormat, isContainer: boolean, isTaken: (name: string) => boolean): string {
  const extension = extensionOf(format);
  let infix = '';
  const isNoName = (): boolean => {
    const name = `${stem}${infix}`;
    if (isTaken(`${name}${extension}`)) return true;
    return isContainer && (isTaken(`${name}.*${extension}`) || (format === 'json' && isTaken(`${name}.ndjson`)));
  };
  while (isNoName()) infix += INFIX;
  return infix;
}

function clash(output: string, owner: string, path: string, cwd: string): UsageError {
  const shown = shownPath(output, cwd);
  return new UsageError(
    `Both ${owner} and ${path} would write ${shown}; nothing was written. Convert them apart, leave one out with --exclude, or rename one.`,
  );
}
