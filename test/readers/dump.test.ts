import { dump } from '../../src/readers/dump';
import { readDumpHeader } from '../../src/readers/dump-header';
import { context, doc, failure, readAll, skip, utf8 } from './support';

const BODY = '<div>13/05/2021 - 00:02</div><p>正文</p>';
const whole = (title: string): string => `<!--1600000000000-->\n[${title}](http://www.example.com/a-1)\n------\n\n${BODY}\n`;

describe('header', () => {
  test('the usual form', async () => {
    const text = whole('标题');
    const found = doc(await readAll(dump, utf8(text)));
    expect(found).toMatchObject({
      url: 'http://www.example.com/a-1',
      captured: '2020-09-13T12:26:40Z',
      hints: { title: '标题' },
      warnings: [],
      source: { path: 'in/a.md', format: 'dump', encoding: 'utf-8', bytes: utf8(text).length, record: null },
    });
    expect(found.html.trim()).toBe(BODY);
    expect(text.slice(found.htmlOffset)).toBe(found.html);
  });

  test.each([
    ['某国(首都):一事', '某国(首都):一事'],
    ['\\“引号\\“ 与空格', '“引号“ 与空格'],
    ['a \\"b\\" c', 'a "b" c'],
    ['a [b] c', 'a [b] c'],
    ['a](b', 'a](b'],
    ['a\\[b\\]', 'a[b]'],
    ['  a    b ', 'a b'],
    ['a\u00a0b\u3000c', 'a b c'],
    ['a\u2028b', 'a b'],
    ['\\u4e2d\\u6587', '中文'],
    ['【简体|繁體】', '【简体|繁體】'],
    ['标题 – 法国国际广播电台 - RFI', '标题 – 法国国际广播电台 - RFI'],
  ])('title %j', (title, expected) => {
    const header = readDumpHeader(whole(title));
    expect(header?.title).toBe(expected);
    expect(header?.url).toBe('http://www.example.com/a-1');
    expect(header?.warnings).toEqual([]);
  });

  test.each([
    ['http://www.rfi.fr//cn/x'],
    ['https://a.example/%e3%80%90x%E3%80%91'],
    ['https://a.example/a:b%20c%20'],
    ['https://a.example/x(1)'],
  ])('address %s is kept as it stands', (url) => {
    expect(readDumpHeader(`<!--1600000000000-->\n[t](${url})\n------\n\nx`)?.url).toBe(url);
  });

  test.each([
    ['CR LF', (text: string) => text.replaceAll('\n', '\r\n')],
    ['CR', (text: string) => text.replaceAll('\n', '\r')],
    ['a byte order mark', (text: string) => `\ufeff${text}`],
    ['blank lines in front', (text: string) => `\n \n${text}`],
    ['blanks at line ends', (text: string) => text.replace('------', '------ \u00a0')],
    ['blanks in the comment', (text: string) => text.replace('<!--1600000000000-->', '<!-- 1600000000000 -->')],
  ])('survives %s', async (_, change) => {
    const found = doc(await readAll(dump, utf8(change(whole('标题')))));
    expect(found).toMatchObject({
      url: 'http://www.example.com/a-1',
      captured: '2020-09-13T12:26:40Z',
      hints: { title: '标题' },
      warnings: [],
    });
    expect(found.html.trim()).toBe(BODY);
  });

  test.each([
    ['no capture', `[t](http://a.example/)\n------\n\n${BODY}`, ['header-without-capture']],
    ['no capture, no rule', `[t](http://a.example/)\n\n${BODY}`, ['header-without-capture', 'header-without-rule']],
    ['no link', `<!--1600000000000-->\n------\n\n${BODY}`, ['header-without-title', 'header-without-url']],
    ['no address', `<!--1600000000000-->\n[t]()\n------\n\n${BODY}`, ['header-without-url']],
    ['no parentheses', `<!--1600000000000-->\n[t]\n------\n\n${BODY}`, ['header-without-url']],
    ['no title', `<!--1600000000000-->\n[](http://a.example/)\n------\n\n${BODY}`, ['header-without-title']],
    ['no rule', `<!--1600000000000-->\n[t](http://a.example/)\n\n${BODY}`, ['header-without-rule']],
    ['capture only', `<!--1600000000000-->\n${BODY}`, ['header-without-title', 'header-without-url', 'header-without-rule']],
    ['a capture that is no time', `<!--99999999999999999-->\n[t](http://a.example/)\n------\n\n${BODY}`, ['header-without-capture']],
    ['no body', '<!--1600000000000-->\n[t](http://a.example/)\n------\n', ['empty-body']],
  ])('%s gives warnings', async (_, text, codes) => {
    const found = doc(await readAll(dump, utf8(text)));
    expect(found.warnings.map(({ code }) => code)).toEqual(codes);
    expect(found.html.trim()).toBe(codes.includes('empty-body') ? '' : BODY);
  });

  test.each([
    ['1600000000', '2020-09-13T12:26:40Z'],
    ['1600000000123', '2020-09-13T12:26:40.123Z'],
    ['1600000000000000', '2020-09-13T12:26:40Z'],
  ])('capture %s', (stamp, captured) => {
    expect(readDumpHeader(`<!--${stamp}-->\n[t](u)\n---\n`)?.captured).toBe(captured);
  });
});

