/** From arguments to the list of inputs: files as they are, folders walked, globs expanded; sorted, each once. */
import { type Stats, readFileSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { commonFolder, displayPath, toSlashes } from './paths';
import { isOwnOutput } from './files';
import { UsageError, errorText, systemMessage } from './io';
import { type AddInput, type Input, type InputOptions, STDIN } from './input';
import { InputList } from './input-list';
import type { Problem } from './receipt';

export interface FoundInputs {
  readonly inputs: InputList;
  /** The deepest folder that holds all arguments (absolute): what `--out-dir` mirrors. */
  readonly root: string;
}

export async function findInputs(args: readonly string[], options: InputOptions): Promise<FoundInputs> {
  const found = new Found(options.cwd, await makeFilter(options), args.length === 1);
  const roots: string[] = [];
  for (const arg of args) {
    if (arg === STDIN) {
      found.add(STDIN, STDIN, null);
      continue;
    }
    const absolute = resolve(options.cwd, arg);
    const stats = statusOf(absolute);
    if (typeof stats === 'object' && stats.isDirectory()) {
      roots.push(absolute);
      const { walkFolder } = await import('./walk');
      walkFolder(arg, options, found.add);
    } else if (typeof stats === 'object') {
      roots.push(dirname(absolute));
      found.addNamed(displayPath(arg), absolute);
    } else await addGlob(arg, stats, options, roots, found.add);
  }
  return { inputs: found.inputs(), root: commonFolder(roots, options.cwd) };
}

/** What was found so far. A walk comes in order and holds no file twice; only where it was otherwise all has to be held at once. */
class Found {
  private readonly list: InputList;
  private last = '';

  constructor(
    private readonly cwd: string,
    private readonly isWanted: (path: string) => boolean,
    /** Each file once and in order, so far: only of one argument that is sure. */
    private isInOrder: boolean,
  ) {
    this.list = new InputList(cwd);
  }

  /** Outputs that are met by walking are no inputs. */
  readonly add: AddInput = (path, absolute, problem) => {
    if (!this.isWanted(path) || (path !== STDIN && problem === null && isOwnOutput(absolute))) return;
    this.take(path, problem, false);
  };

  /** One that was named is told to be passed over. */
  addNamed(path: string, absolute: string): void {
    if (this.isWanted(path)) this.take(path, null, isOwnOutput(absolute));
  }

  inputs(): InputList {
    return this.isInOrder ? this.list : this.merged();
  }

  private take(path: string, problem: Problem | null, isOwn: boolean): void {
    this.isInOrder &&= this.last < path;
    this.last = path;
    this.list.add(path, problem, isOwn);
  }

  /** The same file by two arguments (`a.txt ./a.txt`) is one input, whichever comes first. */
  private merged(): InputList {
    const found = new Map<string, Input>();
    for (const input of this.list) {
      const known = found.get(input.absolute);
      if (!known || input.path < known.path) found.set(input.absolute, input);
    }
    const merged = new InputList(this.cwd);
    const inputs = [...found.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
    for (const { path, problem, isOwn } of inputs) merged.add(path, problem, isOwn);
    return merged;
  }
}

async function makeFilter({ include, exclude }: InputOptions): Promise<(path: string) => boolean> {
  if (include.length === 0 && exclude.length === 0) return () => true;
  const { pathFilter } = await import('./path-filter');
  return pathFilter(include, exclude);
}

/** What stands at a path, or why nothing can be had from there. */
function statusOf(path: string): Stats | string {
  try {
    return statSync(path);
  } catch (error) {
    return systemMessage(error);
  }
}

/** An argument that is no path: a glob, or a file that is missing. A literal path always wins over its reading as a glob. */
async function addGlob(arg: string, message: string, options: InputOptions, roots: string[], add: AddInput): Promise<void> {
  const { expandGlob, isGlob } = await import('./glob');
  if (!isGlob(arg)) {
    roots.push(dirname(resolve(options.cwd, arg)));
    add(displayPath(arg), resolve(options.cwd, arg), { code: 'io', message, stage: 'read', record: null });
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
