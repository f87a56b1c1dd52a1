/** Walking folders. A bundle of its own: a run on single files has no need of it. */
import { type Dirent, readdirSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import type { AddInput, InputOptions } from './input';
import { systemMessage } from './io';
import { displayPath, splitName } from './paths';
import type { Problem } from './receipt';
import { IGNORE_FILE, IgnoreFiles, isLinkToFile } from './walk-rules';

/** Never holds inputs; names with a leading dot are not walked either. */
const PACKAGES = 'node_modules';

/** Adds every file below the folder that has the ending of an input format, in the order of the paths. */
export function walkFolder(folder: string, options: InputOptions, add: AddInput): void {
  // Whoever says which files he wants may mean such as have an unusual ending.
  const walk = new Walk(folder, options, options.include.length > 0 ? [] : options.extensions, add);
  // Folders that are being read, each within the one before it.
  const open = [walk.read('')];
  for (let folder = open.at(-1); folder; folder = open.at(-1)) {
    const { done, value } = folder.next();
    if (done) open.pop();
    else open.push(walk.read(value));
  }
}

class Walk {
  /** As they stand before the names below: `in/`, `/home/x/in/`. */
  private readonly shown: string;
  private readonly root: string;
  private readonly ignores: IgnoreFiles;

  constructor(
    folder: string,
    private readonly options: InputOptions,
    private readonly extensions: readonly string[],
    private readonly add: AddInput,
  ) {
    const root = resolve(options.cwd, folder);
    const shown = withEnd(displayPath(folder), '/');
    this.shown = shown === './' ? '' : shown;
    this.root = withEnd(root, sep);
    this.ignores = new IgnoreFiles(options.cwd, root);
  }

  /**
   * Adds the files of one folder and yields the folders in it, each where its turn is. `within` is what stands between the walked folder and the entries:
   * '', 'a/', 'a/b/'.
   */
  *read(within: string): Generator<string, void> {
    for (const entry of this.entriesOf(within)) {
      const name = `${within}${entry}`;
      if (!entry.endsWith('/')) this.addFile(name, null);
      else if (this.enter(name.slice(0, -1))) yield name;
    }
  }

  /** Names of files and, with a slash, of folders: so they stand in the order of the paths that they are part of. */
  private entriesOf(within: string): readonly string[] {
    return this.direntsOf(within)
      .flatMap((entry) => {
        if (entry.name.startsWith('.') || entry.name === PACKAGES) return [];
        if (entry.isDirectory()) return [`${entry.name}/`];
        const isFile = entry.isFile() || (entry.isSymbolicLink() && isLinkToFile(this.at(`${within}${entry.name}`)));
        return isFile ? [entry.name] : [];
      })
      .sort();
  }

  private direntsOf(within: string): readonly Dirent[] {
    try {
      const entries = readdirSync(this.at(within), { withFileTypes: true });
      if (entries.some(({ name }) => name === IGNORE_FILE)) this.ignores.add(resolve(this.at(within)));
      return entries;
    } catch (error) {
      const path = `${this.shown}${within}`.replace(/\/$/, '') || '.';
      this.add(path, resolve(this.at(within)), {
        code: 'io',
        message: `the folder cannot be read: ${systemMessage(error)}`,
        stage: 'read',
        record: null,
      });
      return [];
    }
  }

  /** Whether the folder is to be walked as well. */
  private enter(name: string): boolean {
    const absolute = this.at(name);
    const { outDir } = this.options;
    // Outputs are no inputs; where the walked folder lies within that of the outputs, only their seals tell.
    if (absolute === outDir || this.ignores.ignores(absolute, true)) return false;
    if (this.extensions.length > 0) this.addFile(name, NAMED_LIKE_A_FILE);
    return true;
  }

  private addFile(name: string, problem: Problem | null): void {
    if (!hasExtension(name, this.extensions) || this.ignores.ignores(this.at(name))) return;
    this.add(`${this.shown}${name}`, this.at(name), problem);
  }

  private at(name: string): string {
    return `${this.root}${sep === '/' ? name : name.replaceAll('/', sep)}`;
  }
}

const NAMED_LIKE_A_FILE: Problem = {
  code: 'io',
  message: 'is a folder although it is named like an input file; what it holds is converted',
  stage: 'read',
  record: null,
};

function hasExtension(name: string, extensions: readonly string[]): boolean {
  return extensions.length === 0 || extensions.includes(splitName(name.slice(name.lastIndexOf('/') + 1)).extension);
}

function withEnd(path: string, end: string): string {
  return path.endsWith(end) ? path : `${path}${end}`;
}
