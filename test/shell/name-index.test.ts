import { NameIndex } from '../../src/shell/name-index';

test('every number is found by its name, the last one first, among many', () => {
  const index = new NameIndex();
  const names = Array.from({ length: 20_000 }, (_, n) => `in/${n % 15_000}.html`);
  for (const [number, name] of names.entries()) index.add(name, number);
  expect(index.find('in/7.html', () => true)).toBe(15_007);
  expect(index.find('in/7.html', (number) => number < 15_000)).toBe(7);
  expect(index.find('in/14999.html', (number) => names[number] === 'in/14999.html')).toBe(14_999);
  expect(index.find('in/15000.html', (number) => names[number] === 'in/15000.html')).toBeNull();
  for (let n = 0; n < 15_000; n += 97) expect(names[index.find(`in/${n}.html`, () => true) ?? -1]).toBe(`in/${n}.html`);
});

test('names of one hash are told apart by whoever asks', () => {
  // FNV-1a of both is the same.
  const [a, b] = ['costarring', 'liquid'];
  const index = new NameIndex();
  index.add(a, 1);
  index.add(b, 2);
  index.add(a, 3);
  expect(index.size).toBe(1);
  expect([index.find(a, (number) => number !== 2), index.find(b, (number) => number === 2)]).toEqual([3, 2]);
});
