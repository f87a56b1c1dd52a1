import { Phrases, labelKey } from '../../../src/stages/cues/phrases';

// Tables are used as they are written, so that starting is cheap; a phrase that is not folded would never be found.
test('all phrases are written folded', async () => {
  const seen: string[] = [];
  const add = jest.spyOn(Phrases.prototype as unknown as { add: (phrase: string) => void }, 'add').mockImplementation((phrase) => {
    seen.push(phrase);
  });
  await jest.isolateModulesAsync(async () => {
    jest.doMock('../../../src/stages/cues/phrases', () => ({ ...jest.requireActual<object>('../../../src/stages/cues/phrases'), Phrases }));
    await import('../../../src/stages/cues/index');
  });
  add.mockRestore();
  expect(seen.length).toBeGreaterThan(500);
  expect(seen.filter((phrase) => labelKey(phrase) !== phrase)).toEqual([]);
});
