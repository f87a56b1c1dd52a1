/** Expanding globs. A bundle of its own: other runs do not pay for fast-glob. */
import { join, posix, resolve } from 'node:path';
import fg from 'fast-glob';
import type { AddInput, InputOptions } from './input';
import { errorText } from './io';
import { isWithin } from './paths';
import { IGNORE_FILE, IgnoreFiles, isLinkToFile } from './walk-rules';

/** Folders that never hold inputs. Names with a leading dot are only matched where the pattern has one. */
const NEVER = ['**/node_modules/**', '**/.git/**'];

export function isGlob(arg: string): boolean {
  return fg.isDynamicPattern(arg);
}

/** Adds every file the glob matches, whatever its ending. Returns the folder it starts from (absolute). */
export async function expandGlob(pattern: string, options: InputOptions, add: AddInput): Promise<string> {
  const base = globBase(pattern);
  const root = resolve(options.cwd, base);
  const within = base === '' ? pattern : pattern.slice(base.endsWith('/') ? base.length : base.length + 1);
  const ignores = new IgnoreFiles(options.cwd, root);
  const names: string[] = [];
  try {
    for await (const entry of fg.stream([within, `**/${IGNORE_FILE}`], walkOptions(root))) {
      const { path, dirent } = entry as unknown as fg.Entry;
      const absolute = join(root, path);
      if (posix.basename(path) === IGNORE_FILE) ignores.add(resolve(absolute, '..'));
      else if (dirent.isFile() || (dirent.isSymbolicLink() && isLinkToFile(absolute))) names.push(path);
    }
  } catch (error) {
    add(base, root, { code: 'io', message: `cannot be walked: ${errorText(error)}`, stage: 'read', record: null });
  }
  for (const name of names) {
    const absolute = join(root, name);
    if (!isOutput(absolute, root, options.outDir) && !ignores.ignores(absolute)) add(posix.join(base, name), absolute, null);
  }
  return root;
}

/** True below an `--out-dir` that lies within the searched folder. */
function isOutput(absolute: string, root: string, outDir: string | null): boolean {
  return outDir !== null && !isWithin(root, outDir) && isWithin(absolute, outDir);
}

/** The part of a glob before its first magic: `in/x/**` → `in/x`. */
function globBase(pattern: string): string {
  const parts = pattern.split('/');
  const magic = parts.findIndex((part) => part !== '' && fg.isDynamicPattern(part));
  const base = parts.slice(0, magic).join('/');
  return base === '' && pattern.startsWith('/') ? '/' : base;
}

function walkOptions(cwd: string): fg.Options {
  return { cwd, ignore: NEVER, onlyFiles: false, objectMode: true, followSymbolicLinks: false };
}
