import Ajv2020 from 'ajv/dist/2020';
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { folder, newsnorm, put, removeFolders, resultOf, start, tree } from '../support/cli';
import { STORM, dump, page } from '../support/pages';
import { ARTICLE_SCHEMA } from '../../src/writers/schema';

afterAll(removeFolders);

const A = page('Storm closes the harbour', STORM);
const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(ARTICLE_SCHEMA);

function articles(ndjson: string): Record<string, unknown>[] {
  return ndjson
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

describe('--stdout', () => {
  test('json is NDJSON, always, in the order of paths, and valid by the schema', async () => {
    const cwd = folder({ 'b.html': A, 'a.txt': dump('Storm', STORM), 'bad.html': '' });
    const { code, stdout, stderr } = await newsnorm(['convert', 'b.html', 'bad.html', 'a.txt', '-f', 'json', '--stdout'], { cwd });
    expect(code).toBe(1);
    const records = articles(stdout);
    expect(records.map(({ source }) => (source as { path: string }).path)).toEqual(['a.txt', 'b.html']);
    for (const record of records) {
      validate(record);
      expect(validate.errors).toBeNull();
    }
    expect(stderr).toContain('bad.html: error empty');
    expect(tree(cwd)).toEqual(['a.txt', 'b.html', 'bad.html']);
  });

  test('other formats are the document as it is, without a seal', async () => {
    const cwd = folder({ 'a.html': A });
    const { stdout } = await newsnorm(['convert', 'a.html', '--stdout'], { cwd });
    expect(stdout).toMatch(/^---\ngenerator: "newsnorm /);
    expect(stdout).toContain('# Storm closes the harbour\n');
    expect(stdout).toMatch(/[^\s]\n$/);
    const bare = await newsnorm(['convert', 'a.html', '--stdout', '--front-matter', 'none'], { cwd });
    expect(bare.stdout).toMatch(/^# Storm closes the harbour\n/);
    const html = await newsnorm(['convert', 'a.html', '--stdout', '-f', 'html'], { cwd });
    expect(html.stdout).toMatch(/^<!doctype html>\n<html lang="en">/);
    const text = await newsnorm(['convert', 'a.html', '--stdout', '-f', 'txt'], { cwd });
    expect(text.stdout).toMatch(/^Storm closes the harbour\n\n/);
  });

  test('- reads standard input and prints', async () => {
    const { code, stdout } = await newsnorm(['convert', '-', '-f', 'json', '--url', 'https://example.org/a.html'], { input: A });
    expect(code).toBe(0);
    const [record] = articles(stdout);
    expect(record).toMatchObject({ url: 'https://example.org/a.html', source: { path: null, format: 'html' } });
  });

  test('- with --out-dir writes a file', async () => {
    const cwd = folder();
    await newsnorm(['convert', '-', '-o', 'out'], { cwd, input: A });
    expect(tree(cwd)).toEqual(['out/stdin.md']);
  });

  test('extra fields only on request, also where another format needs them', async () => {
    const cwd = folder({ 'a.html': A });
    const plain = await newsnorm(['convert', 'a.html', '-f', 'json', '--stdout'], { cwd });
    expect(articles(plain.stdout)[0]).not.toHaveProperty('html');
    const rich = await newsnorm(['convert', 'a.html', '-f', 'json', '--stdout', '--fields', 'html,links,blocks,provenance'], { cwd });
    const [record] = articles(rich.stdout);
    expect(Object.keys(record ?? {})).toEqual(expect.arrayContaining(['html', 'links', 'blocks', 'provenance']));
    validate(record);
    expect(validate.errors).toBeNull();
  });

  test('a reader who goes early ends the run at once, quietly, with status 0', async () => {
    const cwd = folder();
    for (let n = 0; n < 400; n++) put(cwd, `in/${n}.html`, page(`Storm ${n}`, STORM.repeat(20)));
    const child = start(['convert', 'in', '-f', 'json', '--stdout', '-q', '-j', '1'], { cwd });
    const done = resultOf(child);
    if (child.stdout) await once(child.stdout, 'data');
    child.stdout?.destroy();
    const { code, stderr } = await done;
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });
});

test('messages hold control characters of documents and names as text', async () => {
  const cwd = folder({ 'in/\u001b[31mred.html': '' });
  const { stderr } = await newsnorm(['convert', 'in'], { cwd });
  expect(stderr).toContain('in/\\x1b[31mred.html: error empty');
  expect(stderr).not.toContain('\u001b');
});

test('schema prints the schema that the tests validate with', async () => {
  const { code, stdout } = await newsnorm(['schema']);
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toEqual(JSON.parse(JSON.stringify(ARTICLE_SCHEMA)));
});

test.each(['bash', 'zsh', 'fish'])('completion for %s names commands and options', async (shell) => {
  const { code, stdout } = await newsnorm(['completion', shell]);
  expect(code).toBe(0);
  for (const word of ['convert', 'stream', 'out-dir', 'front-matter']) expect(stdout).toContain(word);
});

test('help into a pipe that closes at once ends quietly', () => {
  const bin = join(__dirname, '../../bin/newsnorm.js');
  for (let i = 0; i < 3; i++) {
    const { stderr } = spawnSync('sh', ['-c', `"${process.execPath}" "${bin}" convert --help | true`], { encoding: 'utf8' });
    expect(stderr).toBe('');
  }
});
