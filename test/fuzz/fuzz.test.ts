import { join } from 'node:path';
import { Maker, type Case } from './cases';
import { judgeCase } from './judge-case';
import { minimise } from './minimise';
import { Random } from './random';
import { loadReproducers, loadSeeds } from './seeds';
import { Watchdog } from './watchdog';

/** A long run is `npm run fuzz -- --minutes N`; this one keeps what it found from coming back. */
const CASES = 150;
const MOST_MS = 10_000;

test('broken relatives of the fixtures hold every promise', async () => {
  const maker = new Maker(loadSeeds());
  const end = performance.now() + MOST_MS;
  const found: string[] = [];
  for (let seed = 1; seed <= CASES && performance.now() < end; seed++) {
    const { findings } = await judgeCase(maker.make(new Random(seed)));
    found.push(...findings.map((one) => `seed ${seed}: ${one}`));
  }
  expect(found).toEqual([]);
});

test.each(loadReproducers())('$name', async ({ name, bytes }) => {
  expect((await judgeCase({ way: name.startsWith('stream') ? 'stream' : 'file', bytes })).findings).toEqual([]);
});

test('a seed makes the same case each time', () => {
  const seeds = loadSeeds();
  const make = (seed: number): string => Buffer.from(new Maker(seeds).make(new Random(seed)).bytes).toString('latin1');
  for (let seed = 1; seed < 20; seed++) expect(make(seed)).toBe(make(seed));
});

describe('a judge in a thread', () => {
  const file = join(__dirname, '../support/misbehaving-judge.cjs');
  const patient = new Watchdog(file, { deadlineMs: 25_000, heapMb: 32 });
  const hasty = new Watchdog(file, { deadlineMs: 3000, heapMb: 32 });
  const ofText = (text: string): Case => ({ way: 'file', bytes: Buffer.from(text) });
  afterAll(() => {
    patient.end();
    hasty.end();
  });

  test.each([
    ['ends', []],
    ['throw', ['ends the thread: thrown']],
    ['exit', ['ends the thread with 3']],
    ['hoard', [expect.stringContaining('memory')]],
    ['ends', []],
  ])('that meets %j', async (text, findings) => {
    expect((await patient.judge(ofText(text))).findings).toEqual(findings);
  });

  test('that never ends', async () => {
    expect((await hasty.judge(ofText('hang'))).findings).toEqual(['hangs']);
    expect((await hasty.judge(ofText('ends'))).findings).toEqual([]);
  });

  test('a case that hangs is cut down to what hangs', async () => {
    const small = await minimise(ofText('we hang'), 'hangs', (found) => hasty.judge(found));
    expect(Buffer.from(small.bytes).toString()).toBe('hang');
  });
});
