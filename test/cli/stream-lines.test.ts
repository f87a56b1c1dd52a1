/** Points 1-4 and 8 of the contract of `stream`: exactly one answer for each line, in order, whatever the line holds; the same bytes each time. */
import { newsnorm } from '../support/cli';
import { STORM, page } from '../support/pages';

// Ample for a busy machine.
jest.setTimeout(60_000);

interface Answer {
  readonly id: unknown;
  readonly error?: { readonly code: string; readonly message: string };
}

function html(id: number): string {
  // Pages of very different sizes: with threads, short ones would overtake long ones if nobody kept the order.
  return page(`Storm ${id}`, STORM.repeat(1 + ((id * 7) % 13)));
}

function answersOf(stdout: string): Answer[] {
  expect(stdout.endsWith('\n')).toBe(true);
  return stdout
    .slice(0, -1)
    .split('\n')
    .map((line) => JSON.parse(line) as Answer);
}

/** Every 5th line is broken, each time in another way. */
const BROKEN = [
  '',
  '   ',
  '{',
  'null',
  '"text"',
  '[]',
  '{}',
  '{"html":5}',
  '\u0000',
  '{"html":"<p>a</p>"} {"html":"<p>b</p>"}',
  '{"html_base64":"%"}',
];

function mixedLines(count: number): string[] {
  return Array.from({ length: count }, (_, id) => {
    const broken = BROKEN[(id / 5) % BROKEN.length];
    return id % 5 === 0 && broken !== undefined ? broken : JSON.stringify({ id, url: `https://example.org/${id}`, html: html(id) });
  });
}

test.each([['1'], ['2']])('three hundred mixed lines have as many answers in their order, with --jobs %s', async (jobs) => {
  const lines = mixedLines(300);
  const { code, stdout } = await newsnorm(['stream', '--jobs', jobs], { input: `${lines.join('\n')}\n` });
  const answers = answersOf(stdout);
  expect(code).toBe(0);
  expect(answers).toHaveLength(300);
  answers.forEach((answer, id) => {
    if (id % 5 === 0) expect(answer).toMatchObject({ id: null, error: { code: 'bad-record' } });
    else expect(answer).toMatchObject({ id, schema: 'newsnorm/article@1' });
  });
});

test('a failure names its line, so that the input can be mended', async () => {
  const { stdout } = await newsnorm(['stream'], { input: `{"id":1,"html":"${'<p>word</p>'.repeat(50)}"}\n{"id":\n\n` });
  const [, second, third] = answersOf(stdout);
  expect(second?.error?.message).toContain('line 2');
  expect(third?.error?.message).toContain('line 3');
});

test('the answer to a record with an id is the same on any line', async () => {
  const record = '{"id":1,"html":" "}\n';
  const [first, second] = (await newsnorm(['stream'], { input: record + record })).stdout.split('\n');
  expect(second).toBe(first);
});

test('blank lines count, also at the end; a last line without its end is a line', async () => {
  const record = JSON.stringify({ id: 1, html: html(1) });
  const { stdout } = await newsnorm(['stream'], { input: `\n${record}\n\r\n\n${record}` });
  expect(answersOf(stdout).map(({ id, error }) => error?.code ?? id)).toEqual(['bad-record', 1, 'bad-record', 'bad-record', 1]);
});

test('no answer holds a line end of any reader', async () => {
  const odd = '\u0085\u2028\u2029\u000b\u000c';
  const { stdout } = await newsnorm(['stream'], {
    input: `${JSON.stringify({ id: odd, extra: { odd }, html: page(`Odd ${odd} title`, `${STORM} ${odd}`) })}\n`,
  });
  expect(stdout.slice(0, -1)).not.toMatch(/[\n\r\u000b\u000c\u0085\u2028\u2029]/);
  expect(answersOf(stdout)).toMatchObject([{ id: odd, extra: { odd } }]);
});

test('ids of any JSON type come back', async () => {
  const ids = [0, -1.5, '', 'a', null, true, { a: [1, { b: null }] }, []];
  const input = ids.map((id) => `${JSON.stringify({ id, html: html(1) })}\n`).join('');
  expect(answersOf((await newsnorm(['stream'], { input })).stdout).map(({ id }) => id)).toEqual(ids);
});

test('broken UTF-8 in one record leaves its neighbours alone', async () => {
  const good = `${JSON.stringify({ id: 1, html: html(1) })}\n`;
  const input = Buffer.concat([Buffer.from(good), Buffer.from('{"id":2,"html":"<p>\xff\xc3\x28</p>"}\n', 'latin1'), Buffer.from(good)]);
  expect(answersOf((await newsnorm(['stream'], { input })).stdout)).toMatchObject([
    { id: 1 },
    { id: 2, error: { code: 'bad-encoding' } },
    { id: 1 },
  ]);
});

test('a pathologically nested record is answered, not died of', async () => {
  const deep = `{"id":1,"html":${'['.repeat(500_000)}`;
  const nested = JSON.stringify({ id: 2, html: `<article>${'<div>'.repeat(200_000)}<p>${STORM}</p>` });
  const after = JSON.stringify({ id: 3, html: html(3) });
  const { code, stdout } = await newsnorm(['stream'], { input: `${deep}\n${nested}\n${after}\n` });
  const answers = answersOf(stdout);
  expect(code).toBe(0);
  expect(answers).toHaveLength(3);
  expect(answers[0]).toMatchObject({ error: { code: 'bad-record' } });
  expect(answers[2]).toMatchObject({ id: 3, schema: 'newsnorm/article@1' });
});

test('the same bytes for the same lines, whatever the zone, the locale and the number of threads', async () => {
  const input = `${mixedLines(100).join('\n')}\n`;
  const runs = await Promise.all([
    newsnorm(['stream'], { input, env: { TZ: 'Pacific/Apia', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' } }),
    newsnorm(['stream'], { input, env: { TZ: 'America/St_Johns', LANG: 'C' } }),
    newsnorm(['stream', '--jobs', '2'], { input }),
  ]);
  const [first, ...others] = runs.map(({ stdout }) => stdout);
  for (const other of others) expect(other).toBe(first);
});

test('wrong use of the command is told at once with status 2, before any line is read', async () => {
  const { code, stdout, stderr } = await newsnorm(['stream', '--max-byte', '5'], { input: '{}\n' });
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain('--max-bytes');
});
