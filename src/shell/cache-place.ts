/** Where the cache lies, and what tells one build of newsnorm from another. */
import { readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** `node_modules/.cache/newsnorm` of the nearest project, else the user's cache folder; null where there is neither. */
export function cacheFolder(cwd: string, env: Readonly<Record<string, string | undefined>>): string | null {
  for (let folder = cwd; ; folder = dirname(folder)) {
    const modules = join(folder, 'node_modules');
    if (statSync(modules, { throwIfNoEntry: false })?.isDirectory()) return join(modules, '.cache', 'newsnorm');
    if (dirname(folder) === folder) break;
  }
  const { XDG_CACHE_HOME: cache, HOME: home, LOCALAPPDATA: windows } = env;
  if (cache) return join(cache, 'newsnorm');
  if (home) return join(home, '.cache', 'newsnorm');
  return windows ? join(windows, 'newsnorm', 'cache') : null;
}

/** Hash of all bundles, made by the build: the version alone does not tell a build with other rules. Null outside of a build. */
export function buildId(): string | null {
  try {
    return readFileSync(join(__dirname, 'build-id'), 'utf8');
  } catch {
    return null;
  }
}