describe('what the user says', () => {
  test('fills in what the header lacks, and does not overrule it', async () => {
    const at = context({ url: 'https://b.example/', fetchedAt: '2024-01-01T00:00:00Z' });
    expect(doc(await readAll(dump, utf8(whole('t')), at))).toMatchObject({
      url: 'http://www.example.com/a-1',
      captured: '2020-09-13T12:26:40Z',
    });
    const bare = utf8(`[t]\n------\n${BODY}`);
    expect(doc(await readAll(dump, bare, at))).toMatchObject({ url: 'https://b.example/', captured: '2024-01-01T00:00:00Z' });
  });
});

describe('what is no dump', () => {
  test.each([
    ['a readme', '# Title\n\nSome text with a [link](http://a.example).\n'],
    ['front matter', '---\ntitle: x\n---\n\n# x\n'],
    ['a link first', '[link](http://a.example) and then text\n\nmore\n'],
    ['an index without a link', '国际\n------\n5-3 [a [b] | c](/articles/1)\n5-2 [d](/articles/2)\n[查看更多](/more)\n'],
    ['an index with a header', '<!--1600000000000-->\n[国际](http://a.example/list)\n------\n5-3 [a](/articles/1)\n5-2 [d](/articles/2)\n'],
  ])('%s is passed over with a reason', async (_, text) => {
    const found = skip(await readAll(dump, utf8(text)));
    expect(found.skip).toBe('not-a-dump');
    expect(found.message).toMatch(/header|index/);
  });

  test('an empty file is a failure', async () => {
    expect(failure(await readAll(dump, utf8(''))).error.code).toBe('empty');
    expect(failure(await readAll(dump, utf8(' \n\u00a0\n'))).error.code).toBe('empty');
  });

  test('a file over the limit is a failure and is not kept', async () => {
    expect(failure(await readAll(dump, utf8(whole('t')), context({ maxBytes: 20 }))).error.code).toBe('too-large');
  });
});

test('sniff', () => {
  expect(dump.sniff(utf8(whole('t')))).toBe(true);
  expect(dump.sniff(utf8('[t](http://a.example/)\n------\n\n<p>'))).toBe(true);
  expect(dump.sniff(utf8(`\ufeff${whole('标题')}`.slice(0, 40)))).toBe(true);
  expect(dump.sniff(utf8('<!-- made by 2024 --><p>x'))).toBe(false);
  expect(dump.sniff(utf8('# Title\n'))).toBe(false);
  expect(dump.sniff(utf8(''))).toBe(false);
});
