/** Paths as text. Inside newsnorm and in all records they have `/`. */
import { dirname, posix, relative, sep } from 'node:path';

export function toSlashes(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/');
}

/** An argument as it is shown: `./a//b.txt` → `a/b.txt`. */
export function displayPath(arg: string): string {
  return posix.normalize(toSlashes(arg));
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

/** `a.warc.gz` → `{stem: 'a', extension: '.warc', compression: '.gz'}`. The extension is in lower case. */
export function splitName(name: string): { readonly stem: string; readonly extension: string; readonly compression: string } {
  const lower = name.toLowerCase();
  const compression = COMPRESSIONS.find((ending) => lower.endsWith(ending) && lower.length > ending.length) ?? '';
  const bare = name.slice(0, name.length - compression.length);
  const extension = posix.extname(bare);
  return { stem: bare.slice(0, bare.length - extension.length), extension: extension.toLowerCase(), compression };
}
