import { asList, isObject, member, readJson } from '../../src/text/loose-json';
import { growth } from '../support/cost';

describe('readJson', () => {
  test.each([
    ['strict JSON', '{"a":[1,true,null]}', [{ a: [1, true, null] }]],
    ['nothing', '  ', []],
    ['text without a value', 'var x', []],
    ['comments of both kinds', '/* a */ {"a": 1, // b\n "c": 2}', [{ a: 1, c: 2 }]],
    ['CDATA behind a line comment', '//<![CDATA[\n{"a":1}\n//]]>', [{ a: 1 }]],
    ['CDATA before the value on its line', '//<![CDATA[ {"a":1}', [{ a: 1 }]],
    ['an HTML comment around it', '<!-- {"a":1} -->', [{ a: 1 }]],
    ['trailing and doubled commas', '{"a":1,,"b":[1,2,],}', [{ a: 1, b: [1, 2] }]],
    ['raw line breaks and tabs in strings', '{"a":"x\n\ty"}', [{ a: 'x\n\ty' }]],
    ['bad escapes', String.raw`{"a":"it\'s \q 100\u0025 \u00zz"}`, [{ a: "it's q 100% u00zz" }]],
    ['quotes that nobody escaped', '{"a":"he said "no" to it","b":1}', [{ a: 'he said "no" to it', b: 1 }]],
    ['a forgotten comma at a line end', '{"a":"x"\n"b":"y"}', [{ a: 'x', b: 'y' }]],
    ['bare names and single quotes', "{a: 'x', b: undefined, c: !0, d: NaN}", [{ a: 'x', b: null, c: true, d: null }]],
    ['several roots', '{"a":1}{"b":2}[3]', [{ a: 1 }, { b: 2 }, [3]]],
    ['a missing end', '{"a":{"b":[1,"x', [{ a: { b: [1, 'x'] } }]],
    ['code behind the value', '{a:1});window.x=2', [{ a: 1 }]],
  ])('%s', (_, text, expected) => {
    expect(readJson(text)).toEqual(expected);
  });

  test('a name like __proto__ is data and changes no prototype', () => {
    for (const text of ['{"__proto__":{"polluted":1}}', '{"__proto__":{"polluted":1},}']) {
      const [root] = readJson(text);
      expect(Object.getPrototypeOf(root)).toBe(Object.prototype);
      expect(member(root, 'polluted')).toBeUndefined();
    }
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  test('deep nesting neither throws nor recurses without bound', () => {
    expect(() => readJson('['.repeat(200_000))).not.toThrow();
    expect(() => readJson(`${'{"a":'.repeat(100_000)}1,`)).not.toThrow();
  });

  test.each([
    ['words between members', (n: number) => `{"a": [${'"x" y, '.repeat(n)}],}`],
    ['a text without end', (n: number) => `{"a": "${'x" '.repeat(n)}`],
    ['comments without end', (n: number) => '/*'.repeat(n)],
  ])('%s: no quadratic time', async (_name, make) => {
    const [short, long] = [make(20_000), make(160_000)];
    const ratio = await growth({ once: () => readJson(short), more: () => readJson(long), most: 30, leastMs: 5, tries: 6 });
    expect(ratio).toBeLessThan(30);
  });
});

test('members of objects only, lists of anything', () => {
  expect(member({ a: 1 }, 'a')).toBe(1);
  expect(member({ a: 1 }, 'constructor')).toBeUndefined();
  expect(member([1], 'length')).toBeUndefined();
  expect(asList(null)).toEqual([]);
  expect(asList('a')).toEqual(['a']);
  expect(asList(['a', 'b'])).toEqual(['a', 'b']);
  expect(isObject([])).toBe(false);
});
