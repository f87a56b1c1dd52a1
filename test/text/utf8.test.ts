import { createHash } from 'node:crypto';
import { digestOf, textDigestOf } from '../../src/text/digest';
import { decodeUtf8, unitReader } from '../../src/text/utf8';

const strict = new TextDecoder('utf-8', { fatal: true });

const TEXTS = [
  '',
  'Plain words of the harbour.',
  'Grüße aus Köln, señor',
  '“Quoted” – and … dashes',
  '某国首都的居民今天走上街头',
  'Привет, Київ',
  'سلام دنیا',
  'a 😀 b',
  'x'.repeat(70_000) + '水',
];

test.each(TEXTS)('%#: bytes become the text that they were', (text) => {
  expect(decodeUtf8(new TextEncoder().encode(text))).toBe(text);
});

test('what is no UTF-8 is told as the standard tells it', () => {
  const broken = [[0xe6, 0xb0], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80], [0xff], [0x41, 0x80], [0xe2, 0x80, 0x41]];
  for (const bytes of broken) {
    expect(() => strict.decode(Uint8Array.from(bytes))).toThrow();
    expect(decodeUtf8(Uint8Array.from(bytes))).toBeNull();
  }
});

test('a view into a larger buffer is read within its bounds', () => {
  const whole = new TextEncoder().encode('vor “dem” Tor');
  expect(decodeUtf8(whole.subarray(4, 13))).toBe(strict.decode(whole.subarray(4, 13)));
});

/** A pair of halves, a broken character and a lone half where the pieces meet that long texts are encoded in. */
const SEAMS = [
  `${'y'.repeat(65_535)}😀水`,
  `${'é'.repeat(65_534)}\ufffd${'z'.repeat(70_000)}`,
  `${'y'.repeat(65_535)}\ud83d${'水'.repeat(3000)}`,
];

test.each([...TEXTS, ...SEAMS, 'half \ud83d a pair', 'y'.repeat(1_100_000)])('%#: the digest of a text is that of its bytes', (text) => {
  const bytes = new TextEncoder().encode(text);
  const { mayBeBroken, ...digest } = textDigestOf(text);
  expect(digest).toEqual(digestOf(bytes));
  expect(digest.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
  expect(mayBeBroken).toBe(!text.isWellFormed() || text.includes('\ufffd'));
});

test('units that are written one after the other into an array are read as often as is asked', () => {
  const units = Uint16Array.from('añ中\ud83d\ude00b', (_, at) => 'añ中\ud83d\ude00b'.charCodeAt(at)).subarray(1);
  units[0] = 'x'.charCodeAt(0);
  const read = unitReader(units);
  expect([read(0), read(2)]).toEqual(['', 'x中']);
  units[1] = 'y'.charCodeAt(0);
  expect(read(2)).toBe('xy');
});
