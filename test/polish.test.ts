/** Rearrangement on the small tree: nothing is said twice, and the tree given is left as it is. */
import type { Root } from 'mdast';
import { joinDateline } from '../src/polish/datelines';
import { tidyFigures } from '../src/polish/figures';
import { mendWords } from '../src/polish/words';
import { splitCredit } from '../src/stages/cues/index';

const figure = (alt: string, caption: string): Root => ({
  type: 'root',
  children: [
    {
      type: 'figure',
      children: [
        { type: 'image', url: 'https://a.org/x.jpg', alt },
        { type: 'caption', children: [{ type: 'text', value: caption }] },
      ],
    },
  ],
});

test('an alternative text that repeats the caption goes', () => {
  const tree = figure('北岸码头（资料图片）', '北岸码头 (资料图片)。');
  const before = JSON.stringify(tree);
  expect(JSON.stringify(tidyFigures(tree, splitCredit))).not.toContain('"alt":"北岸');
  expect(JSON.stringify(tree)).toBe(before);
});

test.each(['IMG_2031.jpg', 'x.jpg', 'DSC00412', '20221211-132000'])('a file name is no alternative text: %s', (alt) => {
  expect(JSON.stringify(tidyFigures(figure(alt, 'A pier'), splitCredit))).toContain('"alt":""');
});

test('a description stays', () => {
  expect(JSON.stringify(tidyFigures(figure('A ferry at dawn', 'The pier'), splitCredit))).toContain('A ferry at dawn');
});

test('the credit at the end of a caption is set apart', () => {
  const [first] = tidyFigures(figure('', 'The pier at dawn. Photo: J. Roe/AFP'), splitCredit).children;
  expect(first).toMatchObject({
    children: [
      { type: 'image' },
      { type: 'caption', children: [{ value: 'The pier at dawn.' }] },
      { type: 'credit', children: [{ value: 'Photo: J. Roe/AFP' }] },
    ],
  });
});

test('a place alone in its line begins the paragraph after it', () => {
  const paragraph = (value: string): Root['children'][number] => ({ type: 'paragraph', children: [{ type: 'text', value }] });
  const joined = joinDateline({ type: 'root', children: [paragraph('北岸 —'), paragraph('渡轮恢复航行。')] });
  expect(joined.children).toMatchObject([{ children: [{ value: '北岸 — ' }, { value: '渡轮恢复航行。' }] }]);
  const prose: Root = { type: 'root', children: [paragraph('渡轮恢复航行。'), paragraph('旅客很多。')] };
  expect(joinDateline(prose)).toBe(prose);
});

test('look-alike radicals become characters, and marks round a sign alone go', () => {
  const tree: Root = {
    type: 'root',
    children: [
      {
        type: 'paragraph',
        children: [
          { type: 'strong', children: [{ type: 'text', value: '“' }] },
          { type: 'text', value: '⺠主⻄' },
        ],
      },
    ],
  };
  expect(mendWords(tree).children).toMatchObject([
    {
      children: [
        { type: 'text', value: '“' },
        { type: 'text', value: '民主西' },
      ],
    },
  ]);
  const plain: Root = { type: 'root', children: [{ type: 'paragraph', children: [{ type: 'text', value: '港口' }] }] };
  expect(mendWords(plain)).toBe(plain);
});
