import Ajv2020 from 'ajv/dist/2020';
import { createInterface } from 'node:readline';
import { ARTICLE_SCHEMA } from '../../src/writers/schema';
import { newsnorm, removeFolders, resultOf, start } from '../support/cli';
import { STORM, dump, page } from '../support/pages';

afterAll(removeFolders);

const HTML = page('Storm closes the harbour', STORM);
const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
const isArticle = ajv.compile(ARTICLE_SCHEMA);
const isFailure = ajv.compile({ $ref: `${String(ARTICLE_SCHEMA['$id'])}#/$defs/failure` });

async function stream(lines: readonly string[], args: readonly string[] = []): Promise<Record<string, unknown>[]> {
  const { code, stdout } = await newsnorm(['stream', ...args], { input: lines.map((line) => `${line}\n`).join('') });
  expect(code).toBe(0);
  const answers = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  for (const answer of answers) {
    const validate = 'error' in answer ? isFailure : isArticle;
    validate(answer);
    expect(validate.errors).toBeNull();
  }
  return answers;
}

test('one line out for one line in, in order, failures in their place', async () => {
  const answers = await stream([
    JSON.stringify({ id: 'a', url: 'https://example.org/a', html: HTML }),
    '{"id": "broken", ',
    '',
    '[1]',
    JSON.stringify({ id: 'none' }),
    JSON.stringify({ id: 'empty', html: '' }),
    JSON.stringify({ id: 'd', dump: dump('Storm', STORM) }),
    JSON.stringify({ id: 'note', dump: '# no dump\n' }),
  ]);
  expect(answers.map(({ id, error }) => [id, (error as { code: string } | undefined)?.code ?? null])).toEqual([
    ['a', null],
    ['broken', 'bad-record'],
    [null, 'bad-record'],
    [null, 'bad-record'],
    ['none', 'bad-record'],
    ['empty', 'empty'],
    ['d', null],
    ['note', 'unsupported'],
  ]);
  expect(answers[6]).toMatchObject({ title: 'Storm', url: 'https://example.org/news/harbour', source: { format: 'dump' } });
});

test('id and extra come back as they were spelled', async () => {
  const record = JSON.stringify({ html: HTML });
  const line = `{"id": 12345678901234567890, "extra": {"a": 1.0, "id": [ "}" ], "s": "\\u2028"}, ${record.slice(1)}`;
  const { stdout } = await newsnorm(['stream'], { input: `${line}\n` });
  expect(stdout).toContain('"id":12345678901234567890,');
  expect(stdout).toMatch(/,"extra":\{"a": 1\.0, "id": \[ "\}" \], "s": "\\u2028"\}\}\n$/);
});

test('failures hand back id and extra, too', async () => {
  const answers = await stream([JSON.stringify({ id: { n: 1 }, extra: [2], html: ' ' })]);
  expect(answers).toMatchObject([{ id: { n: 1 }, extra: [2], error: { code: 'empty' } }]);
});

test('bytes come as base64 with charset or headers', async () => {
  const bytes = Buffer.from('<p>Caf\u00e9 am Hafen, ein langer Satz, damit es etwas zu lesen gibt.</p>', 'latin1').toString('base64');
  const answers = await stream([
    JSON.stringify({ html_base64: bytes, charset: 'windows-1252' }),
    JSON.stringify({ html_base64: bytes, http_headers: { 'Content-Type': 'text/html; charset=ISO-8859-1' } }),
    JSON.stringify({ html_base64: '***' }),
  ]);
  expect(answers[0]?.['text']).toContain('Caf\u00e9');
  expect(answers[1]?.['text']).toContain('Caf\u00e9');
  expect(answers[2]).toMatchObject({ error: { code: 'bad-record' } });
});

test('a charset is what a server says: it is not believed over the bytes', async () => {
  const utf8 = Buffer.from(
    '<p>Die F\u00e4hre f\u00e4hrt \u00fcber den gr\u00f6\u00dften See, sagte die Beh\u00f6rde in K\u00f6ln, sp\u00e4ter zur\u00fcck.</p>',
  ).toString('base64');
  const [latin, unknown] = await stream([
    JSON.stringify({ html_base64: utf8, charset: 'iso-8859-1' }),
    JSON.stringify({ html_base64: utf8, charset: 'no-such-charset' }),
  ]);
  expect(latin).toMatchObject({ source: { encoding: 'utf-8' }, warnings: [{ code: 'wrong-encoding' }] });
  expect(latin?.['text']).toContain('F\u00e4hre');
  expect(unknown).toMatchObject({ source: { encoding: 'utf-8' } });
});

test('a line over the limit is answered with too-large and its id, and the stream goes on', async () => {
  const answers = await stream(
    [JSON.stringify({ id: 7, html: 'x'.repeat(200_000) }), JSON.stringify({ id: 8, html: HTML })],
    ['--max-bytes', '100000'],
  );
  expect(answers).toMatchObject([{ id: 7, error: { code: 'too-large' } }, { id: 8 }]);
});

test('bytes that are no UTF-8 are told, not guessed', async () => {
  const input = Buffer.concat([Buffer.from('{"id":1,"html":"<p>'), Buffer.from([0xff, 0xfe]), Buffer.from('</p>"}\n')]);
  const { stdout } = await newsnorm(['stream'], { input });
  expect(JSON.parse(stdout)).toMatchObject({ id: 1, error: { code: 'bad-encoding' } });
});

test('CRLF, a BOM and a last line without end make no difference', async () => {
  const record = JSON.stringify({ id: 1, html: HTML });
  const { stdout } = await newsnorm(['stream'], { input: `\ufeff${record}\r\n${record}` });
  const [first, second, ...rest] = stdout.trimEnd().split('\n');
  expect(rest).toEqual([]);
  expect(first).toBe(second);
  expect(JSON.parse(first ?? '')).toMatchObject({ id: 1 });
});

test('a parent that waits for each answer before the next line never waits in vain', async () => {
  const child = start(['stream']);
  const done = resultOf(child);
  if (!child.stdout) throw new Error('no standard output');
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  for (let id = 0; id < 5; id++) {
    child.stdin?.write(`${JSON.stringify({ id, html: HTML })}\n`);
    const answer = await answers.next();
    expect(JSON.parse(String(answer.value))).toMatchObject({ id });
  }
  child.stdin?.end();
  expect((await done).code).toBe(0);
});

test('a reader who goes ends the filter quietly although more input may come', async () => {
  const child = start(['stream']);
  const done = resultOf(child);
  child.stdin?.on('error', () => undefined);
  child.stdout?.destroy();
  for (let id = 0; id < 50; id++) child.stdin?.write(`${JSON.stringify({ id, html: HTML })}\n`);
  const { code, stderr } = await done;
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
});

test('an empty stream is answered with nothing', async () => {
  expect(await newsnorm(['stream'])).toEqual({ code: 0, stdout: '', stderr: '' });
});
