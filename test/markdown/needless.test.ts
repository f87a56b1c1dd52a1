/** An escape is needless when the document renders the same without it. */
import { tests } from 'commonmark-spec';
import { toMarkdown } from '../../src/pipeline/to-markdown';
import { escapes } from './idioms/escapes';
import { links } from './idioms/links';
import { marks } from './idioms/marks';
import { render } from './normalize';

const MOST = 0.15;
const ESCAPE = /\\[!-/:-@[-`{-~]/g;

test('fewer than 15 % of the escapes are needless', () => {
  let all = 0;
  let needless = 0;
  for (const html of [...tests.map((example) => example.html), ...[...escapes, ...links, ...marks].map(([, html]) => html)]) {
    const markdown = toMarkdown(html);
    const whole = render(markdown);
    for (const { index } of markdown.matchAll(ESCAPE)) {
      all++;
      if (render(markdown.slice(0, index) + markdown.slice(index + 1)) === whole) needless++;
    }
  }
  expect(all).toBeGreaterThan(100);
  expect(needless / all).toBeLessThan(MOST);
});
