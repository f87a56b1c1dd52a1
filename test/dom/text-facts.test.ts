import { parse } from '../../src/dom/parse';
import { readPage } from '../../src/dom/read-page';
import { holdsByNode, textFacts } from '../../src/dom/text-facts';
import { Holds } from '../../src/text/holds';

const MARKUP =
  '<p> Plain words, <b>12&nbsp;%</b>\r\n more</p><script>not counted</script><p>港口 Ærø &amp; “Ada”</p>\n<p>a<!-- c -->b</p><p>\t</p><p>𐌰ꙮ (x)';

test('texts say the same read in the source of the page and afterwards', () => {
  const page = parse(MARKUP);
  const read = parse(MARKUP, readPage);
  expect(textFacts(read)).toEqual(textFacts(page));
  expect([...textFacts(read).slice(0, read.size)].filter((letters) => letters > 0)).toEqual([11, 3, 4, 13, 2, 9]);
});

test('units that nobody looked up before are looked up, in the midst of others too', () => {
  const page = parse('<p>abcᚠᚢᚦ: 7</p><p>abcᚠᚢᚦ: 7</p>', readPage);
  const holds = holdsByNode(page);
  const texts = [...page.text.keys()].filter((node) => page.text[node] !== undefined && page.text[node] !== '');
  expect(texts.map((node) => textFacts(page)[node])).toEqual([8, 8]);
  expect(texts.map((node) => holds(node))).toEqual(Array(2).fill(Holds.ASCII | Holds.OTHER | Holds.COLON | Holds.DIGIT));
});
