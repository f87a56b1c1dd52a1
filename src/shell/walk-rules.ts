/** What walked folders and globs have in common: ignore files, and links. */
import { closeSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { isWithin, toSlashes } from './paths';
import { openRegular } from './regular';

export const IGNORE_FILE = '.newsnormignore';

/** `.newsnormignore` of the working folder, of the walked one and of every folder between it and a file; syntax of `.gitignore`. */
export class IgnoreFiles {
  private readonly rules = new Map<string, Ignore>();

  constructor(cwd: string, root: string) {
    for (const folder of new Set([cwd, root])) this.add(folder);
  }

  /** Reads the file of this folder, if it has one. */
  add(folder: string): void {
    try {
      const { file } = openRegular(join(folder, IGNORE_FILE));
      try {
        this.rules.set(folder, ignore().add(readFileSync(file, 'utf8')));
      } finally {
        closeSync(file);
      }
    } catch {
      // There is none, or it cannot be read: nothing is ignored by it.
    }
  }

  ignores(path: string, isFolder = false): boolean {
    if (this.rules.size === 0) return false;
    for (const [folder, rules] of this.rules) {
      if (path === folder || !isWithin(path, folder)) continue;
      if (rules.ignores(`${toSlashes(relative(folder, path))}${isFolder ? '/' : ''}`)) return true;
    }
    return false;
  }
}

/** A link to a file is an input; one to a folder is not followed, since it may lead in a circle. */
export function isLinkToFile(absolute: string): boolean {
  try {
    return statSync(absolute).isFile();
  } catch {
    // It leads nowhere, or to itself: there is nothing to read, and the walk goes on.
    return false;
  }
}
