import { RangeMemory } from '../../src/text/range-memory';

test('a memory answers by the letters, however many pieces share a place', () => {
  const asked: string[] = [];
  const memory = new RangeMemory(1, (piece) => {
    asked.push(piece);
    return piece.toUpperCase();
  });
  const ask = (piece: string): string => memory.get(`<${piece}>`, 1, 1 + piece.length);
  expect([ask('a'), ask('a'), ask('b'), ask('a')]).toEqual(['A', 'A', 'B', 'A']);
  expect(asked).toEqual(['a', 'b', 'a']);
});

test('pieces that differ only where no character is sampled are told apart', () => {
  const memory = new RangeMemory(1 << 4, (piece) => piece);
  const long = 'x'.repeat(100);
  for (let at = 0; at < long.length; at++) {
    const piece = `${long.slice(0, at)}y${long.slice(at + 1)}`;
    expect(memory.get(piece, 0, piece.length)).toBe(piece);
  }
});
