/** Small dumps, each for one idiom of real feeds: `fixtures/dumps/<case>/input.md` and what `case.json` expects of it. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { normalizeDump, observed, type Expectation } from './support/dumps';

const ROOT = join(__dirname, '..', 'fixtures', 'dumps');

interface Case {
  readonly why: string;
  readonly expect: Expectation;
}

const cases = readdirSync(ROOT).map((name) => {
  const { why, expect: expectation } = JSON.parse(readFileSync(join(ROOT, name, 'case.json'), 'utf8')) as Case;
  return { name, why, expectation };
});

test('there are cases', () => {
  expect(cases.length).toBeGreaterThanOrEqual(60);
});

test.each(cases)('$name: $why', async ({ name, expectation }) => {
  const article = await normalizeDump(join(ROOT, name, 'input.md'));
  expect(observed(article, expectation)).toEqual(expectation);
});
