import { parse } from '../../src/dom/parse';
import { Kind, kindsOf } from '../../src/dom/tokens';
import { attr, attrByName, attributes } from '../../src/dom/tree';

test('attributes are read from the source: names in any case, references decoded, the first of two', () => {
  const page = parse('<p CLASS="a &amp; b" class=c Data-Odd=\'x&lt;\' hidden><b>t</b></p>');
  expect([...attributes(page, 1)]).toEqual([
    ['class', 'a & b'],
    ['class', 'c'],
    ['data-odd', 'x<'],
    ['hidden', ''],
  ]);
  expect(attr(page, 1, 'class')).toBe('a & b');
  expect(attr(page, 1, 'id')).toBeUndefined();
  expect(attr(page, 2, 'class')).toBeUndefined();
  expect(attrByName(page, 1, 'data-odd')).toBe('x<');
  expect(attrByName(page, 1, 'class')).toBe('a & b');
});

test('pages keep their own rows, however large the page before or after was', () => {
  const small = parse('<a href="x">1</a>');
  const large = parse('<a href="y" title="z">2</a>'.repeat(30_000));
  const after = parse('<b id="i">3</b>');
  expect(attr(small, 1, 'href')).toBe('x');
  expect(attr(large, large.size - 2, 'title')).toBe('z');
  expect([after.size, attr(after, 1, 'id'), attr(after, 1, 'href')]).toEqual([3, 'i', undefined]);
});

test.each([
  ['storyBody', Kind.BODY],
  ['STORY_body x', Kind.BODY],
  ['x  c-story--BODY', Kind.BODY],
  ['story x body', 0],
  ['with-caption', 0],
  ['a&amp;caption', Kind.CAPTION],
  ['title', Kind.HEADLINE],
  ['title-x', 0],
  [`caption-${'x'.repeat(80)} credit`, Kind.CREDIT],
])('kinds of %s', (names, kinds) => {
  const page = parse(`<p class="${names}">t</p>`);
  expect(kindsOf(page, 1)).toBe(kinds);
});
