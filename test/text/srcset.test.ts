/** Which of the addresses that an image states is the picture. */
import { bestImageSource } from '../../src/text/srcset';

type Attributes = readonly (readonly [name: string, value: string])[];

const CASES: readonly (readonly [what: string, attributes: Attributes, best: string])[] = [
  [
    'the widest of a set, where src is the smallest',
    [
      ['src', '/boat-w40.jpg'],
      ['srcset', '/boat-w40.jpg 40w, /boat-w1200.jpg 1200w, /boat-w640.jpg 640w'],
    ],
    '/boat-w1200.jpg',
  ],
  [
    'the widest of a lazy set',
    [
      ['src', 'data:image/gif;base64,R0lGODlhAQABAAAAACw='],
      ['data-src', '/boat.jpg'],
      ['data-srcset', '/boat-320.jpg 320w, /boat-960.jpg 960w'],
    ],
    '/boat-960.jpg',
  ],
  [
    'src, where the set states densities',
    [
      ['src', '/boat.jpg'],
      ['srcset', '/boat.jpg, /boat-2x.jpg 2x'],
    ],
    '/boat.jpg',
  ],
  [
    'the lazy address, where the set holds a place only',
    [
      ['data-src', '/boat.jpg'],
      ['srcset', '/img/placeholder.png 320w'],
    ],
    '/boat.jpg',
  ],
];

it.each(CASES)('takes %s', (_, attributes, best) => {
  expect(bestImageSource({ attributes, offered: () => null })).toBe(best);
});
