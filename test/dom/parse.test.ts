import { parse } from '../../src/dom/parse';
import { nameOf, children, endOf, isText, textOf, attributes } from '../../src/dom/tree';
import type { NodeId, Page } from '../../src/model/page';

/** The tree as a compact string: `p(b("x") "y")`. */
function show(page: Page, node: NodeId): string {
  if (isText(page, node)) return JSON.stringify(textOf(page, node));
  const attrs = [...attributes(page, node)].map(([name, value]) => `${name}=${value}`);
  const inner = [...children(page, node)].map((child) => show(page, child)).join(' ');
  return `${nameOf(page, node)}${attrs.length ? `[${attrs.join(',')}]` : ''}${inner ? `(${inner})` : ''}`;
}
const tree = (html: string): string => {
  const page = parse(html);
  return [...children(page, 0)].map((child) => show(page, child)).join(' ');
};

const CASES: readonly (readonly [why: string, html: string, tree: string])[] = [
  ['a block closes an open paragraph', '<p>a<div>b</div>', 'p("a") div("b")'],
  ['… also through inline elements', '<p><b>a<div>b</div>', 'p(b("a")) div("b")'],
  ['stray end tags vanish', '<p>a</small></div>b</p>', 'p("ab")'],
  ['list items close each other, nested lists do not', '<ul><li>a<ul><li>b</ul><li>c</ul>', 'ul(li("a" ul(li("b"))) li("c"))'],
  ['mis-nested formatting is opened again', '<p><b>a<i>b</b>c</i>d</p>', 'p(b("a" i("b")) i("c") "d")'],
  ['formatting does not break a paragraph', '<b><p>a</b>b</p>', 'b(p("ab"))'],
  ['links do not nest', '<a href=1>a<a href=2>b</a>', 'a[href=1]("a") a[href=2]("b")'],
  ['cells and rows close', '<table><tr><td>a<td>b<tr><td>c</table>', 'table(tr(td("a") td("b")) tr(td("c")))'],
  ['an end tag does not reach out of a cell', '<div><table><tr><td>a</div>b</table>c</div>', 'div(table(tr(td("ab"))) "c")'],
  ['each line end is one character', '<p>\r\n  a\r\nb\rc\r\n</p>\r\n<p>\r</p>', 'p("\\n  a\\nb\\nc\\n") "\\n" p("\\n")'],
  ['glued tags are mended', '<imgsrc="a.png"alt="x"><sourcetype="t"srcset="s">', 'img[src=a.png,alt=x] source[type=t,srcset=s]'],
  ['entities are decoded in text and attributes', '<a title="a&amp;b &copy=1">&lt;&nbsp;&#8220;</a>', 'a[title=a&b &copy=1]("<\u00a0“")'],
  ['svg is one node', 'a<svg><path d="x"/><title>t</title></svg>b', '"a" svg "b"'],
  ['svg that is never closed does not eat the page', '<div><svg><path></div><p>b</p>', 'div(svg) p("b")'],
  ['content ends an open head', '<head><title>t</title><div>b</div>', 'head(title("t")) div("b")'],
  ['a script is raw text', '<script>if (a < b) "<p>"</script>', 'script("if (a < b) \\"<p>\\"")'],
  ['an end tag that the source breaks off in says nothing', '<p>hello</p abc', 'p("hello")'],
  ['page in page: the second html and body are ignored', '<html><body>a<html><body>b</body></html>', 'html(body("ab"))'],
];

test.each(CASES)('%s', (_why, html, expected) => {
  expect(tree(html)).toBe(expected);
});

test('rows are consistent: parent before child, ends nest, offsets rise', () => {
  const page = parse('<div class=a><p>x <b>y</b> z<br><img src=q>w</p><ul><li>1<li>2</ul></div>t');
  for (let n = 1; n < page.size; n++) {
    const parent = page.parent[n] ?? -1;
    expect(parent).toBeLessThan(n);
    expect(endOf(page, n)).toBeLessThanOrEqual(endOf(page, parent));
    expect(page.to[n]).toBeGreaterThanOrEqual(page.from[n] ?? 0);
  }
});

test('100,000 nested elements and stray end tags take linear time', () => {
  const page = parse('<div>'.repeat(100_000) + 'x' + '</b></div>'.repeat(100_000));
  expect(page.size).toBe(100_002);
});

test('nodes far beyond the last end that is known have an end of their own', () => {
  const page = parse(`${'<i>'.repeat(400)}x`);
  const wrong = Array.from({ length: page.size }, (_, node) => node).filter((node) => (page.end[node] ?? 0) <= node);
  expect(wrong).toEqual([]);
});
