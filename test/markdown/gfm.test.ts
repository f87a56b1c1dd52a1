/** The extensions of GitHub Flavored Markdown: Markdown → HTML → our Markdown → the same HTML. */
import { toMarkdown } from '../../src/pipeline/to-markdown';
import { normalize, render } from './normalize';

const CASES: Readonly<Record<string, readonly string[]>> = {
  tables: [
    // 198–205: plain, alignment with ragged pipes, escaped pipes, ended by a quote, by text, no match of head and rule, odd rows, no body.
    '| one | two |\n| --- | --- |\n| three | four |',
    '| wide | x |\n:-: | -----------:\ny | z',
    '| p\\|q |\n| ------ |\n| r `\\|` s |\n| t **\\|** u |',
    '| a | b |\n| --- | --- |\n| c | d |\n> quoted',
    '| a | b |\n| --- | --- |\n| c | d |\ntext\n\ntext',
    '| a | b |\n| --- |\n| c |',
    '| a | b |\n| --- | --- |\n| c |\n| d | e | f |',
    '| only | head |\n| --- | --- |',
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
    // 279–280: open and done, nested.
    '- [ ] open\n- [x] done',
    '- [x] outer\n  - [ ] inner\n  - [x] inner\n- [ ] last',
    '- [ ] a\n- [x] b',
    '- [x] a\n  - [ ] b\n  - [x] c\n- [ ] d',
    '1. [x] a\n2. b',
    '- [ ] **a** [b](c)',
    '- [x] a\n\n- [ ] b',
    '- \\[ ] a',
  ],
  strikethrough: [
    // 491–493: pairs, not across paragraphs, three are none.
    '~~Hello~~ Hi, ~there~ world!',
    'This ~~has a\n\nnew paragraph~~.',
    'This will ~~~not~~~ strike.',
    '~~a~~ b',
    '~a~ b',
    'a ~~b ~ c~~ d',
    '~~a\n\nb~~',
    '~~~a~~~',
    '**~~a~~**',
    '~~**a** b~~',
    'a~~b~~c',
    '\\~~a~~',
  ],
  autolinks: [
    // 621–631: www, path, punctuation behind, brackets, entities behind, ended by `<`, schemes, mail.
    'www.example.org',
    'Visit www.example.org/help for more.',
    'Visit www.example.org.\n\nVisit www.example.org/a.b.',
    'www.example.org/find?q=Mark+up(now)\n\n(www.example.org/find?q=Mark+up(now)))\n\n(www.example.org/find?q=Mark+up(now))',
    'www.example.org/find?q=(now))+fine',
    'www.example.org/find?q=now&hl=en\n\nwww.example.org/find?q=now&hl;',
    'www.example.org/he<lp',
    'http://example.org\n\n(Visit https://secret.example.org/help+me/)',
    'foo@bar.example',
    'hello@mail+xyz.example isn’t valid, but hello+xyz@mail.example is.',
    'a.b-c_d@a.b\n\na.b-c_d@a.b.\n\na.b-c_d@a.b-\n\na.b-c_d@a.b_',
    // 632–635: mailto and xmpp.
    'mailto:foo@bar.example\n\nmailto:a.b-c_d@a.b.\n\nmailto:a.b-c_d@a.b/',
    'xmpp:foo@bar.example/txt@bin\n\nxmpp:foo@bar.example/txt/bin',
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
