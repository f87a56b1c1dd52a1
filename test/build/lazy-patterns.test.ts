/** The step of the build that makes patterns at their first use: it may change when they are made, and nothing else. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { runInThisContext } from 'node:vm';
import { transformSync } from 'esbuild';
import { SRC, sourceFiles } from '../support/imports';

const { lazyPatterns } = createRequire(__filename)('../../bin/lazy-patterns.cjs') as { lazyPatterns: (text: string) => string };

function asFunction(parameters: string, body: string): (...given: readonly unknown[]) => void {
  return runInThisContext(`((${parameters}) => {${body}\n})`) as (...given: readonly unknown[]) => void;
}

/** What a module returns, as it stands and as the step makes it. */
function both(source: string): readonly unknown[] {
  return [source, lazyPatterns(source)].map((text) => {
    const module: { exports: { default?: unknown } } = { exports: {} };
    asFunction('module', transformSync(text, { loader: 'ts', format: 'cjs' }).code)(module);
    return module.exports.default;
  });
}

const MODULES: readonly (readonly [string, string])[] = [
  ['a test', 'const DIGIT = /\\d/; export default ["a1", "b"].map((text) => DIGIT.test(text));'],
  ['a pattern made of another', 'const A = /a/; const B = new RegExp(`^${A.source}$`, "u"); export default [B.test("a"), B.flags];'],
  [
    'one that remembers where it was',
    'const A = /a/g; export default (() => { A.lastIndex = 2; return "aaa".replace(A, "b") + A.lastIndex; })();',
  ],
  ['sticky state between calls', 'const A = /a/y; export default [A.test("aab"), A.test("aab"), A.test("aab"), A.lastIndex];'],
  [
    'lists, objects, spreads',
    'const A = /a/; export default [[A].length, { A }.A === A, { x: A }.x === A, { A: 1 }.A, [...[A]][0] === A];',
  ],
  ['properties of the same name', 'const A = /a/; const o = { A: 2 }; export default [o.A, o["A"], A.source];'],
  ['used before it stands there', 'const f = () => A.test("a"); const A = /a/; export default f();'],
  ['a parameter of the same name', 'const A = /a/; const f = (A: string) => A.length; export default [f("abc"), A.test("a")];'],
  ['a variable of the same name', 'const A = /a/; function f() { const A = 3; return A; } export default [f(), A.test("a")];'],
  ['a name taken apart', 'const A = /a/; function f({ A }: { A: number }) { return A; } export default [f({ A: 4 }), A.test("a")];'],
  ['exported ones', 'export const A = /a/; export { A as B }; export default A.test("a");'],
  ['exported by name', 'const A = /a/; export { A }; export default A.test("a");'],
  ['a type of it', 'const A = /a/; type T = typeof A; const t: T = A; export default t.source;'],
];

test.each(MODULES)('%s: the module means the same', (_, source) => {
  const [plain, lazy] = both(source);
  expect(lazy).toEqual(plain);
});

test('a pattern is made at its first use, and once', () => {
  const made: string[] = [];
  const code = lazyPatterns('const A = new RegExp("a"); const B = new RegExp("b"); out.push(A === A, A.source);');
  class Counted extends RegExp {
    constructor(source: string) {
      super(source);
      made.push(source);
    }
  }
  const out: unknown[] = [];
  asFunction('RegExp, out', transformSync(code, { loader: 'ts' }).code)(Counted, out);
  expect([out, made]).toEqual([[true, 'a'], ['a']]);
});

test('nearly all patterns of the sources are made lazily', () => {
  const eager = sourceFiles().flatMap((file) =>
    lazyPatterns(readFileSync(join(SRC, file), 'utf8'))
      .split('\n')
      .filter((line) => /^(?:export )?const \w+ = (?:\/(?![/*])|new RegExp\()/.test(line))
      .map((line) => `${file}: ${line}`),
  );
  expect(eager.filter((line) => !line.includes(': export '))).toEqual([]);
});
