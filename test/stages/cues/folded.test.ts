import { labelKey } from '../../../src/stages/cues/fold';
import { type PhraseTable, packed } from '../../../src/stages/cues/packed';

// Tables are used as they are written, so that starting is cheap; a phrase that is not folded would never be found.
test('all phrases are written folded', async () => {
  const seen: string[] = [];
  await jest.isolateModulesAsync(async () => {
    jest.doMock('../../../src/stages/cues/packed', () => ({
      ...jest.requireActual<object>('../../../src/stages/cues/packed'),
      packed: (table: PhraseTable) => {
        seen.push(...Object.values(table).flat());
        return packed(table);
      },
    }));
    await import('../../../src/stages/cues/index');
  });
  expect(seen.length).toBeGreaterThan(500);
  expect(seen.filter((phrase) => labelKey(phrase) !== phrase)).toEqual([]);
});
