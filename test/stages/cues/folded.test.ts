import { labelKey } from '../../../src/stages/cues/fold';
import { Phrases, type PhraseTable } from '../../../src/stages/cues/phrases';

// Tables are used as they are written, so that starting is cheap; a phrase that is not folded would never be found.
test('all phrases are written folded', async () => {
  const seen: string[] = [];
  class Recorded extends Phrases {
    constructor(...tables: readonly PhraseTable[]) {
      super(...tables);
      for (const table of tables) seen.push(...Object.values(table).flat());
    }
  }
  await jest.isolateModulesAsync(async () => {
    jest.doMock('../../../src/stages/cues/phrases', () => ({
      ...jest.requireActual<object>('../../../src/stages/cues/phrases'),
      Phrases: Recorded,
    }));
    await import('../../../src/stages/cues/index');
  });
  expect(seen.length).toBeGreaterThan(500);
  expect(seen.filter((phrase) => labelKey(phrase) !== phrase)).toEqual([]);
});
