import { join } from 'node:path';
import type { RawDoc } from '../../src/model/source';
import { Pool } from '../../src/shell/pool';
import type { Job } from '../../src/shell/job';

const SCRIPT = join(__dirname, '../support/misbehaving-worker.cjs');

async function run(orders: readonly string[], jobs = 2, timeout = 300, memory = 64): Promise<(string | undefined)[]> {
  const pool = new Pool({} as Job, { jobs, timeout, memory }, SCRIPT);
  try {
    const answers = orders.map(async (html) => {
      const { result } = await pool.submit({ kind: 'document', doc: { html, id: html, source: {} } as unknown as RawDoc });
      if (result.kind !== 'document') return undefined;
      return 'error' in result.outcome ? `${result.outcome.error.code}: ${result.outcome.error.message}` : result.outcome.line;
    });
    return await Promise.all(answers);
  } finally {
    await pool.close();
  }
}

test('answers every unit', async () => {
  const orders = Array.from({ length: 50 }, (_, n) => `doc ${n}`);
  expect(await run(orders)).toEqual(orders);
});

test('a stuck document loses its own turn only', async () => {
  expect(await run(['a', 'hang', 'b', 'c', 'd'])).toEqual(['a', expect.stringMatching(/^timeout: took longer than 300 ms/), 'b', 'c', 'd']);
});

test('a thread that ends or throws loses its document only', async () => {
  expect(await run(['a', 'exit', 'b', 'throw', 'c'])).toEqual([
    'a',
    expect.stringMatching(/^bug: /),
    'b',
    expect.stringMatching(/^bug: thrown/),
    'c',
  ]);
});

test('a document that needs too much memory is too large', async () => {
  expect(await run(['a', 'hoard', 'b'], 1, 60_000)).toEqual(['a', expect.stringMatching(/^too-large: needs more than/), 'b']);
}, 60_000);

test('a line that cannot even be read is lost, and the reason told', async () => {
  const pool = new Pool({} as Job, { jobs: 1, timeout: 300 }, SCRIPT);
  const bytes = Buffer.from('hang');
  const line = { bytes, length: bytes.length, offset: 0, tooLong: false };
  const { result } = await pool.submit({ kind: 'line', line, number: 1 });
  expect(result).toEqual({ kind: 'lost', code: 'timeout', message: expect.stringMatching(/^took longer than 300 ms/) as string });
  await pool.close();
});

test('a stop lets come to its end what is under way, and drops all the rest', async () => {
  const pool = new Pool({} as Job, { jobs: 1, timeout: 5000 }, SCRIPT);
  const submit = (html: string): Promise<string> =>
    pool.submit({ kind: 'document', doc: { html, id: html, source: {} } as unknown as RawDoc }).then(({ result }) => result.kind);
  const first = ['quick', 'slow', ...Array.from({ length: 60 }, () => 'quick')].map(submit);
  await first[0];
  pool.stop();
  const kinds = await Promise.all([...first, submit('late')]);
  expect(kinds.slice(0, 2)).toEqual(['document', 'document']);
  expect(kinds.at(-1)).toBe('dropped');
  expect(kinds.filter((kind) => kind === 'dropped').length).toBeGreaterThan(40);
  await pool.close();
});
