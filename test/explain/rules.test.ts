import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { RULES } from '../../src/stages/rules';

const SRC = join(__dirname, '..', '..', 'src');
const STAGES = readdirSync(join(SRC, 'stages'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && name !== 'rules.ts')
  .map((name) => readFileSync(join(SRC, 'stages', name), 'utf8'));
const PIPELINE = readdirSync(join(SRC, 'pipeline')).map((name) => readFileSync(join(SRC, 'pipeline', name), 'utf8'));

/** Every `'family/name'` of the code whose family has rules, and the short names that are put behind a family. */
function idsInCode(): Set<string> {
  const found = new Set<string>();
  const stageNames = new Set(STAGES.flatMap((text) => [...text.matchAll(/name: '([a-z-]+\/[a-z-]+)'/g)].map(([, name]) => name)));
  for (const text of [...STAGES, ...PIPELINE]) {
    const ids = [...text.matchAll(/'([a-z]+\/[a-z-]+)'/g)].map(([, id]) => id ?? '');
    for (const id of ids) if (id in RULES || !stageNames.has(id)) found.add(id);
    const family = /rule: `([a-z]+)\/\$\{/.exec(text)?.[1];
    if (family === undefined) continue;
    for (const [, name] of text.matchAll(/(?:rule: |return |\? |drop\(block, |\[Kind\.[A-Z]+, )'([a-z-]+)'(?! : 'drop')/g))
      found.add(`${family}/${name ?? ''}`);
  }
  return found;
}

const FAMILIES = new Set(Object.keys(RULES).map((id) => id.split('/')[0] ?? ''));
const code = idsInCode();

test('every rule of the code is documented', () => {
  const missing = [...code].filter((id) => FAMILIES.has(id.split('/')[0] ?? '') && !(id in RULES) && !id.startsWith('metadata/'));
  expect(missing).toEqual([]);
});

test('every source of metadata is documented', () => {
  const ranks = readFileSync(join(SRC, 'stages', 'metadata', 'ranks.ts'), 'utf8');
  const sources = [...(/export type Source =([^;]*);/.exec(ranks)?.[1] ?? '').matchAll(/'([a-z0-9-]+)'/g)].map(
    ([, name]) => `metadata/${name ?? ''}`,
  );
  expect(sources.length).toBeGreaterThan(10);
  expect(sources.filter((id) => !(id in RULES))).toEqual([]);
  const documented = Object.keys(RULES).filter((id) => id.startsWith('metadata/'));
  expect(documented.filter((id) => !sources.includes(id))).toEqual([]);
});

test('every documented rule is in the code', () => {
  expect(Object.keys(RULES).filter((id) => !id.startsWith('metadata/') && !code.has(id) && id !== 'site/apply')).toEqual([]);
});

test('each is one sentence', () => {
  for (const sentence of Object.values(RULES)) expect(sentence).toMatch(/^[A-Z].*\.$/);
});
