/** The rules of sites: each file is valid, changes something in its own examples, and is matched by whole labels. */
import type { SiteRules } from '../../src/model/rules';
import { tryRules } from '../../src/pipeline/try-rules';
import { builtinRules } from '../../src/sites/builtin';
import { rulesFor } from '../../src/sites/match';
import { validateRules } from '../../src/sites/validate';

test.each(builtinRules)('$id is valid and has examples', (rules) => {
  expect(validateRules(rules, `${rules.id}.json`)).toEqual({ ok: true, rules });
  expect(rules.examples.length).toBeGreaterThan(0);
});

test.each(tryRules(builtinRules).map((tried) => ({ ...tried, id: tried.rule.id, why: tried.example.why })))('$id: $why', (tried) => {
  expect(tried.differences).toEqual([]);
  // Without its rule the example would come out otherwise.
  expect(tried.isNeeded).toBe(true);
});

describe('matching', () => {
  const rule = (id: string, hosts: string[], more: Partial<SiteRules> = {}): SiteRules => ({
    id,
    hosts,
    why: 'test',
    examples: [],
    ...more,
  });
  const at = (url: string, captured: string | null = null): { url: string; captured: string | null } => ({ url, captured });

  test('by whole labels from the right', () => {
    const rules = [rule('x', ['x.com'])];
    expect(rulesFor(at('https://m.x.com/a'), rules)?.id).toBe('x');
    expect(rulesFor(at('https://netflix.com/a'), rules)).toBeNull();
  });

  test('the most specific host wins, whatever the order', () => {
    const rules = [rule('wide', ['example.org']), rule('narrow', ['news.example.org'])];
    expect(rulesFor(at('https://news.example.org/'), rules)?.id).toBe('narrow');
  });

  test("a user's rule goes before a built-in one", () => {
    expect(rulesFor(at('https://www.rfi.fr/cn/x'), [])?.id).toBe('rfi');
    expect(rulesFor(at('https://www.rfi.fr/cn/x'), [rule('own', ['rfi.fr'])])?.id).toBe('own');
  });

  test('paths and days of capture', () => {
    const rules = [
      rule('old', ['example.org'], { paths: ['/zh/'], validUntil: '2021-12-31' }),
      rule('new', ['www.example.org'], { validFrom: '2022-01-01' }),
    ];
    expect(rulesFor(at('https://www.example.org/zh/a', '2021-05-01T00:00:00Z'), rules)?.id).toBe('old');
    expect(rulesFor(at('https://www.example.org/zh/a', '2022-05-01T00:00:00Z'), rules)?.id).toBe('new');
    expect(rulesFor(at('https://www.example.org/en/a', '2021-05-01T00:00:00Z'), rules)).toBeNull();
    expect(rulesFor(at('https://www.example.org//zh/a', '2021-05-01T00:00:00Z'), rules)?.id).toBe('old');
  });

  test('no address, no rule', () => {
    expect(rulesFor({ url: null, captured: null }, [])).toBeNull();
  });
});

describe('validating', () => {
  const good = {
    id: 'a',
    hosts: ['a.org'],
    why: 'because',
    examples: [{ why: 'x', url: 'https://a.org/', html: '<p>', expect: { section: 'x' } }],
  };
  const problems = (value: unknown): readonly string[] => {
    const result = validateRules(value, 'a.json');
    return result.ok ? [] : result.problems;
  };

  test.each<[string, unknown, RegExp]>([
    ['no object', [], /^a\.json: found \[\]; expected a JSON object/],
    ['a key of another spelling', { ...good, host: ['a.org'] }, /"host" is no key of site rules; expected one of id, hosts/],
    ['a missing reason', { ...good, why: undefined }, /"why" is missing/],
    ['a host with a scheme', { ...good, hosts: ['https://a.org'] }, /"hosts\[0\]" is "https:\/\/a\.org"; expected a host/],
    ['a bad selector', { ...good, drop: ['div['] }, /"drop\[0\]" holds the selector "div\["/],
    ['a bad expression', { ...good, urlSection: '(?<section>' }, /"urlSection" is no regular expression/],
    ['an expression without its group', { ...good, urlSection: '/a/(b)' }, /"urlSection" has no group/],
    ['an unknown zone', { ...good, timeZone: 'Europe/Nowhere' }, /"timeZone" is "Europe\/Nowhere"; expected an IANA time zone/],
    ['an unknown field', { ...good, fields: { byline: ['.b'] } }, /"fields\.byline" is no field/],
    [
      'an example that expects nothing',
      { ...good, examples: [{ why: 'x', url: 'u', html: 'h', expect: {} }] },
      /"examples\[0\]\.expect" says nothing/,
    ],
  ])('%s', (_, value, message) => {
    expect(problems(value).join('\n')).toMatch(message);
  });

  test('a good rule', () => {
    expect(problems(good)).toEqual([]);
  });
});
