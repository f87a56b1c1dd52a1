/** Idioms of news pages: HTML → Markdown → reference renderer → the same document. */
import { toMarkdown } from '../../src/pipeline/to-markdown';
import { blocks } from './idioms/blocks';
import { escapes } from './idioms/escapes';
import { grids } from './idioms/grids';
import { links } from './idioms/links';
import { lists } from './idioms/lists';
import { marks } from './idioms/marks';
import { media } from './idioms/media';
import { mixed } from './idioms/mixed';
import { scripts } from './idioms/scripts';
import { spacing } from './idioms/spacing';
import { tables } from './idioms/tables';
import { typed } from './idioms/typed';
import type { Idiom } from './idioms/types';
import { normalize, render } from './normalize';

const GROUPS: Readonly<Record<string, readonly Idiom[]>> = {
  marks,
  escapes,
  links,
  blocks,
  tables,
  mixed,
  lists,
  grids,
  media,
  spacing,
  scripts,
  typed,
};

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
