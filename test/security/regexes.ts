/** Every regular expression of the sources: those that stand there, and those that are built of tables when the program runs. */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import ts from 'typescript';
import type { tryRules } from '../../src/pipeline/try-rules';
import type { builtinRules } from '../../src/sites/builtin';
import type { validateRules } from '../../src/sites/validate';
import type { bylinePatterns } from '../../src/text/byline-patterns';
import { SRC, sourceFiles } from '../support/imports';

export interface Place {
  /** File below `src` and line. */
  readonly at: string;
}

export interface Found extends Place {
  readonly pattern: RegExp;
}

/** Calls whose argument becomes a pattern. */
const BUILDERS = new Set(['match', 'matchAll', 'search']);

function visit(file: string, take: (node: ts.Node, at: string) => void): void {
  const source = ts.createSourceFile(file, readFileSync(join(SRC, file), 'utf8'), ts.ScriptTarget.Latest, true);
  const walk = (node: ts.Node): void => {
    take(node, `${file}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`);
    ts.forEachChild(node, walk);
  };
  walk(source);
}

export function literals(): readonly Found[] {
  const found: Found[] = [];
  for (const file of sourceFiles()) {
    visit(file, (node, at) => {
      if (!ts.isRegularExpressionLiteral(node)) return;
      const end = node.text.lastIndexOf('/');
      found.push({ at, pattern: new RegExp(node.text.slice(1, end), node.text.slice(end + 1)) });
    });
  }
  return found;
}

function isBuilder(node: ts.Node): boolean {
  if (ts.isNewExpression(node) || ts.isCallExpression(node)) {
    if (ts.isIdentifier(node.expression)) return node.expression.text === 'RegExp';
    const [argument] = node.arguments ?? [];
    return (
      ts.isPropertyAccessExpression(node.expression) &&
      BUILDERS.has(node.expression.name.text) &&
      argument !== undefined &&
      (ts.isStringLiteralLike(argument) || ts.isTemplateExpression(argument))
    );
  }
  return false;
}

/** Where the sources build patterns. */
export function builders(): readonly Place[] {
  const found: Place[] = [];
  for (const file of sourceFiles()) visit(file, (node, at) => isBuilder(node) && found.push({ at }));
  return found;
}

/**
 * Watches what is built from now on in this realm. To be called before a module of the sources is loaded. `built` tells the patterns and
 * the files that built them.
 */
export function watchBuilding(): { readonly built: ReadonlyMap<string, Found> } {
  const built = new Map<string, Found>();
  const native = RegExp;
  globalThis.RegExp = new Proxy(native, {
    construct: (target, given, self) => {
      const pattern = Reflect.construct(target, given, self) as RegExp;
      const caller = /[\\/]src[\\/](.+?\.ts):\d+/.exec(new Error().stack ?? '');
      if (caller?.[1] !== undefined) built.set(`${caller[1]} ${String(pattern)}`, { at: caller[1], pattern });
      return pattern;
    },
  });
  return { built };
}

/** Files that do their work when they are loaded: threads. */
const PROGRAMS = new Set(['worker.ts']);

/** What builds patterns when it is called. */
export interface Sources {
  readonly bylinePatterns: typeof bylinePatterns;
  readonly builtinRules: typeof builtinRules;
  readonly tryRules: typeof tryRules;
  readonly validateRules: typeof validateRules;
}

/** Loads all of the sources, so that patterns of modules are built. */
export function loadSources(): Sources {
  const all: object[] = [];
  for (const file of sourceFiles()) if (!PROGRAMS.has(basename(file))) all.push(jest.requireActual(join(SRC, file)));
  return Object.assign({}, ...all) as Sources;
}
