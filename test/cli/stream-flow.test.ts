/** Points 5-7 and 9 of the contract of `stream`: bounded memory, backpressure both ways, and a quiet end whichever side ends it. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, openSync, readdirSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { BIN, folder, newsnorm, removeFolders, resultOf, start } from '../support/cli';
import { STORM, page } from '../support/pages';

afterAll(removeFolders);
// Ample for a busy machine; on an idle one no test takes more than a few seconds.
jest.setTimeout(60_000);

const HTML = page('Storm', STORM.repeat(4));
const line = (id: number): string => `${JSON.stringify({ id, html: HTML })}\n`;

/** Resident memory of a child in MB. */
function residentMb(child: ChildProcess): number {
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(child.pid)], { encoding: 'utf8' })) / 1024;
}

/** Writes as fast as the child takes it; tells how many bytes it has taken so far. */
function feed(child: ChildProcess, piece: string, pieces: number): { readonly taken: () => number; readonly done: Promise<void> } {
  let written = 0;
  const stdin = child.stdin;
  if (!stdin) throw new Error('no standard input');
  stdin.on('error', () => undefined);
  const run = async (): Promise<void> => {
    for (let index = 0; index < pieces && !stdin.destroyed; index++) {
      // The wait ends with an error where the child has closed its input.
      if (!stdin.write(piece)) await once(stdin, 'drain').catch(() => undefined);
      written += piece.length;
    }
    stdin.end();
  };
  return { taken: () => written - stdin.writableLength, done: run() };
}

function ids(stdout: string): unknown[] {
  return stdout
    .split('\n')
    .filter((text) => text !== '')
    .map((text) => (JSON.parse(text) as { id: unknown }).id);
}

test('a line of 150 MB is passed over without being held', async () => {
  const child = start(['stream', '--max-bytes', '1000000']);
  const done = resultOf(child);
  let peak = 0;
  child.stdin?.write('{"id":"giant","html":"');
  const block = 'x'.repeat(1 << 20);
  for (let index = 1; index <= 150; index++) {
    if (child.stdin?.write(block) === false) await once(child.stdin, 'drain');
    if (index % 25 === 0) peak = Math.max(peak, residentMb(child));
  }
  child.stdin?.write('"}\n');
  child.stdin?.end(line(2));
  const { code, stdout } = await done;
  expect(code).toBe(0);
  expect(ids(stdout)).toEqual(['giant', 2]);
  expect(stdout).toContain('"code":"too-large"');
  expect(peak).toBeLessThan(150);
});

test('while nobody reads the answers, no more input is taken and memory stays flat', async () => {
  const lines = 600;
  const heavy = `${JSON.stringify({ id: 1, html: HTML + `<!--${'x'.repeat(100_000)}-->` })}\n`;
  const child = start(['stream', '--jobs', '1']);
  const input = feed(child, heavy, lines);
  let before = -1;
  // Until nothing more is taken for a second.
  while (input.taken() !== before) {
    before = input.taken();
    await sleep(1000);
  }
  expect(before).toBeGreaterThan(0);
  expect(before).toBeLessThan((lines * heavy.length) / 2);
  expect(residentMb(child)).toBeLessThan(200);
  // A reader gets it moving again, and every answer is there in the end.
  const { code, stdout } = await resultOf(child);
  expect(code).toBe(0);
  expect(ids(stdout)).toHaveLength(lines);
});

test('many lines in one write are answered before the end of the input', async () => {
  const child = start(['stream']);
  const done = resultOf(child);
  let answers = 0;
  child.stdout?.on('data', (chunk: Buffer) => {
    for (const byte of chunk) if (byte === 10) answers++;
    if (answers === 40) child.stdin?.end();
  });
  child.stdin?.write(Array.from({ length: 40 }, (_, id) => line(id)).join(''));
  const { code, stdout } = await done;
  expect(code).toBe(0);
  expect(ids(stdout)).toHaveLength(40);
});

test('a record that comes byte by byte is one record', async () => {
  const child = start(['stream']);
  const done = resultOf(child);
  const bytes = Buffer.from(JSON.stringify({ id: 'é漢😀', html: '<p>Ein Satz über 漢字 und 😀, lang genug für einen Artikel.</p>' }));
  for (const byte of bytes) {
    child.stdin?.write(Buffer.from([byte]));
    if (byte > 0x7f) await sleep(1);
  }
  child.stdin?.end('\n');
  const { stdout } = await done;
  expect(JSON.parse(stdout)).toMatchObject({ id: 'é漢😀', text: 'Ein Satz über 漢字 und 😀, lang genug für einen Artikel.' });
});

test('a reader who goes in the middle ends the filter at once and quietly', async () => {
  const child = start(['stream']);
  const closed = once(child, 'close');
  let stderr = '';
  child.stderr?.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const input = feed(child, line(1), 1_000_000);
  if (child.stdout) await once(child.stdout, 'data');
  child.stdout?.destroy();
  const [code] = (await closed) as [number | null];
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(input.taken()).toBeLessThan(100_000_000);
});

test.each(['SIGTERM', 'SIGINT'] as const)('%s: what was begun is answered in whole lines, then status 130', async (signal) => {
  const child = start(['stream']);
  const done = resultOf(child);
  child.stdin?.on('error', () => undefined);
  let id = 0;
  const writer = setInterval(() => child.stdin?.writable && child.stdin.write(line(id++)), 2);
  if (child.stdout) await once(child.stdout, 'data');
  child.kill(signal);
  const { code, stdout, stderr } = await done;
  clearInterval(writer);
  expect({ code, stderr }).toEqual({ code: 130, stderr: '' });
  expect(stdout.endsWith('\n')).toBe(true);
  expect(ids(stdout)).toEqual(Array.from({ length: ids(stdout).length }, (_, index) => index));
});

// A device that is always full is Linux's; elsewhere there is nothing to open, and the test says so by failing as told.
const full = existsSync('/dev/full') ? test : test.failing;
full('standard output that breaks is an error, not silence', async () => {
  const child = spawn(process.execPath, [BIN, 'stream'], { stdio: ['pipe', openSync('/dev/full', 'w'), 'pipe'] });
  child.stdin?.on('error', () => undefined);
  child.stdin?.end(line(1).repeat(50));
  const { code, stderr } = await resultOf(child);
  expect(code).toBe(1);
  expect(stderr).toContain('the stream broke');
});

test('the filter leaves no file behind, whatever becomes of it', async () => {
  const cwd = folder();
  await newsnorm(['stream'], { cwd, input: line(1) });
  const killed = start(['stream'], { cwd });
  const closed = once(killed, 'close');
  killed.stdin?.on('error', () => undefined);
  killed.stdin?.write(line(1));
  if (killed.stdout) await once(killed.stdout, 'data');
  killed.kill('SIGKILL');
  await closed;
  expect(readdirSync(cwd)).toEqual([]);
});
