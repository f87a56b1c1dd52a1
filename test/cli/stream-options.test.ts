/** Options by which an engine relaxes or tightens the contract of `stream`. */
import { newsnorm, removeFolders, start, resultOf } from '../support/cli';
import { STORM, page } from '../support/pages';

afterAll(removeFolders);
// Ample for a busy machine; on an idle one no test takes more than a few seconds.
jest.setTimeout(60_000);

const GOOD = JSON.stringify({ id: 'good', html: page('Storm', STORM) });
const BAD = JSON.stringify({ id: 'bad', html: '' });
/** Takes a hundred times as long as `GOOD`. */
const SLOW = JSON.stringify({ id: 'slow', html: page('Storm', STORM.repeat(100_000)) });

function ids(stdout: string): unknown[] {
  return stdout
    .trimEnd()
    .split('\n')
    .map((text) => (JSON.parse(text) as { id: unknown }).id);
}

describe('--max-error-rate', () => {
  const mixed = `${GOOD}\n${GOOD}\n${GOOD}\n${BAD}\n`;

  test.each([
    ['25%', 0],
    ['24.9%', 1],
    ['0', 1],
    ['100%', 0],
  ])('of four records one fails: %s is status %i', async (rate, status) => {
    const { code, stdout, stderr } = await newsnorm(['stream', '--max-error-rate', rate], { input: mixed });
    expect({ code, ids: ids(stdout) }).toEqual({ code: status, ids: ['good', 'good', 'good', 'bad'] });
    const told = `newsnorm: 1 of 4 records failed, more than the ${rate.replace('%', '')}% of --max-error-rate; their answers tell why.\n`;
    expect(stderr).toBe(status === 0 ? '' : told);
  });

  test('lines that are no records count, an empty stream is no failure', async () => {
    expect((await newsnorm(['stream', '--max-error-rate', '40%'], { input: `${GOOD}\n\n` })).code).toBe(1);
    expect((await newsnorm(['stream', '--max-error-rate', '0%'], { input: '' })).code).toBe(0);
  });

  test('a share that is none is wrong usage', async () => {
    const { code, stdout, stderr } = await newsnorm(['stream', '--max-error-rate', '120%'], { input: mixed });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('--max-error-rate is "120%"; expected a share from 0% to 100%');
  });
});

describe('--unordered', () => {
  const input = `${SLOW}\n${GOOD}\n${BAD}\n`;

  test('no answer waits for one that takes longer', async () => {
    const { code, stdout } = await newsnorm(['stream', '--unordered', '--jobs', '2'], { input: `${SLOW}\n${GOOD}\n` });
    expect([code, ids(stdout)]).toEqual([0, ['good', 'slow']]);
  });

  test('the answers are those of the ordered run', async () => {
    const [ordered, unordered] = await Promise.all([
      newsnorm(['stream', '--jobs', '2'], { input }),
      newsnorm(['stream', '--jobs', '2', '--unordered'], { input }),
    ]);
    expect(ids(ordered.stdout)).toEqual(['slow', 'good', 'bad']);
    expect(unordered.stdout.split('\n').sort()).toEqual(ordered.stdout.split('\n').sort());
  });

  test('a reader who goes ends it quietly', async () => {
    const child = start(['stream', '--unordered']);
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(`${GOOD}\n`.repeat(5000));
    child.stdout?.once('data', () => child.stdout?.destroy());
    expect(await resultOf(child)).toMatchObject({ code: 0, stderr: '' });
  });
});

test('--in-flight 1: a record is begun when the one before is answered, and all are answered', async () => {
  const { code, stdout } = await newsnorm(['stream', '--jobs', '2', '--in-flight', '1', '--unordered'], {
    input: `${SLOW}\n${GOOD}\n${BAD}\n`,
  });
  expect([code, ids(stdout)]).toEqual([0, ['slow', 'good', 'bad']]);
});
