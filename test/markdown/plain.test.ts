/** Texts that are known to mean nothing to Markdown are not looked at again, and must be written as any other. */
import fc from 'fast-check';
import type { PhrasingContent, Root, RootContent } from 'mdast';
import { readProse } from '../../src/text/reading';
import { SIGNS } from '../../src/text/unit-facts';
import { printMarkdown } from '../../src/writers/markdown';
import { specialAt } from '../../src/writers/markdown/specials';
import { printText } from '../../src/writers/text';

test('what may mean something within a line is a sign of prose, but for what needs others behind it', () => {
  for (let code = 0; code < 0x100; code++) {
    const unit = String.fromCharCode(code);
    const means = [`a ${unit} b c`, `a ${unit}b c`, `a${unit} b c`, `${unit}abc`, `a${unit}bcd`].some(
      (text) => specialAt(text, text.indexOf(unit), false) !== 0 || specialAt(text, text.indexOf(unit), true) !== 0,
    );
    if (means) expect(SIGNS).toContain(unit);
  }
});

const piece = fc.constantFrom(
  'w',
  'W',
  'ww',
  'www',
  'www.',
  '.',
  ':',
  '/',
  '//x',
  'http',
  'a',
  '水',
  ' ',
  '\n',
  'é',
  '-',
  '1.',
  '\u00ad',
  '!',
  '*',
  '[',
);
const text: fc.Arbitrary<PhrasingContent> = fc
  .array(piece, { minLength: 1, maxLength: 4 })
  .map((pieces) => ({ type: 'text', value: pieces.join('') }));
const marked: fc.Arbitrary<PhrasingContent> = fc
  .tuple(fc.constantFrom('strong' as const, 'emphasis' as const), fc.array(text, { minLength: 1, maxLength: 2 }))
  .map(([type, children]) => ({ type, children }));
const link: fc.Arbitrary<PhrasingContent> = text.map((child) => ({
  type: 'link',
  url: 'https://a.example/',
  title: null,
  children: [child],
}));
const line = fc.array(fc.oneof(text, marked, link), { minLength: 1, maxLength: 4 });
const block: fc.Arbitrary<RootContent> = fc.oneof(
  line.map((children) => ({ type: 'paragraph' as const, children })),
  line.map((children) => ({ type: 'heading' as const, depth: 2 as const, children })),
  line.map((children) => ({ type: 'blockquote' as const, children: [{ type: 'paragraph' as const, children }] })),
  line.map((children) => ({
    type: 'figure' as const,
    children: [
      { type: 'image' as const, url: 'https://a.example/a.jpg', title: null, alt: '*' },
      { type: 'caption' as const, children },
    ],
  })),
);

test('a tree whose text is plain is printed the same without a look at it', () => {
  let plain = 0;
  fc.assert(
    fc.property(fc.array(block, { minLength: 1, maxLength: 3 }), (children) => {
      const root: Root = { type: 'root', children };
      if (!readProse(printText(root)).isPlain) return;
      plain++;
      expect(printMarkdown(root, {}, 0)).toBe(printMarkdown(root));
    }),
    { seed: 5, numRuns: 3000 },
  );
  expect(plain).toBeGreaterThan(300);
});
