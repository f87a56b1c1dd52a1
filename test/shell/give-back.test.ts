import { giveBack } from '../../src/shell/give-back';

describe('giveBack', () => {
  it('ends bytes that have memory of their own, and again', () => {
    for (let round = 0; round < 3; round++) {
      const bytes = new Uint8Array(1 << 16);
      giveBack(bytes);
      expect(bytes.length).toBe(0);
    }
  });

  it('leaves a part of more memory as it is', () => {
    const whole = new Uint8Array([1, 2, 3]);
    giveBack(whole.subarray(1));
    giveBack(Buffer.from('a small one stands in the pool'));
    expect([...whole]).toEqual([1, 2, 3]);
  });
});
