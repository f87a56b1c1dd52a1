/** Laws that hold for any tree and any text. */
import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Nodes } from 'mdast';
import { gfm } from 'micromark-extension-gfm';
import { toMarkdown } from '../../src/pipeline/to-markdown';
import { writeHtml } from '../../src/writers/html-write';
import { printMarkdown } from '../../src/writers/markdown';
import { phrasing, text, tree } from './arbitraries';
import { normalize, render } from './normalize';

/** One seed, so that a failure can be run again. */
const RUNS = { seed: 4, numRuns: 250 };

function htmlNodes(node: Nodes): string[] {
  if (node.type === 'html') return [node.value];
  return 'children' in node ? node.children.flatMap(htmlNodes) : [];
}

const escaped = (value: string): string => value.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

test('any text survives, in a paragraph, an item, a heading and a cell', () => {
  fc.assert(
    fc.property(text, (value) => {
      const words = escaped(value);
      const html = `<p>${words}</p><ul><li>${words}</li></ul><h3>${words}</h3><table><tr><th>${words}</th><th>x</th></tr><tr><td>${words}</td><td>${words}</td></tr></table>`;
      const back = normalize(render(toMarkdown(html))).replaceAll(/<(\/?)td/g, '<$1th');
      expect(back).toBe(normalize(html).replaceAll(/<(\/?)td/g, '<$1th'));
    }),
    RUNS,
  );
});

test('any paragraph renders back', () => {
  fc.assert(
    fc.property(phrasing, (children) => {
      const root = { type: 'root' as const, children: [{ type: 'paragraph' as const, children }] };
      expect(normalize(render(printMarkdown(root)))).toBe(normalize(writeHtml(root)));
    }),
    RUNS,
  );
});

test('any tree renders back', () => {
  fc.assert(
    fc.property(tree, (root) => {
      expect(normalize(render(printMarkdown(root)))).toBe(normalize(writeHtml(root)));
    }),
    RUNS,
  );
});

test('what is written once is written the same again', () => {
  fc.assert(
    fc.property(tree, (root) => {
      const first = toMarkdown(render(toMarkdown(writeHtml(root))));
      expect(toMarkdown(render(first))).toBe(first);
    }),
    RUNS,
  );
});

test('no raw HTML but bare emphasis tags', () => {
  fc.assert(
    fc.property(tree, (root) => {
      const parsed = fromMarkdown(printMarkdown(root), { extensions: [gfm()] });
      for (const html of htmlNodes(parsed)) expect(html).toMatch(/^<\/?(?:strong|em|del)>$/);
    }),
    RUNS,
  );
});

test('no letter or digit is written as a character reference', () => {
  fc.assert(
    fc.property(tree, (root) => {
      const values: string[] = [];
      const markdown = printMarkdown(root);
      for (const [, decimal, hex] of markdown.matchAll(/(?<!\\)&#(?:(\d+)|x([\da-f]+));/gi))
        values.push(String.fromCodePoint(Number(decimal ?? `0x${hex ?? '20'}`)));
      const written = values.filter((value) => /[\p{L}\p{N}]/u.test(value));
      expect(written.every((value) => JSON.stringify(root).includes(`&#${value.charCodeAt(0)};`))).toBe(true);
    }),
    RUNS,
  );
});
