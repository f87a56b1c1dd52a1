/** One folder of `fixtures/metadata` for every source and trap: a page, and what must be claimed about it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ClaimValues, Field } from '../../../src/model/finding';
import type { Hints } from '../../../src/model/source';
import { choose } from '../../../src/pipeline/choose';
import { claimsOf } from './claims';

interface Case {
  readonly why: string;
  readonly url: string;
  readonly captured: string;
  readonly hints?: Hints;
  readonly expect: { readonly [F in Field]?: ClaimValues[F] | null };
}

const folder = join(__dirname, '../../../fixtures/metadata');

describe.each(readdirSync(folder).sort())('%s', (name) => {
  const { why, expect: expected, ...given } = JSON.parse(readFileSync(join(folder, name, 'case.json'), 'utf8')) as Case;
  const html = readFileSync(join(folder, name, 'page.html'), 'utf8');

  test(why, () => {
    const choice = choose(claimsOf({ ...given, html }));
    const found = Object.fromEntries((Object.keys(expected) as Field[]).map((field) => [field, choice(field).value]));
    expect(found).toEqual(expected);
  });
});
