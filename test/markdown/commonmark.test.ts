/** Every example of the CommonMark specification: its HTML → Markdown → reference renderer → the same document. */
import { tests } from 'commonmark-spec';
import { toMarkdown } from '../../src/pipeline/to-markdown';
import { normalize, render } from './normalize';

/** Examples whose HTML no Markdown without raw HTML can say, by reason. */
const UNREPRESENTABLE: Readonly<Record<string, readonly number[]>> = {
  'a link that is never closed, left open by raw HTML': [21, 31],
  'elements without a Markdown form (tables with attributes, divs in pre, ins around blocks, custom elements …)': [
    148, 149, 150, 151, 155, 159, 160, 161, 162, 163, 164, 165, 166, 167, 171, 174, 177, 178, 180, 185, 186, 189, 190, 191,
  ],
  'unknown elements within text': [201, 491, 524, 536, 613, 614, 615, 616, 617, 623],
};
const exempt = new Set(Object.values(UNREPRESENTABLE).flat());

const rows = tests.filter(({ number }) => !exempt.has(number)).map(({ number, section, html }) => [number, section, html] as const);

test.each(rows)('%i %s', (_number, _section, html) => {
  expect(normalize(render(toMarkdown(html)))).toBe(normalize(html));
});

test('what is exempt comes of raw HTML, and nothing crashes', () => {
  // Markdown that brings its own tags: nothing that the syntax itself makes is exempt.
  const strange = tests.filter(({ number, markdown }) => exempt.has(number) && !/<[a-z/!?]/i.test(markdown));
  expect(strange.map(({ number }) => number)).toEqual([]);
  for (const { html } of tests) expect(() => toMarkdown(html)).not.toThrow();
});
