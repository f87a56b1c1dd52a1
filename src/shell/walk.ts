/** Walking folders and expanding globs, with the ignore files. A bundle of its own: a run on single files does not pay for fast-glob. */
import { readFileSync, statSync } from 'node:fs';
import { dirname, join, posix, relative, resolve } from 'node:path';
import fg from 'fast-glob';
import ignore, { type Ignore } from 'ignore';
import type { AddInput, InputOptions } from './input';
import { errorText } from './io';
import { displayPath, isWithin, splitName, toSlashes } from './paths';
import type { Problem } from './receipt';

const IGNORE_FILE = '.newsnormignore';

/** Folders that never hold inputs. Names with a leading dot are not walked either. */
const NEVER = ['**/node_modules/**', '**/.git/**'];

interface Found {
  readonly path: string;
  readonly isFolder: boolean;
}

/** Adds every file of the folder that has the ending of an input format. */
export async function walkFolder(folder: string, options: InputOptions, add: AddInput): Promise<void> {
  const shown = displayPath(folder);
  // Whoever says which files he wants may mean such as have an unusual ending.
  const wanted = options.include.length > 0 ? { ...options, extensions: [] } : options;
  await search('**/*', resolve(options.cwd, folder), wanted, (name, problem) => {
    add(posix.join(shown, name), problem);
  });
}

export function isGlob(arg: string): boolean {
  return fg.isDynamicPattern(arg);
}

/** Adds every file the glob matches, whatever its ending. Returns the folder it starts from (absolute). */
export async function expandGlob(pattern: string, options: InputOptions, add: AddInput): Promise<string> {
  const base = globBase(pattern);
  const absolute = resolve(options.cwd, base);
  const within = base === '' ? pattern : pattern.slice(base.endsWith('/') ? base.length : base.length + 1);
  await search(within, absolute, { ...options, extensions: [] }, (name, problem) => {
    add(posix.join(base, name), problem);
  });
  return absolute;
}

/** The part of a glob before its first magic: `in/x/**` → `in/x`. */
function globBase(pattern: string): string {
  const parts = pattern.split('/');
  const magic = parts.findIndex((part) => fg.isDynamicPattern(part));
  const base = parts.slice(0, magic).join('/');
  return base === '' && pattern.startsWith('/') ? '/' : base;
}

async function search(pattern: string, root: string, options: InputOptions, add: AddInput): Promise<void> {
  const ignores = new IgnoreFiles(options.cwd, root);
  const entries: Found[] = [];
  try {
    for await (const entry of fg.stream([pattern, `**/${IGNORE_FILE}`], walkOptions(root))) {
      const { path, dirent } = entry as unknown as fg.Entry;
      if (posix.basename(path) === IGNORE_FILE) ignores.add(join(root, path));
      else if (dirent.isSymbolicLink()) addLink(join(root, path), path, entries);
      else if (dirent.isDirectory() || dirent.isFile()) entries.push({ path, isFolder: dirent.isDirectory() });
    }
  } catch (error) {
    add('', { code: 'io', message: `cannot be walked: ${errorText(error)}`, stage: 'read', record: null });
  }
  for (const { path, isFolder } of entries) {
    const absolute = join(root, path);
    if (options.outDir !== null && options.outDir !== root && isWithin(absolute, options.outDir)) continue;
    if (!hasExtension(path, options.extensions) || ignores.ignores(absolute)) continue;
    if (!isFolder) add(path, null);
    else if (options.extensions.length > 0) add(path, FOLDER_NAMED_LIKE_A_FILE);
  }
}

const FOLDER_NAMED_LIKE_A_FILE: Problem = {
  code: 'io',
  message: 'is a folder although it is named like an input file; what it holds is converted',
  stage: 'read',
  record: null,
};

function walkOptions(cwd: string): fg.Options {
  return { cwd, ignore: NEVER, onlyFiles: false, objectMode: true, followSymbolicLinks: false };
}

/** A link to a file is an input; one to a folder is not followed, since it may lead in a circle. */
function addLink(absolute: string, path: string, entries: Found[]): void {
  try {
    if (statSync(absolute).isFile()) entries.push({ path, isFolder: false });
  } catch {
    // It leads nowhere, or to itself: there is nothing to read, and the walk goes on.
  }
}

function hasExtension(path: string, extensions: readonly string[]): boolean {
  return extensions.length === 0 || extensions.includes(splitName(posix.basename(path)).extension);
}

/** `.newsnormignore` of the working folder, of the walked one and of every folder between it and a file; syntax of `.gitignore`. */
class IgnoreFiles {
  private readonly rules = new Map<string, Ignore>();

  constructor(cwd: string, root: string) {
    for (const folder of new Set([cwd, root])) this.add(join(folder, IGNORE_FILE));
  }

  add(file: string): void {
    try {
      this.rules.set(dirname(file), ignore().add(readFileSync(file, 'utf8')));
    } catch {
      // There is none, or it cannot be read: nothing is ignored by it.
    }
  }

  ignores(path: string): boolean {
    if (this.rules.size === 0) return false;
    for (const [folder, rules] of this.rules) {
      if (path !== folder && isWithin(path, folder) && rules.ignores(toSlashes(relative(folder, path)))) return true;
    }
    return false;
  }
}
