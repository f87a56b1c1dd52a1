/** Idioms of news pages: HTML → Markdown → reference renderer → the same document. */
import { toMarkdown } from '../../src/pipeline/to-markdown';
import { blocks } from './idioms/blocks';
import { escapes } from './idioms/escapes';
import { links } from './idioms/links';
import { marks } from './idioms/marks';
import { mixed } from './idioms/mixed';
import { tables } from './idioms/tables';
import type { Idiom } from './idioms/types';
import { normalize, render } from './normalize';

const GROUPS: Readonly<Record<string, readonly Idiom[]>> = { marks, escapes, links, blocks, tables, mixed };

for (const [group, idioms] of Object.entries(GROUPS)) {
  describe(group, () => {
    const rows = idioms.map(([why, html, expected]) => [why, html, expected ?? html] as const);
    test.each(rows)('%s', (_why, html, expected) => {
      expect(normalize(render(toMarkdown(html)))).toBe(normalize(expected));
    });
  });
}

test('there are at least 250', () => {
  expect(Object.values(GROUPS).flat().length).toBeGreaterThanOrEqual(250);
});
