import { folder, newsnorm, put, removeFolders } from '../support/cli';
import { STORM, page } from '../support/pages';

afterAll(removeFolders);

const HTML = `<p>${STORM}</p><p class="promo-x">Join the sailing club of the harbour today and sail with us all summer.</p>`;
const RULE = {
  id: 'harbour',
  hosts: ['harbour.example'],
  why: 'A club is advertised in every story.',
  drop: ['.promo-x'],
  examples: [{ why: 'the club goes', url: 'https://www.harbour.example/a', title: 'Storm', html: HTML, expect: { text: '!sailing club' } }],
};
const rules = (...list: object[]): string => {
  const cwd = folder();
  for (const [index, rule] of list.entries()) put(cwd, `sites/${index}.json`, JSON.stringify(rule));
  return cwd;
};

describe('newsnorm sites', () => {
  test('lists the built-in rules, and those of a folder before them', async () => {
    const cwd = rules(RULE);
    const own = await newsnorm(['sites', '--sites', 'sites'], { cwd });
    expect(own.stdout).toMatch(/^harbour {2}harbour\.example {2}own: A club is advertised/);
    const builtin = await newsnorm(['sites', '--json']);
    const rows = builtin.stdout.trimEnd().split('\n');
    expect(rows.map((row) => (JSON.parse(row) as { origin: string; id: string }).id)).toContain('rfi');
    expect([own.code, builtin.code, own.stderr]).toEqual([0, 0, '']);
  });

  test('test runs the examples: those of the built-in rules hold', async () => {
    const { code, stdout } = await newsnorm(['sites', 'test', '--sites', 'sites'], { cwd: rules(RULE) });
    expect(stdout).toMatch(/^ok {4}harbour: the club goes\n/);
    expect(stdout).not.toContain('FAIL');
    expect(code).toBe(0);
  });

  test('an example that comes out otherwise, and a rule that changes nothing, fail by name', async () => {
    const wrong = {
      ...RULE,
      id: 'wrong',
      hosts: ['wrong.example'],
      examples: [{ ...RULE.examples[0], url: 'https://wrong.example/', expect: { section: 'Sea' } }],
    };
    const idle = {
      ...RULE,
      id: 'idle',
      hosts: ['idle.example'],
      drop: ['.nowhere'],
      examples: [{ ...RULE.examples[0], url: 'https://idle.example/', expect: { text: 'harbour' } }],
    };
    const { code, stdout } = await newsnorm(['sites', 'test', '--sites', 'sites'], { cwd: rules(wrong, idle) });
    expect(code).toBe(1);
    expect(stdout).toContain('FAIL  wrong: the club goes: section is null, expected "Sea".');
    expect(stdout).toContain('FAIL  idle: the club goes: comes out the same without the rule');
  });

  test.each<[string, string[], string, RegExp]>([
    ['another word', ['sites', 'tests'], '{}', /"tests" is nothing that can be done.*did you mean "test"/],
    ['no folder', ['sites', '--sites', 'nowhere'], '{}', /nowhere cannot be read: no such file or folder/],
    ['no JSON', ['sites', '--sites', 'sites'], '{', /0\.json: cannot be read as JSON/],
    ['an unknown key', ['convert', 'a.html', '--sites', 'sites'], '{"hots": 1}', /0\.json: "hots" is no key of site rules/],
    ['a missing key', ['stream', '--sites', 'sites'], '{"id": "a"}', /0\.json: "hosts" is missing/],
    [
      'a bad selector',
      ['explain', 'a.html', '--sites', 'sites'],
      JSON.stringify({ ...RULE, drop: ['p['] }),
      /"drop\[0\]" holds the selector "p\["/,
    ],
  ])('wrong usage: %s', async (_, args, rule, message) => {
    const cwd = folder({ 'sites/0.json': rule, 'a.html': page('Storm', STORM) });
    const { code, stdout, stderr } = await newsnorm(args, { cwd });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(message);
  });

  test('two rules of one id, and an empty folder', async () => {
    const twice = await newsnorm(['sites', '--sites', 'sites'], { cwd: rules(RULE, RULE) });
    expect([twice.code, twice.stderr]).toEqual([2, expect.stringContaining('1.json: the id "harbour" is that of 0.json too')]);
    expect((await newsnorm(['sites', '--sites', '.'], { cwd: folder() })).code).toBe(2);
  });
});

describe('--sites', () => {
  const html = `<html><head><title>Storm</title></head><body><article><h1>Storm</h1>${HTML}<p>${STORM}</p></article></body></html>`;

  test('convert, stream and explain use the rules', async () => {
    const cwd = rules(RULE);
    put(cwd, 'a.html', html);
    const url = 'https://harbour.example/a';
    const options = ['--sites', 'sites'];
    const record = JSON.stringify({ url, html });
    const plain = await newsnorm(['convert', 'a.html', '--url', url, '--stdout'], { cwd });
    expect(plain.stdout).toContain('sailing club');
    const converted = await newsnorm(['convert', 'a.html', '--url', url, '--stdout', ...options], { cwd });
    const streamed = await newsnorm(['stream', '-j', '1', ...options], { cwd, input: `${record}\n` });
    const explained = await newsnorm(['explain', 'a.html', '--url', url, ...options], { cwd });
    expect([converted.code, streamed.code, explained.code]).toEqual([0, 0, 0]);
    expect(converted.stdout).not.toContain('sailing club');
    expect(streamed.stdout).not.toContain('sailing club');
    expect(explained.stdout).toMatch(/site\/drop +\{site rule harbour\} Join the sailing/);
  });

  test('the cache does not hold over other rules', async () => {
    const cwd = rules(RULE);
    put(cwd, 'in.jsonl', `${JSON.stringify({ url: 'https://harbour.example/a', html })}\n`);
    const args = ['convert', 'in.jsonl', '--cache-location', 'cache', '--sites', 'sites'];
    await newsnorm(args, { cwd });
    put(cwd, 'sites/0.json', JSON.stringify({ ...RULE, drop: ['.other'] }));
    expect((await newsnorm(args, { cwd })).stderr).toContain('converted 1');
  });
});
