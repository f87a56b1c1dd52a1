/** Which input writes which files: all names are known before the first write, so that no output can hit an input or another output. */
import { basename, join } from 'node:path';
import { type OutputFormat, extensionOf } from '../writers/index';
import { type Input, STDIN } from './input';
import { UsageError } from './io';
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

/** Plans in the order of the inputs; null for those that will not be read. Throws `UsageError` where two inputs would write one file. */
export function planOutputs(inputs: readonly Input[], options: PlanOptions): (OutputPlan | null)[] {
  const taken = inputNames(inputs);
  const owners = new Map<string, string>();
  return inputs.map((input) => {
    const { path, absolute, problem, isOwn } = input;
    if (problem || isOwn) return null;
    const name = splitName(basename(absolute));
    const stem = stemOf(input, name, options);
    const isContainer = CONTAINERS.has(name.extension);
    let infix: OutputPlan['infix'] = NATURAL;
    for (const format of options.formats) {
      const found = freeInfix(stem, format, isContainer, taken);
      if (found !== '') infix = { ...infix, [format]: found };
      claim(owners, `${stem}${found}${extensionOf(format)}`, path, options.cwd);
    }
    return { stem, infix };
  });
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

/** Absolute paths of all inputs; for `a.0001.md` also `a.*.md`, the family it belongs to. */
function inputNames(inputs: readonly Input[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { path, absolute, problem, isOwn } of inputs) {
    if (path === STDIN || problem || isOwn) continue;
    names.add(absolute);
    if (NUMBERED.test(absolute)) names.add(absolute.replace(NUMBERED, '.*$1'));
  }
  return names;
}

const NUMBERED = /\.[0-9]{4,}(\.[a-z]+)$/;

function freeInfix(stem: string, format: OutputFormat, isContainer: boolean, taken: ReadonlySet<string>): string {
  const extension = extensionOf(format);
  let infix = '';
  const isTaken = (): boolean => {
    const name = `${stem}${infix}`;
    if (taken.has(`${name}${extension}`)) return true;
    return isContainer && (taken.has(`${name}.*${extension}`) || (format === 'json' && taken.has(`${name}.ndjson`)));
  };
  while (isTaken()) infix += INFIX;
  return infix;
}

function claim(owners: Map<string, string>, output: string, path: string, cwd: string): void {
  const owner = owners.get(output);
  if (owner === undefined) owners.set(output, path);
  else {
    const shown = shownPath(output, cwd);
    throw new UsageError(
      `Both ${owner} and ${path} would write ${shown}; nothing was written. Convert them apart, leave one out with --exclude, or rename one.`,
    );
  }
}
