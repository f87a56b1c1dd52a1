/** Paths as text. Inside newsnorm and in all records they have `/`. */
import { dirname, posix, relative, resolve, sep } from 'node:path';

export function toSlashes(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/');
}

/** An argument as it is shown: `./a//b.txt` → `a/b.txt`. */
export function displayPath(arg: string): string {
  return posix.normalize(toSlashes(arg));
}

/** A path as it is shown: relative to the working folder. */
export function shownPath(absolute: string, cwd: string): string {
  return toSlashes(relativePath(cwd, absolute));
}

/** What `relative` says of normal paths, at a tenth of its cost where the file lies below the folder. */
export function relativePath(folder: string, absolute: string): string {
  const isBelow = absolute.startsWith(folder) && absolute[folder.length] === sep;
  return isBelow ? absolute.slice(folder.length + 1) : relative(folder, absolute);
}

/** What `resolve` says of a path as it is shown, at a tenth of its cost where the file lies below the folder. */
export function absolutePath(folder: string, shown: string): string {
  const isBelow = sep === '/' && shown[0] !== '/' && shown[0] !== '.' && !folder.endsWith('/');
  return isBelow ? `${folder}/${shown}` : resolve(folder, shown);
}

/** The deepest folder that holds all of these folders; `fallback` where there are none. */
export function commonFolder(folders: readonly string[], fallback: string): string {
  let common = folders[0] ?? fallback;
  for (const folder of folders) {
    while (!isWithin(folder, common)) common = dirname(common);
  }
  return common;
}

/** True where `path` is `folder` or lies below it. Both absolute. */
export function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && way !== path);
}

/** Compression endings, which stand after the one of the format. */
const COMPRESSIONS = ['.gz', '.br', '.zst'];

export interface NameParts {
  readonly stem: string;
  readonly extension: string;
  readonly compression: string;
}

/** `a.warc.gz` → `{stem: 'a', extension: '.warc', compression: '.gz'}`. The extension is in lower case. */
export function splitName(name: string): NameParts {
  const lower = name.toLowerCase();
  const compression = COMPRESSIONS.find((ending) => lower.endsWith(ending) && lower.length > ending.length) ?? '';
  const bare = name.slice(0, name.length - compression.length);
  const extension = posix.extname(bare);
  return { stem: bare.slice(0, bare.length - extension.length), extension: extension.toLowerCase(), compression };
}
