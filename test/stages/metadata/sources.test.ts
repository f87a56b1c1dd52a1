/** Single rules of sources, as tables; whole pages stand in `fixtures/metadata`. */
import { metadataStages } from '../../../src/stages/metadata/index';
import { chosen, claimsOf } from './claims';

const url = 'https://www.example-post.com/ports/harbour';

test.each([
  ['a bar', 'Harbour reopens | Example Post', 'Harbour reopens'],
  ['an en dash', 'Harbour reopens – Example Post', 'Harbour reopens'],
  ['a rubric of the address between', 'Harbour reopens - Ports - Example Post', 'Harbour reopens'],
  ['the name in front of a colon', 'Example Post: Harbour reopens', 'Harbour reopens'],
  ['the name in front of a bar', 'Example Post | Harbour reopens', 'Harbour reopens'],
  ['a colon of full width', '港口重新开放：Example Post', '港口重新开放'],
  ['a colon of full width of the headline itself', '港务局：码头重新开放', '港务局：码头重新开放'],
  ['the domain as name', 'Harbour reopens · example-post.com', 'Harbour reopens'],
  ['a dash of the headline itself', 'Harbour reopens - mayor relieved', 'Harbour reopens - mayor relieved'],
  ['a dash without blanks', 'Harbour re-opens', 'Harbour re-opens'],
  ['Chinese without blanks', '港口重新开放_Example Post', '港口重新开放'],
])('title: %s', (_, title, expected) => {
  expect(chosen({ html: `<title>${title}</title><meta property="og:site_name" content="Example Post">`, url }, 'title')).toBe(expected);
});

test.each([
  ['commas', 'a, b,c', ['a', 'b', 'c']],
  ['semicolons', 'a; b', ['a', 'b']],
  ['repeats and case', 'Sea, sea, SEA', ['Sea']],
  ['ids and flags', 'sea, 26157981-b4f7-4929-adc1-e860c6f03636, paid:true, 1234567', ['sea']],
  ['folders of the system', 'topic/sea, place/harbour', ['sea', 'harbour']],
])('tags: %s', (_, content, expected) => {
  expect(chosen({ html: `<meta name="keywords" content="${content}">` }, 'tags')).toEqual(expected);
});

test.each([
  ['<meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Ann Lee">', ['Ann Lee']],
  ['<meta name="twitter:label1" content="Reading time"><meta name="twitter:data1" content="4 minutes">', null],
  ['<meta name="author" content="https://social.example/ann">', null],
  ['<meta name="author" content="Ann Lee"><meta name="author" content="Bo Ek">', ['Ann Lee', 'Bo Ek']],
])('authors: %s', (html, expected) => {
  expect(chosen({ html }, 'authors')).toEqual(expected);
});

test.each([
  ['free', '{"@type":"NewsArticle","isAccessibleForFree":"True"}', 'free'],
  ['paid', '{"@type":"NewsArticle","isAccessibleForFree":false}', 'paid'],
  ['not stated', '{"@type":"NewsArticle"}', null],
])('access: %s', (_, json, expected) => {
  expect(chosen({ html: `<script type="application/ld+json">${json}</script>` }, 'access')).toBe(expected);
});

test.each([
  ['Home, section, article', '["Home","Ports","Harbour reopens"]', 'Ports'],
  ['the site first', '["Example Post","Economy"]', 'Economy'],
])('section: breadcrumbs, %s', (_, names, expected) => {
  const steps = (JSON.parse(names) as string[]).map((name, at) => ({ '@type': 'ListItem', position: at + 1, item: { name } }));
  const html = `<title>Harbour reopens</title><meta property="og:site_name" content="Example Post"><script type="application/ld+json">${JSON.stringify({ '@type': 'BreadcrumbList', itemListElement: steps })}</script>`;
  expect(chosen({ html }, 'section')).toBe(expected);
});

test.each(['raksts', 'journal', 'noticia', 'noticias', 'haber', 'clanek', 'wiki', 'actualites', 'example post'])(
  'a segment that says no more than "article" or names the site is no section: %s',
  (word) => {
    const path = `https://www.example-post.com/${word.replace(' ', '-')}`;
    expect(chosen({ html: '', url: `${path}/42/harbour` }, 'section')).toBeNull();
    expect(chosen({ html: '', url: `${path}/ports/harbour` }, 'section')).toBe('ports');
  },
);

test('the first segment of the address is a section only where it is a word and not the article', () => {
  expect(chosen({ html: '', url }, 'section')).toBe('ports');
  expect(chosen({ html: '', url: 'https://www.example-post.com/2024/harbour' }, 'section')).toBeNull();
  expect(chosen({ html: '', url: 'https://www.example-post.com/harbour' }, 'section')).toBeNull();
});

test('a refused date stays visible', () => {
  const claims = claimsOf({ html: '<meta name="date" content="2030-01-01">', captured: '2024-05-04T08:00:00Z' });
  expect(claims.filter(({ field }) => field === 'published')).toEqual([
    expect.objectContaining({ value: '2030-01-01', rank: -1, origin: 'date (after the capture)' }),
  ]);
});

test('nothing is claimed of nothing', () => {
  expect(claimsOf({ html: '' })).toEqual([]);
  expect(claimsOf({ html: '<p>Only prose stands here.</p>' })).toEqual([]);
});

test('no page makes a stage throw', () => {
  const ld = (text: string): string => `<script type="application/ld+json">${text}</script>`;
  const pages = [
    ld('[[[[null]]]]'),
    ld(
      '{"@type":["NewsArticle",7,null],"author":{"name":{"name":{"name":{"name":{"name":"x"}}}}},"image":[null,{"url":[]}],"datePublished":{},"keywords":[[[["a"]]]]}',
    ),
    ld('{"@graph":{"@graph":{"@graph":{"@graph":{"@graph":{"@graph":{"@graph":{"@graph":{"@type":"NewsArticle"}}}}}}}}}'),
    ld('{"@type":"NewsArticle","@id":"#a","author":{"@id":"#a"},"mainEntity":{"@id":"#a"}}'),
    ld(`${'{"mainEntity":'.repeat(5000)}1`),
    '<div itemscope><div itemprop="author" itemscope>'.repeat(600),
    '<meta property="og:image" content="http://[bad"><link rel="canonical" href="http://%%%">',
    '<h1></h1><time datetime="99999-99-99T99:99">x</time><a rel="author" href=""></a>',
    '<script>window.__STATE__ = {author: "x", published: </script>',
    '\u0000<title>\ud800</title>',
  ];
  for (const html of pages)
    for (const address of [null, 'not an address', 'https://example.com/%E0%A4%A'])
      expect(() => claimsOf({ html, url: address })).not.toThrow();
});

test('stages have names of their own', () => {
  const names = metadataStages.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(names.every((name) => /^metadata\/[a-z-]+$/.test(name))).toBe(true);
});
