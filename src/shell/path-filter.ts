/** `--include` and `--exclude`. A bundle of its own: most runs have neither. */
import picomatch from 'picomatch';

/** Paths as shown. A path is wanted where it matches an include (if there are any) and no exclude. */
export function pathFilter(include: readonly string[], exclude: readonly string[]): (path: string) => boolean {
  const isIncluded = include.length === 0 ? () => true : matcher(include);
  const isExcluded = exclude.length === 0 ? () => false : matcher(exclude);
  return (path) => isIncluded(path) && !isExcluded(path);
}

function matcher(patterns: readonly string[]): (path: string) => boolean {
  const matches = picomatch(patterns.flatMap(anywhere), { dot: true });
  return (path) => matches(path);
}

const START = /^\.?\//;

/** As in ignore files: a pattern may begin at any folder, and one that matches a folder takes all it holds. */
function anywhere(pattern: string): string[] {
  const bare = pattern.replace(START, '').replace(/\/$/, '');
  const deep = bare.startsWith('**/') ? bare : `**/${bare}`;
  return [bare, `${bare}/**`, deep, `${deep}/**`];
}
