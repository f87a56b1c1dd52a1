/** What is told of metas and relations in the source, without a string of it. */
import { parse } from '../../../src/dom/parse';
import { collect, metaContent } from '../../../src/stages/metadata/collect';
import { META_ROWS, metaNameAt } from '../../../src/stages/metadata/meta-names';

const nameOf = (written: string): string | undefined => metaNameAt(`<${written}>`, 1, written.length + 1);

test('every name of the table is told, in whatever case and with blanks around it', () => {
  for (const name of META_ROWS.flatMap(([, , names]) => names.split(' '))) {
    expect(nameOf(name)).toBe(name);
    expect(nameOf(` ${name.toUpperCase()}\n`)).toBe(name);
    expect(nameOf(`${name}x`)).toBeUndefined();
  }
});

test.each(['', ' ', 'viewport', 'og', 'og:titl', 'og:title og:url', '__proto__'])('nobody asks for %j', (name) => {
  expect(nameOf(name)).toBeUndefined();
});

test('metas stand under each of their names once, those without content or of other names nowhere', () => {
  const { metas } = collect(
    parse(
      '<meta name="OG:Title" property="og:title" content=" a &amp; b "><meta name="author" content=" "><meta name="viewport" content="x">' +
        '<meta name="author" value="Ann Lee"><meta property="og&#58;title" content="c">',
    ),
  );
  expect([...metas].map(([name, stated]) => [name, stated.map(({ content }) => content)])).toEqual([
    ['og:title', ['a & b', 'c']],
    ['author', ['Ann Lee']],
  ]);
});

test('the content of a name that is asked for', () => {
  expect(metaContent(parse('<meta name="og:url" content="u">'), 'og:title', 'og:url')).toBe('u');
});

test('relations are words of rel, of links and of anchors', () => {
  const page = parse(
    '<link rel="preload Canonical" href="a"><link rel="tag" href="b"><a rel=" nofollow TAG\nauthor">x</a><a rel="canonical tags">y</a><div rel="tag"></div>',
  );
  const { relations } = collect(page);
  expect(Object.entries(relations).map(([name, nodes]) => [name, nodes.length])).toEqual([
    ['canonical', 1],
    ['image_src', 0],
    ['tag', 1],
    ['author', 1],
  ]);
});
