/** `--disable-rule`, `--keep` and `--drop`: the same wishes for every command that normalizes, from flags, environment and configuration. */
import { folder, newsnorm, put, read, removeFolders } from '../support/cli';
import { STORM, body } from '../support/pages';

afterAll(removeFolders);

const HIDDEN = 'A line that the page hides from its readers, of some length, so that it counts as prose.';
const PAGE = `<article><h1>Storm</h1><p class="intro">The quay is closed, the port authority said in the night to Monday.</p>${body(STORM)}<p style="display:none">${HIDDEN}</p></article><footer><p>Printed in Norrvik by the sea.</p></footer>`;

/** The text of the article, by three commands. */
async function texts(args: readonly string[], cwd = folder({ 'a.html': PAGE }), env = {}): Promise<string[]> {
  const convert = await newsnorm(['convert', 'a.html', '-f', 'json', '--stdout', '-q', ...args], { cwd, env });
  const stream = await newsnorm(['stream', ...args], { cwd, env, input: `${JSON.stringify({ id: 1, html: PAGE })}\n` });
  const explain = await newsnorm(['explain', 'a.html', '--json', ...args], { cwd, env });
  const { pieces } = JSON.parse(explain.stdout) as { pieces: readonly { state: string; text: string }[] };
  const kept = pieces.filter(({ state }) => state === 'kept').map(({ text }) => text);
  return [...[convert, stream].map(({ stdout }) => (JSON.parse(stdout) as { text: string }).text), kept.join('\n\n')];
}

test('a rule that is switched off does not cut', async () => {
  for (const text of await texts([])) expect(text).not.toContain(HIDDEN);
  for (const text of await texts(['--disable-rule', 'chrome/hidden,trim/tail'])) expect(text).toContain(HIDDEN);
});

test('nodes are forced in and out', async () => {
  for (const text of await texts(['--keep', 'footer p', '--drop', '.intro'])) {
    expect(text).toContain('Printed in Norrvik');
    expect(text).not.toContain('The quay is closed');
  }
});

test('from the configuration file and the environment', async () => {
  const cwd = folder({ 'a.html': PAGE, 'newsnorm.config.json': JSON.stringify({ disableRule: ['chrome/hidden'], drop: ['.intro'] }) });
  for (const text of await texts([], cwd)) {
    expect(text).toContain(HIDDEN);
    expect(text).not.toContain('The quay is closed');
  }
  for (const text of await texts([], undefined, { NEWSNORM_KEEP: 'footer p' })) expect(text).toContain('Printed in Norrvik');
});

test('other wishes are other outputs: nothing is taken from the cache', async () => {
  const cwd = folder({ 'a.html': PAGE });
  const convert = (...args: string[]): Promise<unknown> => newsnorm(['convert', 'a.html', '--cache-location', 'cache', ...args], { cwd });
  await convert();
  await convert('--drop', '.intro');
  expect(read(cwd, 'a.md')).not.toContain('The quay is closed');
});

test.each(['convert', 'stream', 'explain'])('%s: what is misspelt is told before anything is read', async (command) => {
  const cwd = folder();
  put(cwd, 'a.html', PAGE);
  const inputs = command === 'stream' ? [] : ['a.html'];
  const rule = await newsnorm([command, ...inputs, '--disable-rule', 'chrome/hiden'], { cwd });
  expect([rule.code, rule.stdout, rule.stderr]).toEqual([2, '', expect.stringContaining('did you mean "chrome/hidden"?')]);
  const css = await newsnorm([command, ...inputs, '--drop', 'p['], { cwd });
  expect([css.code, css.stdout, css.stderr]).toEqual([2, '', expect.stringContaining('--drop is "p[", no selector of CSS')]);
});
