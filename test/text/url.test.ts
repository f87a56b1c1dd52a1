import { hostOf, isUnder, isWebUrl, registrableDomain, resolveUrl, sameSite } from '../../src/text/url';
import { cleanLink } from '../../src/text/url-tracking';
import { unwrapProxy, unwrapRedirect } from '../../src/text/url-wrappers';

test('paths and addresses without a scheme are joined to the base as the parser does it', () => {
  const bases = [
    'https://a.com/x?y=/z#/w',
    'http://a.co.uk',
    'https://a.com?x=/y',
    'https://A.com/',
    'https://u@a.com:8080/',
    'https:///a.com/x',
  ];
  const others = [
    ' https://a.com/q',
    'https:a.com/x',
    'https://xn--a.com/',
    'https://1.2.3.4/',
    'https://a..com/',
    'file:///a/b',
    '//a.com/x',
  ];
  const parts = ['/', '//', 'b.org', '..', '.', '%2e', 'x', '?', '#', "'", '\\', '@', ':', '%', '%zz', '[', '|', '\t', 'é', '=1&'];
  const parsed = (href: string, base: string): string | null => {
    try {
      return new URL(href, base).href;
    } catch {
      return null;
    }
  };
  const wrong: unknown[] = [];
  for (const base of [...bases, ...others])
    for (const first of parts)
      for (const second of parts)
        for (const third of parts) {
          const href = `/${first}${second}${third}`;
          const expected = parsed(href, base);
          // Of the page's own scheme only what can be followed is an address.
          const isFollowed = expected !== null && !expected.startsWith('file:');
          const found = resolveUrl(href, base);
          if (found !== (isFollowed ? expected : null)) wrong.push([base, href, found, expected]);
        }
  expect(wrong).toEqual([]);
});

describe('resolveUrl', () => {
  const base = 'https://news.example.org/world/2024/story.html?x=1';
  test.each([
    ['/a/1.html', 'https://news.example.org/a/1.html'],
    ['../b.html', 'https://news.example.org/world/b.html'],
    ['//cdn.example.org/x.jpg', 'https://cdn.example.org/x.jpg'],
    ['?page=2', 'https://news.example.org/world/2024/story.html?page=2'],
    ['#top', 'https://news.example.org/world/2024/story.html?x=1#top'],
    ['  https://a.example/x \n', 'https://a.example/x'],
    ['https://a.example', 'https://a.example'],
    ['http://www.example.com//cn/x', 'http://www.example.com//cn/x'],
    ['https://a.example/国际/x', 'https://a.example/%E5%9B%BD%E9%99%85/x'],
    ['https://a.example/a b', 'https://a.example/a%20b'],
    ['https://a.ex\nample/x', 'https://a.example/x'],
    ['mailto:desk@example.org', 'mailto:desk@example.org'],
    ['tel:+4912345', 'tel:+4912345'],
  ])('%j', (href, expected) => {
    expect(resolveUrl(href, base)).toBe(expected);
  });

  test.each([
    '',
    '   ',
    'javascript:alert(1)',
    ' java\nscript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'whatsapp://send?text=x',
    'https://',
    'http://[',
  ])('refuses %j', (href) => {
    expect(resolveUrl(href, base)).toBeNull();
  });

  test('a relative address without a base leads nowhere', () => {
    expect(resolveUrl('/a', null)).toBeNull();
    expect(resolveUrl('/a', 'not an address')).toBeNull();
    expect(resolveUrl('https://a.example/b', 'not an address')).toBe('https://a.example/b');
  });
});

test('isWebUrl wants a scheme and a host', () => {
  expect(isWebUrl('https://a.example/')).toBe(true);
  expect(isWebUrl('HTTP://A.EXAMPLE')).toBe(true);
  expect(isWebUrl('//a.example/')).toBe(false);
  expect(isWebUrl('mailto:a@b.example')).toBe(false);
  expect(isWebUrl('https://')).toBe(false);
});

describe('whose address it is', () => {
  test.each([
    ['www.rfi.fr', 'rfi.fr'],
    ['news.bbc.co.uk', 'bbc.co.uk'],
    ['cn.nytimes.com', 'nytimes.com'],
    ['www.info.gov.hk', 'info.gov.hk'],
    ['someone.github.io', 'someone.github.io'],
    ['www.asahi.co.jp', 'asahi.co.jp'],
    ['localhost', 'localhost'],
    ['127.0.0.1', '127.0.0.1'],
  ])('%s belongs to %s', (host, domain) => {
    expect(registrableDomain(host)).toBe(domain);
  });

  test('hostOf', () => {
    expect(hostOf('https://User@WWW.Example.org:8080/x')).toBe('www.example.org');
    expect(hostOf('https://münchen.example/')).toBe('xn--mnchen-3ya.example');
    expect(hostOf('/relative')).toBeNull();
    expect(hostOf('mailto:a@b.example')).toBeNull();
  });

  test('sameSite and isUnder go by whole labels', () => {
    expect(sameSite('https://a.bbc.co.uk/1', 'http://www.bbc.co.uk/')).toBe(true);
    expect(sameSite('https://a.co.uk/', 'https://b.co.uk/')).toBe(false);
    expect(sameSite('https://a.github.io/', 'https://b.github.io/')).toBe(false);
    expect(sameSite('nonsense', 'https://b.example/')).toBe(false);
    expect(isUnder('m.x.com', 'x.com')).toBe(true);
    expect(isUnder('x.com', 'x.com')).toBe(true);
    expect(isUnder('netflix.com', 'x.com')).toBe(false);
  });
});

