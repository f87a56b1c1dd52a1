/** The rules of sites: each file is valid, changes something in its own examples, and is matched by whole labels. */
import { createHash } from 'node:crypto';
import { normalizeDoc } from '../../src/pipeline/normalize';
import type { RawDoc } from '../../src/model/source';
import type { SiteExample, SiteRules } from '../../src/model/rules';
import { builtinRules } from '../../src/sites/builtin';
import { rulesFor } from '../../src/sites/match';
import { validateRules } from '../../src/sites/validate';
import { observed } from '../support/dumps';

function docOf({ url, html, captured, title }: SiteExample): RawDoc {
  const sha256 = createHash('sha256').update(html).digest('hex');
  return {
    source: { path: null, format: 'dump', encoding: 'utf-8', bytes: html.length, sha256, record: null },
    id: null,
    url,
    captured: captured ?? null,
    html,
    htmlOffset: 0,
    hints: title === undefined ? {} : { title },
    warnings: [],
  };
}

const examples = builtinRules.flatMap((rules) => rules.examples.map((example) => ({ id: rules.id, rules, example, why: example.why })));

/** What the article shows of what is expected; Markdown by a part of it. */
function result(example: SiteExample, siteRules: readonly SiteRules[]): unknown {
  const outcome = normalizeDoc(docOf(example), { siteRules });
  if (!outcome.ok) return outcome.failure;
  const { markdown, ...fields } = example.expect;
  const seen = observed(outcome.article, fields);
  return typeof markdown === 'string'
    ? { ...seen, markdown: outcome.article.markdown.includes(markdown) ? markdown : outcome.article.markdown }
    : seen;
}

test.each(builtinRules)('$id is valid and has examples', (rules) => {
  expect(validateRules(rules, `${rules.id}.json`)).toEqual({ ok: true, rules });
  expect(rules.examples.length).toBeGreaterThan(0);
});

test.each(examples)('$id: $why', ({ example }) => {
  expect(result(example, [])).toEqual(example.expect);
});

test.each(examples)('without the rule of $id the example would come out otherwise: $why', ({ example, rules }) => {
  const silent: SiteRules = { id: 'none', hosts: rules.hosts, why: 'says nothing', examples: [] };
  expect(result(example, [silent])).not.toEqual(example.expect);
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
