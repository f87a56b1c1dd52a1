/** Reads the imports of the sources with the compiler's own scanner. */
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';

export interface Import {
  /** Importing file below `src`, with `/`. */
  readonly from: string;
  /** Imported file below `src` without ending, or the name of a package. */
  readonly to: string;
  readonly isPackage: boolean;
}

export const SRC = join(__dirname, '..', '..', 'src');

export function sourceFiles(): string[] {
  const names = readdirSync(SRC, { recursive: true, encoding: 'utf8' });
  return names.filter((name) => name.endsWith('.ts')).sort();
}

export function importsOf(file: string): Import[] {
  const text = readFileSync(join(SRC, file), 'utf8');
  const { importedFiles } = ts.preProcessFile(text, true, true);
  return importedFiles.map(({ fileName }) => {
    const isPackage = !fileName.startsWith('.');
    const to = isPackage ? fileName : relative(SRC, join(SRC, dirname(file), fileName));
    return { from: file, to, isPackage };
  });
}

/** Files of a circle of imports, or null where there is none. */
export function findCircle(imports: readonly Import[]): string[] | null {
  const edges = new Map<string, string[]>();
  for (const { from, to, isPackage } of imports) {
    if (isPackage) continue;
    const name = from.replace(/\.ts$/, '');
    edges.set(name, [...(edges.get(name) ?? []), to]);
  }
  const done = new Set<string>();
  const path: string[] = [];
  const visit = (name: string): string[] | null => {
    if (path.includes(name)) return [...path.slice(path.indexOf(name)), name];
    if (done.has(name)) return null;
    path.push(name);
    for (const next of edges.get(name) ?? []) {
      const circle = visit(next);
      if (circle) return circle;
    }
    path.pop();
    done.add(name);
    return null;
  };
  for (const name of edges.keys()) {
    const circle = visit(name);
    if (circle) return circle;
  }
  return null;
}
