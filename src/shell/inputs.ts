/** From arguments to the list of inputs: files as they are, folders walked, globs expanded; sorted, each once. */
import { readFileSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { commonFolder, displayPath, toSlashes } from './paths';
import { isOwnOutput } from './files';
import { UsageError, errorText } from './io';
import { type AddInput, type Input, type InputOptions, STDIN } from './input';

export interface FoundInputs {
  readonly inputs: readonly Input[];
  /** The deepest folder that holds all arguments (absolute): what `--out-dir` mirrors. */
  readonly root: string;
}

export async function findInputs(args: readonly string[], options: InputOptions): Promise<FoundInputs> {
  const found = new Map<string, Input>();
  const roots: string[] = [];
  const named = new Set<string>();
  const add: AddInput = (path, absolute, problem) => {
    const known = found.get(absolute);
    // The same file by two arguments (`a.txt ./a.txt`) is one input, whichever comes first.
    if (!known || path < known.path) found.set(absolute, { path, absolute, problem, isOwn: false });
  };
  for (const arg of args) {
    if (arg === STDIN) {
      add(STDIN, STDIN, null);
      continue;
    }
    const absolute = resolve(options.cwd, arg);
    const stats = statSync(absolute, { throwIfNoEntry: false });
    if (stats?.isDirectory()) {
      roots.push(absolute);
      const { walkFolder } = await import('./walk');
      walkFolder(arg, options, add);
    } else if (stats) {
      roots.push(dirname(absolute));
      named.add(absolute);
      add(displayPath(arg), absolute, null);
    } else await addGlob(arg, options, roots, add);
  }
  const isWanted = await makeFilter(options);
  const inputs = [...found.values()].filter(({ path }) => isWanted(path)).sort((a, b) => (a.path < b.path ? -1 : 1));
  return { inputs: withoutOutputs(inputs, named), root: commonFolder(roots, options.cwd) };
}

/** Outputs that were met by walking are no inputs; one that was named is told to be passed over. */
function withoutOutputs(inputs: readonly Input[], named: ReadonlySet<string>): readonly Input[] {
  return inputs.flatMap((input) => {
    const { path, absolute, problem } = input;
    if (path === STDIN || problem || !isOwnOutput(absolute)) return [input];
    return named.has(absolute) ? [{ ...input, isOwn: true }] : [];
  });
}

async function makeFilter({ include, exclude }: InputOptions): Promise<(path: string) => boolean> {
  if (include.length === 0 && exclude.length === 0) return () => true;
  const { pathFilter } = await import('./path-filter');
  return pathFilter(include, exclude);
}

/** An argument that is no path: a glob, or a file that is missing. A literal path always wins over its reading as a glob. */
async function addGlob(arg: string, options: InputOptions, roots: string[], add: AddInput): Promise<void> {
  const { expandGlob, isGlob } = await import('./glob');
  if (!isGlob(arg)) {
    roots.push(dirname(resolve(options.cwd, arg)));
    add(displayPath(arg), resolve(options.cwd, arg), { code: 'io', message: 'no such file or folder', stage: 'read', record: null });
    return;
  }
  roots.push(await expandGlob(toSlashes(arg), options, add));
}

/** `--files-from`: a path a line. NUL-separated lists (`find -print0`) are understood too. */
export function readFileList(path: string): readonly string[] {
  let text: string;
  try {
    text = readFileSync(path === STDIN ? 0 : path, 'utf8');
  } catch (error) {
    throw new UsageError(`The list of inputs ${path} cannot be read: ${errorText(error)}.`);
  }
  return text.split(text.includes('\0') ? '\0' : LINE_END).filter((line) => line !== '');
}

const LINE_END = /\r?\n/;