describe('cleanLink', () => {
  test.each([
    ['https://a.example/x?utm_source=rss&utm_medium=feed', 'https://a.example/x'],
    ['https://a.example/x?id=5&utm_source=rss', 'https://a.example/x?id=5'],
    ['https://a.example/x?fbclid=abc&id=5#part', 'https://a.example/x?id=5#part'],
    ['https://a.example/x?b=2&a=1', 'https://a.example/x?b=2&a=1'],
    ['https://a.example/x?id=5&amp;utm_campaign=y', 'https://a.example/x?id=5'],
    ['https://a.example/x?ref=rss', 'https://a.example/x'],
    ['https://a.example/x?ref=handbook', 'https://a.example/x?ref=handbook'],
    ['https://a.example/x?from=2020', 'https://a.example/x?from=2020'],
    ['https://a.example/x#xtor=RSS-3208', 'https://a.example/x'],
    ['https://a.example/x#:~:text=some%20words', 'https://a.example/x#:~:text=some%20words'],
    ['https://twitter.com/a/status/1?s=20', 'https://twitter.com/a/status/1'],
    ['https://notx.com/?s=search', 'https://notx.com/?s=search'],
    ['https://a.example/?s=words', 'https://a.example/?s=words'],
    ['https://a.example/x', 'https://a.example/x'],
    ['https://a.example/x?', 'https://a.example/x?'],
    ['https://www.youtube.com/watch?v=ID&feature=share', 'https://www.youtube.com/watch?v=ID'],
    ['/relative?utm_source=x', '/relative'],
  ])('%s', (url, expected) => {
    expect(cleanLink(url)).toBe(expected);
  });
});

describe('unwrapProxy', () => {
  test.each([
    ['https://images.weserv.nl/?url=ichef.example.co.uk/news/640/a.jpg', 'https://ichef.example.co.uk/news/640/a.jpg'],
    ['https://images.weserv.nl?url=gdb.example.com/a_w900.jpg', 'https://gdb.example.com/a_w900.jpg'],
    ['https://images.weserv.nl/?url=ssl:static.example.com/a.jpg&w=300', 'https://static.example.com/a.jpg'],
    ['https://images.weserv.nl/?url=a.example.com/x%20y.jpg', 'https://a.example.com/x%20y.jpg'],
    ['https://resize.example.net/fit?src=https%3A%2F%2Fa.example.com%2Fx%2520y.jpg%3Fv%3D1&w=9', 'https://a.example.com/x%20y.jpg?v=1'],
    ['https://img.example.net/i?image=//a.example.com/x.jpg', 'https://a.example.com/x.jpg'],
    ['https://i0.wp.com/a.example.com/x.jpg?w=640', 'https://a.example.com/x.jpg'],
    ['https://a-example-com.cdn.ampproject.org/ii/w680/s/a.example.com/x.jpg', 'https://a.example.com/x.jpg'],
    ['https://www.example.com/_next/image?url=%2Fmedia%2Fx.jpg&w=640&q=75', 'https://www.example.com/media/x.jpg'],
    ['https://p.example.net/?u=https%3A%2F%2Fimages.weserv.nl%2F%3Furl%3Da.example.com%2Fx.jpg', 'https://a.example.com/x.jpg'],
  ])('%s', (url, expected) => {
    expect(unwrapProxy(url)).toBe(expected);
  });

  test.each([
    'https://dims.example.com/resize/?url=https%3A%2F%2Fassets.example.com%2Fx.jpg',
    'https://a.example/x.jpg?src=app',
    'https://a.example/x.jpg?image=photo.jpg/large',
    'https://a.example/x.jpg',
    'https://images.weserv.nl/?url=',
    'not an address?url=a.example.com/x.jpg',
  ])('leaves %s', (url) => {
    expect(unwrapProxy(url)).toBe(url);
  });
});

describe('unwrapRedirect', () => {
  test.each([
    ['https://www.google.com/url?q=https%3A%2F%2Fa.example%2Fx&sa=D', 'https://a.example/x'],
    ['https://l.facebook.com/l.php?u=https%3A%2F%2Fa.example%2Fx%3Fp%3D1&h=AT', 'https://a.example/x?p=1'],
    ['https://mail.example.com/link?url=https://a.example/x#part', 'https://a.example/x'],
    ['https://www.youtube.com/redirect/?q=https%3A%2F%2Fa.example%2F', 'https://a.example/'],
  ])('%s', (url, expected) => {
    expect(unwrapRedirect(url)).toBe(expected);
  });

  test.each([
    'https://www.facebook.com/sharer/sharer.php?u=https%3A%2F%2Fa.example%2Fx',
    'https://account.example.com/login?url=https%3A%2F%2Fa.example%2Fx',
    'https://translate.example.com/translate?u=https%3A%2F%2Fa.example%2Fx',
    'https://a.example/link?url=https://a.example/y',
    'https://a.example/link?url=javascript:alert(1)',
    'https://a.example/link',
  ])('leaves %s', (url) => {
    expect(unwrapRedirect(url)).toBe(url);
  });
});

test('addresses with Latin-1 letters resolve the same however often they are asked for', () => {
  let lost = 0;
  for (let i = 0; i < 50_000; i++) if (resolveUrl(`/é${i}`, 'https://example.org/é') === null) lost++;
  expect(lost).toBe(0);
});
