import { RangeMemory } from '../../src/text/range-memory';

const unitsOf = (text: string): Uint16Array => Uint16Array.from(text, (letter) => letter.charCodeAt(0));
const lengths = (_: Uint16Array, from: number, to: number): number => to - from;

test('a piece that stood in the text before is not asked again, and such as share a place are told apart', () => {
  const units = unitsOf('ab ab cd ab');
  const asked: number[] = [];
  const memory = new RangeMemory(1, (_, from) => asked.push(from));
  memory.remember(units);
  expect([0, 3, 6, 9].map((from) => memory.get(units, from, from + 2))).toEqual([1, 1, 2, 3]);
  expect(asked).toEqual([0, 6, 9]);
});

test('pieces that differ only where no character is sampled are told apart', () => {
  const length = 100;
  const pieces = Array.from({ length }, (_, at) => `${'x'.repeat(at)}y${'x'.repeat(length - at - 1)}`);
  const units = unitsOf(pieces.join(''));
  const memory = new RangeMemory(1 << 4, (whole, from, to) => whole.subarray(from, to).indexOf('y'.charCodeAt(0)));
  memory.remember(units);
  for (let at = 0; at < length; at++) expect(memory.get(units, at * length, (at + 1) * length)).toBe(at);
});

test('of another text nothing is known, and nothing of an empty piece', () => {
  const [one, other, third] = [unitsOf('abc'), unitsOf('xyz'), unitsOf('cbabc')];
  const memory = new RangeMemory(1 << 4, lengths);
  memory.remember(one);
  expect(memory.get(one, 0, 3)).toBe(3);
  expect(memory.get(other, 0, 2)).toBe(2);
  expect(memory.get(one, 0, 0)).toBe(0);
  memory.remember(third);
  expect(memory.get(third, 0, 3)).toBe(3);
});
