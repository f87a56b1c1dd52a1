import { RangeMemory } from '../../src/text/range-memory';

const lengths = (_: string, from: number, to: number): number => to - from;

test('a piece that stood in the text before is not asked again, and such as share a place are told apart', () => {
  const text = 'ab ab cd ab';
  const asked: number[] = [];
  const memory = new RangeMemory(1, (_, from) => asked.push(from));
  memory.remember(text);
  expect([0, 3, 6, 9].map((from) => memory.get(text, from, from + 2))).toEqual([1, 1, 2, 3]);
  expect(asked).toEqual([0, 6, 9]);
});

test('pieces that differ only where no character is sampled are told apart', () => {
  const length = 100;
  const pieces = Array.from({ length }, (_, at) => `${'x'.repeat(at)}y${'x'.repeat(length - at - 1)}`);
  const text = pieces.join('');
  const memory = new RangeMemory(1 << 4, (whole, from, to) => whole.slice(from, to).indexOf('y'));
  memory.remember(text);
  for (let at = 0; at < length; at++) expect(memory.get(text, at * length, (at + 1) * length)).toBe(at);
});

test('of another text nothing is known, and nothing of an empty piece', () => {
  const memory = new RangeMemory(1 << 4, lengths);
  memory.remember('abc');
  expect(memory.get('abc', 0, 3)).toBe(3);
  expect(memory.get('xyz', 0, 2)).toBe(2);
  expect(memory.get('abc', 0, 0)).toBe(0);
  memory.remember('cbabc');
  expect(memory.get('cbabc', 0, 3)).toBe(3);
});
