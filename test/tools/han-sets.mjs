// Writes src/text/han-sets.ts: `node test/tools/han-sets.mjs`.
// The character sets of the two writing reforms tell the scripts apart: GB 2312 (1980) holds simplified forms, level 1 of Big5
// (1984) the frequent traditional ones. What only one of them holds is a mark of that script.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

// Both scripts write these: the sets differ here by the taste of their makers (着 is the usual form in Hong Kong).
const NO_MARK = new Set('着酞墒');

function hanOf(label, leads, trailRanges) {
  const decoder = new TextDecoder(label);
  const found = new Set();
  for (let lead = leads[0]; lead <= leads[1]; lead++) {
    for (const [first, last] of trailRanges) {
      for (let trail = first; trail <= last; trail++) {
        const text = decoder.decode(Uint8Array.of(lead, trail));
        if (text.length === 1 && text >= '\u4e00' && text <= '\u9fff') found.add(text);
      }
    }
  }
  return found;
}

const BIG5_TRAILS = [
  [0x40, 0x7e],
  [0xa1, 0xfe],
];
const gb2312 = hanOf('gb18030', [0xb0, 0xf7], [[0xa1, 0xfe]]);
const big5 = hanOf('big5', [0xa4, 0xf9], BIG5_TRAILS);
const big5Frequent = hanOf('big5', [0xa4, 0xc6], BIG5_TRAILS);
const only = (set, other) =>
  [...set]
    .filter((han) => !other.has(han) && !NO_MARK.has(han))
    .sort()
    .join('');

writeFileSync(
  fileURLToPath(new URL('../../src/text/han-sets.ts', import.meta.url)),
  `/** Characters that only one of the two Chinese scripts writes. Made by test/tools/han-sets.mjs from GB 2312 and Big5. */

export const SIMPLIFIED_ONLY =
  '${only(gb2312, big5)}';

export const TRADITIONAL_ONLY =
  '${only(big5Frequent, gb2312)}';
`,
);
