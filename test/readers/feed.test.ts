import { feed } from '../../src/readers/feed';
import { context, doc, failure, readAll, utf8 } from './support';

const RSS = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="x" xmlns:dc="x" xmlns:media="x"><channel>
<title>The Harbour Post</title><link>https://a.example/</link><language>en-gb</language>
<item><title>Bridge &amp;amp; tunnel</title><link>https://a.example/1</link><guid isPermaLink="false">77</guid>
<pubDate>Fri, 03 May 2024 14:30:05 GMT</pubDate><dc:creator>Jane Doe</dc:creator><category>City</category><category>Traffic</category>
<description>In short</description><media:content url="/1.jpg" medium="image"/>
<content:encoded><![CDATA[<p>The <b>bridge</b> &amp; the tunnel.</p>]]></content:encoded></item>
<item><title>Second</title><guid>https://a.example/2</guid><author>desk@a.example (John Public)</author>
<description>&lt;p&gt;Only a description.&lt;/p&gt;</description></item>
<item><title>Third</title><link>https://a.example/3</link></item>
</channel></rss>`;

test('RSS', async () => {
  const items = await readAll(feed, utf8(RSS), context({ path: 'in/a.xml' }));
  expect(items).toHaveLength(3);
  expect(doc(items, 0)).toMatchObject({
    url: 'https://a.example/1',
    html: '<p>The <b>bridge</b> &amp; the tunnel.</p>',
    source: { format: 'feed', record: { file: 'in/a.xml', id: '77' } },
    hints: {
      title: 'Bridge & tunnel',
      authors: ['Jane Doe'],
      published: '2024-05-03T14:30:05Z',
      tags: ['City', 'Traffic'],
      description: 'In short',
      image: 'https://a.example/1.jpg',
      siteName: 'The Harbour Post',
      language: 'en-gb',
    },
  });
  expect(doc(items, 1)).toMatchObject({
    url: 'https://a.example/2',
    html: '<p>Only a description.</p>',
    hints: { authors: ['John Public'] },
  });
  expect(failure(items, 2).error).toMatchObject({ code: 'empty', message: expect.stringContaining('Third') as string });
});

test('Atom', async () => {
  const atom = `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de"><title type="html">Hafen &lt;b&gt;Post&lt;/b&gt;</title>
  <link rel="self" href="https://a.example/feed"/><link href="https://a.example/"/>
  <entry><id>urn:1</id><title>Brücke</title><link rel="alternate" href="/1"/><published>2024-05-03T14:30:05+02:00</published>
  <updated>2024-05-04T08:00:00Z</updated><author><name>Max Muster</name></author><category term="stadt" label="Stadt"/>
  <summary>Kurz</summary><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Die <em>Brücke</em></p></div></content></entry>
  <entry><id>urn:2</id><content type="text">a &lt; b</content></entry></feed>`;
  const items = await readAll(feed, utf8(atom));
  expect(doc(items, 0)).toMatchObject({
    url: 'https://a.example/1',
    html: '<div xmlns="http://www.w3.org/1999/xhtml"><p>Die <em>Brücke</em></p></div>',
    hints: {
      title: 'Brücke',
      authors: ['Max Muster'],
      published: '2024-05-03T14:30:05+02:00',
      modified: '2024-05-04T08:00:00Z',
      tags: ['Stadt'],
      description: 'Kurz',
      siteName: 'Hafen Post',
      language: 'de',
    },
  });
  expect(doc(items, 1).html).toBe('<p>a &lt; b</p>');
});

test('RDF', async () => {
  const rdf = `<rdf:RDF xmlns:rdf="x" xmlns="y"><channel><title>T</title></channel><item><title>A</title><link>https://a.example/1</link><description>&lt;p&gt;x&lt;/p&gt;</description><dc:date>2024-05-03</dc:date></item></rdf:RDF>`;
  expect(doc(await readAll(feed, utf8(rdf)))).toMatchObject({
    url: 'https://a.example/1',
    html: '<p>x</p>',
    hints: { published: '2024-05-03', siteName: 'T' },
  });
});

test('JSON Feed', async () => {
  const json = JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'The Harbour Post',
    home_page_url: 'https://a.example/',
    language: 'en',
    items: [
      {
        id: 1,
        url: '/1',
        title: 'A',
        content_html: '<p>x</p>',
        date_published: '2024-05-03T14:30:05Z',
        authors: [{ name: 'Jane Doe' }],
        tags: ['t', 5],
        image: '/1.jpg',
      },
      { id: '2', content_text: 'one < two\n\nthree', author: { name: 'John' } },
      'no item',
    ],
  });
  const items = await readAll(feed, utf8(json));
  expect(items).toHaveLength(2);
  expect(doc(items, 0)).toMatchObject({
    url: 'https://a.example/1',
    source: { record: { id: '1' } },
    hints: {
      title: 'A',
      authors: ['Jane Doe'],
      tags: ['t'],
      image: 'https://a.example/1.jpg',
      siteName: 'The Harbour Post',
      language: 'en',
    },
  });
  expect(doc(items, 1)).toMatchObject({ html: '<p>one &lt; two</p>\n<p>three</p>', hints: { authors: ['John'] } });
});

test.each([
  ['empty', '<rss><channel><title>x</title></channel></rss>'],
  ['bad-record', '<opml></opml>'],
  ['bad-record', '{"items": 5}'],
  ['bad-record', '{"items": ['],
  ['empty', ''],
])('failure %s: %s', async (code, text) => {
  expect(failure(await readAll(feed, utf8(text))).error.code).toBe(code);
});

test('a feed that is cut off gives what there is', async () => {
  const items = await readAll(feed, utf8(RSS.slice(0, RSS.indexOf('<author>'))));
  expect(doc(items, 0).url).toBe('https://a.example/1');
});

test.each([
  [RSS, true],
  ['<?xml version="1.0"?><?xml-stylesheet href="x"?><!-- c -->\n<feed xmlns="http://www.w3.org/2005/Atom">', true],
  ['<rdf:RDF>', true],
  ['{"title":"x","version":"https://jsonfeed.org/version/1"}', true],
  ['{"version":"https:\\/\\/jsonfeed.org\\/version\\/1"}', true],
  ['<html>', false],
  ['{"html":"x"}', false],
])('sniff %#', (text, expected) => {
  expect(feed.sniff(utf8(text))).toBe(expected);
});
