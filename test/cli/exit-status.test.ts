import { folder, newsnorm, read, removeFolders } from '../support/cli';
import { STORM, page } from '../support/pages';

afterAll(removeFolders);

describe('exit status', () => {
  test('0 where all is well', async () => {
    const cwd = folder({ 'a.html': page('Storm', STORM) });
    const { code, stdout, stderr } = await newsnorm(['convert', 'a.html'], { cwd });
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr).toMatch(/^converted 1, unchanged 0, skipped 0, failed 0 in [0-9.]+ s\n$/);
  });

  test('1 where an input failed; the others are converted, the inputs untouched', async () => {
    const cwd = folder({ 'in/a.html': page('Storm', STORM), 'in/empty.html': '' });
    const { code, stderr } = await newsnorm(['convert', 'in'], { cwd });
    expect(code).toBe(1);
    expect(stderr).toContain('in/empty.html: error empty: ');
    expect(stderr).toContain('converted 1, unchanged 0, skipped 0, failed 1 (1 empty) in');
    expect(read(cwd, 'in/a.md')).toContain('The harbour was closed');
    expect(read(cwd, 'in/a.html')).toBe(page('Storm', STORM));
  });

  test('1 where --check finds a difference', async () => {
    const cwd = folder({ 'a.html': page('Storm', STORM) });
    expect(await newsnorm(['convert', 'a.html', '--check', '-q'], { cwd })).toEqual({ code: 1, stdout: 'a.md\n', stderr: '' });
    await newsnorm(['convert', 'a.html'], { cwd });
    expect(await newsnorm(['convert', 'a.html', '--check', '-q'], { cwd })).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  test.each([
    ['no command', [], /No command given/],
    ['an unknown command', ['conver', 'a.html'], /Unknown command 'conver' \(Did you mean convert\?\)/],
    ['an unknown flag', ['convert', 'a.html', '--outdir', 'x'], /Unknown option '--outdir' \(Did you mean --out-dir\?\)/],
    ['no inputs', ['convert'], /No inputs given/],
    ['nothing matched', ['convert', '*.xyz'], /Nothing matched \*\.xyz/],
    [
      'a wrong choice',
      ['convert', 'a.html', '-f', 'mdx'],
      /--format is "mdx"; expected one of md, json, html, txt, parquet; did you mean "md"\?/,
    ],
    ['a number that is none', ['convert', 'a.html', '-j', 'two'], /--jobs is "two"; expected a whole number from 1 up/],
    ['a zero', ['convert', 'a.html', '-j', '0'], /--jobs is "0"; expected a whole number from 1 up/],
    ['a missing value', ['convert', 'a.html', '-o'], /argument missing/],
    ['contradicting targets', ['convert', 'a.html', '--stdout', '-o', 'x'], /contradict/],
    ['contradicting looks', ['convert', 'a.html', '--check', '--dry-run'], /contradict/],
    ['a look at standard output', ['convert', 'a.html', '--stdout', '--check'], /--check is about files/],
    ['two formats on standard output', ['convert', 'a.html', '--stdout', '-f', 'md,json'], /takes one format/],
    ['standard input beside files', ['convert', 'a.html', '-'], /no place for its output/],
    ['a zone that is none', ['convert', 'a.html', '--timezone', 'Europe/Atlantis'], /expected an IANA zone/],
    ['an encoding that is none', ['convert', 'a.html', '--encoding', 'utf-9'], /WHATWG/],
    ['an address that is none', ['convert', 'a.html', '--url', 'example.org'], /absolute address/],
    ['one address for two inputs', ['convert', 'a.html', 'b.html', '--url', 'https://example.org/'], /address of one input; 2 are given/],
    ['an instant without zone', ['convert', 'a.html', '--fetched-at', '2024-01-21T18:15:02'], /with its zone/],
    ['a shard that is none', ['convert', 'a.html', '--shard', '3/2'], /expected I\/N/],
    ['a list of inputs that is not there', ['convert', '--files-from', 'list.txt'], /list\.txt cannot be read/],
    ['a configuration that is not there', ['convert', 'a.html', '--config', 'x.json'], /x\.json does not exist/],
    ['an argument too many', ['stream', 'a.html'], /[Tt]oo many arguments/],
    ['a shell nobody knows', ['completion', 'bsh'], /expected one of bash, zsh, fish; did you mean "bash"\?/],
  ])('2 for %s, in one sentence, with nothing written', async (_, args, message) => {
    const cwd = folder({ 'a.html': page('Storm', STORM), 'b.html': page('Calm', STORM) });
    const { code, stdout, stderr } = await newsnorm(args, { cwd });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(message);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(() => read(cwd, 'a.md')).toThrow('ENOENT');
  });

  test('a missing file is a failed input, not a usage error', async () => {
    const cwd = folder({ 'a.html': page('Storm', STORM) });
    const { code, stderr } = await newsnorm(['convert', 'a.html', 'gone.html'], { cwd });
    expect(code).toBe(1);
    expect(stderr).toContain('gone.html: error io: no such file or folder');
    expect(read(cwd, 'a.md')).toContain('harbour');
  });

  test('bad inputs of every kind fail one by one and stop nothing', async () => {
    const cwd = folder({
      'in/binary.html': Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'),
      'in/empty.html': '',
      'in/good.html': page('Storm', STORM),
      'in/noheader.md': '# A note\n\nNothing to do with news.\n',
      'in/page.html/inner.html': page('Inner', STORM),
      'in/big.html': `<p>${'a'.repeat(2000)}</p>`,
    });
    const { code, stderr } = await newsnorm(['convert', 'in', '--max-bytes', '1000'], { cwd });
    expect(code).toBe(1);
    expect(stderr).toContain('in/binary.html: error unsupported: is a PNG image');
    expect(stderr).toContain('in/empty.html: error empty: ');
    expect(stderr).toContain('in/noheader.md: warning not-a-dump: ');
    expect(stderr).toContain('in/page.html: error io: is a folder');
    expect(stderr).toContain('in/big.html: error too-large: ');
  });
});

describe('help and version', () => {
  test('--version and -V print the version of package.json', async () => {
    const { version } = JSON.parse(read(`${__dirname}/../..`, 'package.json')) as { version: string };
    for (const flag of ['--version', '-V']) expect(await newsnorm([flag])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
  });

  test('--help names every command, exit statuses and, for each command, options and examples', async () => {
    const { code, stdout } = await newsnorm(['--help']);
    expect(code).toBe(0);
    for (const command of ['convert', 'stream', 'schema', 'completion']) expect(stdout).toContain(command);
    expect(stdout).toContain('Exit status: 0 all well');
    const help = await newsnorm(['convert', '--help']);
    expect(help.stdout).toContain('Examples:\n  newsnorm convert seeds/');
    expect(help.stdout).toContain('--front-matter <KIND>');
  });
});
