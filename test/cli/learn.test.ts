import { gzipSync } from 'node:zlib';
import { FURNITURE, story } from '../learn/archive';
import { contents, folder, newsnorm, put, read, removeFolders, tree } from '../support/cli';

afterAll(removeFolders);

const [FIRST = ''] = FURNITURE;
const stories = (count: number): string =>
  Array.from({ length: count }, (_, index) => {
    const { url, html } = story(index);
    return `${JSON.stringify({ id: index, url, html, fetched_at: '2024-02-03T10:00:00Z' })}\n`;
  }).join('');

test('learn writes a profile of each host, convert cuts by it, explain says why', async () => {
  const cwd = folder({ 'in.jsonl.gz': gzipSync(stories(24)) });
  const learned = await newsnorm(['learn', 'in.jsonl.gz', '-o', 'profiles'], { cwd });
  expect(learned).toEqual({
    code: 0,
    stdout: 'profiles/www.tides.example.json\n',
    stderr: 'newsnorm: 24 pages, 1 host with a profile, 0 failures\n',
  });
  expect(JSON.parse(read(cwd, 'profiles/www.tides.example.json'))).toMatchObject({
    schema: 'newsnorm/profile@1',
    windows: [{ pages: 24 }],
  });
  put(cwd, 'new.jsonl', stories(1).replace('news/0', 'news/9000'));
  const plain = await newsnorm(['convert', 'new.jsonl', '--stdout'], { cwd });
  expect(plain.stdout).toContain(FIRST);
  const cut = await newsnorm(['convert', 'new.jsonl', '--stdout', '--profiles', 'profiles'], { cwd });
  expect([cut.code, cut.stdout.includes(FIRST)]).toEqual([0, false]);
  const explained = await newsnorm(['explain', 'new.jsonl', '--profiles', 'profiles', '--json'], { cwd });
  const { pieces } = JSON.parse(explained.stdout) as { pieces: { rule: string; text: string; note: string }[] };
  expect(pieces).toContainEqual(
    expect.objectContaining({ rule: 'corpus/boilerplate', text: FIRST, note: 'on 24 of 24 pages of www.tides.example' }),
  );
});

test('a profile that was edited by hand is left alone without --force; the same run again changes nothing', async () => {
  const cwd = folder({ 'in.jsonl': stories(24) });
  const args = ['learn', 'in.jsonl', '-o', 'profiles'];
  await newsnorm(args, { cwd });
  const first = contents(cwd);
  expect((await newsnorm(args, { cwd })).code).toBe(0);
  expect(contents(cwd)).toEqual(first);
  put(cwd, 'profiles/www.tides.example.json', read(cwd, 'profiles/www.tides.example.json').replace(FIRST, 'x'));
  const refused = await newsnorm(args, { cwd });
  expect([refused.code, refused.stderr]).toEqual([1, expect.stringContaining('was edited since newsnorm wrote it')]);
  expect((await newsnorm([...args, '--force'], { cwd })).code).toBe(0);
  expect(contents(cwd)).toEqual(first);
});

test('few pages make no profile, broken inputs are named, and profiles are no inputs', async () => {
  const cwd = folder({ 'in/a.jsonl': `${stories(8)}{"broken\n`, 'in/b.html': Buffer.from('\x89PNG\r\n', 'latin1') });
  const { code, stdout, stderr } = await newsnorm(['learn', 'in', 'nowhere.html', '-o', 'in/profiles'], { cwd });
  expect([code, stdout]).toEqual([1, '']);
  for (const part of ['in/a.jsonl: is no valid JSON', 'in/b.html: ', 'nowhere.html: no such file', '8 pages, 0 hosts'])
    expect(stderr).toContain(part);
  expect(tree(cwd)).toEqual(['in/a.jsonl', 'in/b.html']);
});

test.each<[string, string[], RegExp]>([
  ['no inputs', ['learn', '-o', 'p'], /No inputs given/],
  ['no folder', ['learn', 'a.html'], /add -o profiles/],
  ['nothing matched', ['learn', 'x*.html', '-o', 'p'], /Nothing matched/],
  ['no profiles', ['convert', 'a.html', '--profiles', 'nowhere'], /nowhere cannot be read: no such file or folder/],
  ['no JSON', ['stream', '--profiles', 'bad'], /cannot be read as JSON/],
  ['no profile', ['explain', 'a.html', '--profiles', 'other'], /is no profile; expected \{"schema"/],
])('wrong usage: %s', async (_, args, message) => {
  const cwd = folder({
    'a.html': '<p>x',
    'bad/a.json': '{',
    'other/a.json': '{"schema": "newsnorm/profile@1", "host": "a", "windows": [{}]}',
  });
  const { code, stderr } = await newsnorm(args, { cwd });
  expect(code).toBe(2);
  expect(stderr).toMatch(message);
});
