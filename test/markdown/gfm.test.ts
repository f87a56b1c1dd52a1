/** The extensions of GitHub Flavored Markdown: Markdown → HTML → our Markdown → the same HTML. */
import { toMarkdown } from '../../src/pipeline/to-markdown';
import { normalize, render } from './normalize';

const CASES: Readonly<Record<string, readonly string[]>> = {
  tables: [
    '| a | b |\n| --- | --- |\n| c | d |',
    '| a | b |\n| :-: | --: |\n| c | d |',
    'a | b\n-: | :-\nc | d',
    '| a \\| b |\n| --- |\n| `c \\| d` |\n| **e \\| f** |',
    '| a | b |\n| --- | --- |\n| c | d |\n> e',
    '| a | b |\n| --- | --- |\n| c | d |\n\nafter',
    '| a | b |\n| --- | --- |\n| c |\n| d | e | f |',
    '| a | b |\n| --- | --- |',
    '| a |\n| - |\n| [x](y "z") ![i](j) <https://k.l> |',
    '| [a](b) | `c` |\n| --- | :-- |\n| ~~d~~ | *e* **f** |',
  ],
  'task lists': [
    '- [ ] a\n- [x] b',
    '- [x] a\n  - [ ] b\n  - [x] c\n- [ ] d',
    '1. [x] a\n2. b',
    '- [ ] **a** [b](c)',
    '- [x] a\n\n- [ ] b',
    '- \\[ ] a',
  ],
  strikethrough: ['~~a~~ b', '~a~ b', 'a ~~b ~ c~~ d', '~~a\n\nb~~', '~~~a~~~', '**~~a~~**', '~~**a** b~~', 'a~~b~~c', '\\~~a~~'],
  autolinks: [
    'www.x.org',
    'see www.x.org/a?b=c now',
    'www.x.org.',
    'http://x.org/a_(b)',
    '(see https://x.org/a)',
    'https://x.org/a&amp;b;',
    'a.b-c_d@x.org',
    'a@x.org.',
    '<https://x.org>',
    'https://x.org/**a**',
    'not www\\.x.org nor https\\://x.org nor a\\@x.org',
    '[https://x.org](https://y.org)',
  ],
  footnotes: [
    'a[^1]\n\n[^1]: b',
    'a[^long-name] and again[^long-name]\n\n[^long-name]: b *c*',
    'a[^1] b[^2]\n\n[^1]: one\n\n    two\n\n[^2]: - three',
    'a[^x] without a definition',
  ],
  'disallowed HTML': ['&lt;title> &lt;style> a', '&lt;script>alert(1)&lt;/script>', '&lt;plaintext> **a**'],
};

for (const [section, documents] of Object.entries(CASES)) {
  describe(section, () => {
    test.each(documents)('%j', (markdown) => {
      const html = render(markdown);
      expect(normalize(render(toMarkdown(html)))).toBe(normalize(html));
    });
  });
}
