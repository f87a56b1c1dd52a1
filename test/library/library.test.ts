import Ajv2020 from 'ajv/dist/2020';
import { ARTICLE_SCHEMA, NormalizeError, normalize, readers, toMarkdown, writers } from '../../src/index';
import { STORM, dump, page } from '../support/pages';

const HTML = page('Storm closes the harbour', STORM);
const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(ARTICLE_SCHEMA);

test('normalize makes the record of the schema', () => {
  const article = normalize(HTML, { url: 'https://www.example.org/a', fields: ['html', 'links', 'blocks', 'provenance'] });
  expect(article).toMatchObject({ title: 'Storm closes the harbour', url: 'https://www.example.org/a', site: { domain: 'example.org' } });
  expect(article.text).toContain('two ferries');
  expect(article.html).toContain('<p>');
  validate(JSON.parse(JSON.stringify(article)));
  expect(validate.errors).toBeNull();
});

test('bytes and text give the same article', () => {
  expect(normalize(Buffer.from(HTML))).toEqual(normalize(HTML));
});

test('a string is not decoded again, whatever its markup declares', () => {
  const html = page('Caf\u00e9 am Hafen', STORM).replace('utf-8', 'windows-1251');
  expect(normalize(html).title).toBe('Caf\u00e9 am Hafen');
});

test('a dump is known by its header, or by option', () => {
  expect(normalize(dump('Storm', STORM))).toMatchObject({ title: 'Storm', source: { format: 'dump' } });
  expect(normalize(dump('Storm', STORM), { format: 'html' })).toMatchObject({ source: { format: 'html' } });
});

test.each([
  ['', {}, 'empty'],
  ['<p></p>', {}, 'no-content'],
  ['# A note', { format: 'dump' as const }, 'unsupported'],
])('%j is refused with its code', (html, options, code) => {
  const refused = (): unknown => normalize(html, options);
  expect(refused).toThrow(NormalizeError);
  try {
    refused();
  } catch (error) {
    expect(error).toMatchObject({ code, failure: { error: { code } } });
  }
});

test('an unknown field is a mistake of the program', () => {
  expect(() => normalize(HTML, { fields: ['htm'] })).toThrow(
    'options.fields names "htm"; expected some of html, links, blocks, provenance.',
  );
});

test('toMarkdown takes the fragment as it is', () => {
  expect(toMarkdown('<h2>A</h2><p>b <a href="/c">c</a></p><ul><li>d</ul>', { url: 'https://example.org/x' }).trim()).toBe(
    '## A\n\nb [c](https://example.org/c)\n\n- d',
  );
});

test('readers and writers are registries', () => {
  expect(readers.map(({ format }) => format)).toEqual(expect.arrayContaining(['dump', 'html']));
  expect(Object.keys(writers).sort()).toEqual(['html', 'json', 'md', 'txt']);
  expect(writers.md.render(normalize(HTML))).toContain('# Storm closes the harbour\n');
});
