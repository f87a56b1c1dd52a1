import { linkSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { contents, folder, newsnorm, put, read, removeFolders, tree } from '../support/cli';
import { STORM, dump, page } from '../support/pages';

afterAll(removeFolders);

const A = page('Storm closes the harbour', STORM);

describe('names of outputs', () => {
  test('each format beside its input', async () => {
    const cwd = folder({ 'in/a.html': A, 'in/deep/b.txt': dump('Storm', STORM) });
    expect((await newsnorm(['convert', 'in', '-f', 'md,json', '-f', 'txt'], { cwd })).code).toBe(0);
    expect(tree(cwd)).toEqual([
      'in/a.html',
      'in/a.json',
      'in/a.md',
      'in/a.txt',
      'in/deep/b.json',
      'in/deep/b.md',
      'in/deep/b.norm.txt',
      'in/deep/b.txt',
    ]);
  });

  test('never over an input: the natural name of an input becomes .norm', async () => {
    const cwd = folder({ 'a.md': dump('Storm', STORM) });
    await newsnorm(['convert', 'a.md', '-f', 'md,json'], { cwd });
    expect(tree(cwd)).toEqual(['a.json', 'a.md', 'a.norm.md']);
    expect(read(cwd, 'a.md')).toBe(dump('Storm', STORM));
  });

  test('--out-dir mirrors the tree below the folder that all inputs share', async () => {
    const cwd = folder({ 'in/a.html': A, 'in/x/b.html': A });
    await newsnorm(['convert', 'in', '-o', 'out'], { cwd });
    expect(tree(join(cwd, 'out'))).toEqual(['a.md', 'x/b.md']);
    await newsnorm(['convert', 'in/x/b.html', 'in/a.html', '-o', 'two'], { cwd });
    expect(tree(join(cwd, 'two'))).toEqual(['a.md', 'x/b.md']);
    await newsnorm(['convert', 'in/**/*.html', '-o', 'three'], { cwd });
    expect(tree(join(cwd, 'three'))).toEqual(['a.md', 'x/b.md']);
  });

  test('an --out-dir within the walked folder is not searched for inputs', async () => {
    const cwd = folder({ 'a.html': A });
    await newsnorm(['convert', '.', '-o', 'out', '-f', 'html'], { cwd });
    put(cwd, 'out/foreign.html', A);
    const { stderr } = await newsnorm(['convert', '.', '-o', 'out', '-f', 'html'], { cwd });
    expect(stderr).toContain('converted 0, unchanged 1, skipped 0, failed 0');
    expect(tree(cwd)).toEqual(['a.html', 'out/a.html', 'out/foreign.html']);
  });

  test('two inputs for one output are refused before anything is written', async () => {
    const cwd = folder({ 'in/a.html': A, 'in/a.htm': A, 'in/b.html': A });
    const { code, stderr } = await newsnorm(['convert', 'in'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain('Both in/a.htm and in/a.html would write in/a.md; nothing was written.');
    expect(tree(cwd)).toEqual(['in/a.htm', 'in/a.html', 'in/b.html']);
  });

  test('several records are numbered, and one NDJSON in json', async () => {
    const records = ['One', 'Two'].map((title) => JSON.stringify({ id: title, url: 'https://example.org/', html: page(title, STORM) }));
    const cwd = folder({ 'a.jsonl': `${records.join('\n')}\n` });
    await newsnorm(['convert', 'a.jsonl', '-f', 'md,json'], { cwd });
    expect(tree(cwd)).toEqual(['a.0001.md', 'a.0002.md', 'a.jsonl', 'a.ndjson']);
    const ids = read(cwd, 'a.ndjson')
      .trimEnd()
      .split('\n')
      .map((line) => (JSON.parse(line) as { source: { record: { id: string } } }).source.record.id);
    expect(ids).toEqual(['One', 'Two']);
    expect((await newsnorm(['convert', 'a.jsonl', '-f', 'md,json', '--check'], { cwd })).code).toBe(0);
  });

  test('the only record of an input has no number', async () => {
    const cwd = folder({ 'a.jsonl': `${JSON.stringify({ html: A })}\n` });
    await newsnorm(['convert', 'a.jsonl', '-f', 'md,json'], { cwd });
    expect(tree(cwd)).toEqual(['a.json', 'a.jsonl', 'a.md']);
  });
});

describe('second runs', () => {
  test('give the same tree, whatever the formats, and rewrite nothing', async () => {
    const cwd = folder({ 'in/a.html': A, 'in/b.md': dump('Storm', STORM), 'in/c.txt': dump('Calm', STORM) });
    const args = ['convert', 'in', '-f', 'md,json,html,txt'];
    expect((await newsnorm(args, { cwd })).code).toBe(0);
    const before = contents(cwd);
    const inode = statSync(join(cwd, 'in/a.md')).ino;
    const { code, stderr } = await newsnorm([...args, '--no-cache'], { cwd });
    expect(code).toBe(0);
    expect(stderr).toContain('converted 0, unchanged 3, skipped 0, failed 0');
    expect(contents(cwd)).toEqual(before);
    expect(statSync(join(cwd, 'in/a.md')).ino).toBe(inode);
  });

  test('an output that is named as an input is passed over', async () => {
    const cwd = folder({ 'a.html': A });
    await newsnorm(['convert', 'a.html'], { cwd });
    const { code, stderr } = await newsnorm(['convert', 'a.html', 'a.md'], { cwd });
    expect(code).toBe(0);
    expect(stderr).toContain('skipped 1 (1 own-output)');
    expect(tree(cwd)).toEqual(['a.html', 'a.md']);
  });

  test('an input that changed is converted again', async () => {
    const cwd = folder({ 'a.html': A });
    await newsnorm(['convert', 'a.html', '-f', 'md,json,html,txt'], { cwd });
    put(cwd, 'a.html', page('Calm', 'The sea lay still on Monday, and the first ferry left the harbour with forty passengers on board.'));
    expect((await newsnorm(['convert', 'a.html', '-f', 'md,json,txt'], { cwd })).code).toBe(0);
    for (const name of ['a.md', 'a.json', 'a.txt']) expect(read(cwd, name)).toContain('forty passengers');
  });
});

describe('files of others', () => {
  test.each(['md', 'json', 'txt'])('a %s that was edited by hand is left alone without --force', async (format) => {
    const cwd = folder({ 'a.html': A });
    await newsnorm(['convert', 'a.html', '-f', format], { cwd });
    const edited = read(cwd, `a.${format}`).replace('two ferries', 'three ferries');
    put(cwd, `a.${format}`, edited);
    const { code, stderr } = await newsnorm(['convert', 'a.html', '-f', format], { cwd });
    expect(code).toBe(1);
    expect(stderr).toContain(`a.html: error io: a.${format} was edited since newsnorm wrote it`);
    expect(read(cwd, `a.${format}`)).toBe(edited);
    expect((await newsnorm(['convert', 'a.html', '-f', format, '--force'], { cwd })).code).toBe(0);
    expect(read(cwd, `a.${format}`)).toContain('two ferries');
  });

  test('an edited output is still no input', async () => {
    const cwd = folder({ 'in/a.html': A });
    await newsnorm(['convert', 'in'], { cwd });
    put(cwd, 'in/a.md', `${read(cwd, 'in/a.md')}\nMy own remark.\n`);
    const { stderr } = await newsnorm(['convert', 'in', '-f', 'json'], { cwd });
    expect(stderr).toContain('converted 1, unchanged 0, skipped 0, failed 0');
  });

  test('a file that newsnorm did not write is left alone without --force', async () => {
    const cwd = folder({ 'a.html': A, 'a.json': '{"mine": true}\n' });
    const { code, stderr } = await newsnorm(['convert', 'a.html', '-f', 'json'], { cwd });
    expect(code).toBe(1);
    expect(stderr).toContain('a.json was not written by newsnorm');
    expect(read(cwd, 'a.json')).toBe('{"mine": true}\n');
  });

  test('a hard link to an output is not written through', async () => {
    const cwd = folder({ 'a.html': A });
    await newsnorm(['convert', 'a.html'], { cwd });
    const before = read(cwd, 'a.md');
    linkSync(join(cwd, 'a.md'), join(cwd, 'kept.md'));
    put(cwd, 'a.html', page('Calm', STORM));
    await newsnorm(['convert', 'a.html'], { cwd });
    expect(read(cwd, 'kept.md')).toBe(before);
    expect(read(cwd, 'a.md')).not.toBe(before);
  });
});

describe('looking without writing', () => {
  test('--dry-run prints the plan and writes nothing', async () => {
    const cwd = folder({ 'in/a.html': A });
    expect(await newsnorm(['convert', 'in', '--dry-run', '-q', '-f', 'md,json'], { cwd })).toEqual({
      code: 0,
      stdout: 'in/a.html -> in/a.md\nin/a.html -> in/a.json\n',
      stderr: '',
    });
    expect(tree(cwd)).toEqual(['in/a.html']);
  });
});

describe('whole or not at all', () => {
  test('where the folder cannot be written to, nothing remains and the input fails', async () => {
    const cwd = folder({ 'a.html': A, 'b.html': A });
    mkdirSync(join(cwd, 'a.md'));
    const { code, stderr } = await newsnorm(['convert', 'a.html', 'b.html'], { cwd });
    expect(code).toBe(1);
    expect(stderr).toMatch(/a\.html: error io: .*is a folder/);
    expect(tree(cwd)).toEqual(['a.html', 'b.html', 'b.md']);
  });

  test('what a killed run left behind is cleared away by the next', async () => {
    const cwd = folder({ 'a.html': A });
    await newsnorm(['convert', 'a.html'], { cwd });
    const host = (await import('node:crypto'))
      .createHash('sha256')
      .update((await import('node:os')).hostname())
      .digest('hex')
      .slice(0, 6);
    put(cwd, `.nn-${host}-999999999-0-1`, 'half');
    put(cwd, `.nn-${'0'.repeat(6)}-999999999-0-1`, "another machine's");
    await newsnorm(['convert', 'a.html'], { cwd });
    expect(tree(cwd)).toEqual([`.nn-${'0'.repeat(6)}-999999999-0-1`, 'a.html', 'a.md']);
  });
});

test('names as long as the system allows can be written', async () => {
  const name = 'n'.repeat(250);
  const cwd = folder({ [`${name}.html`]: A });
  expect((await newsnorm(['convert', '.'], { cwd })).code).toBe(0);
  expect(readFileSync(join(cwd, `${name}.md`), 'utf8')).toContain('harbour');
});
