/** The step of the build that packs the tables which modules write out. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { packed } from '../../src/stages/cues/packed';
import { SRC } from '../support/imports';

const { packedTables } = createRequire(__filename)('../../bin/packed-tables.cjs') as {
  packedTables: (text: string, file: string) => string;
};

const FILE = join(SRC, 'stages/cues/some.ts');
const IMPORT = "import { type PackedPhrases, packed } from './packed';";

test('a table that is written out is packed', () => {
  const table = { en: ["it's", 'a "b"', 'news'], 'zh-Hans': ['相关'] };
  const answer = JSON.stringify(packed(table));
  expect(packedTables(`${IMPORT} const A = { b: packed(${JSON.stringify(table)}) };`, FILE)).toBe(`${IMPORT} const A = { b: ${answer} };`);
});

test.each([
  ['a table with anything else in it', `${IMPORT} const A = packed({ en: [...WORDS] });`],
  ['a function of that name from elsewhere', "import { packed } from './other'; const A = packed({ en: ['news'] });"],
  ['a function that is not called', `${IMPORT} export const make = packed;`],
])('%s stays as it is', (_, source) => {
  expect(packedTables(source, FILE)).toBe(source);
});
