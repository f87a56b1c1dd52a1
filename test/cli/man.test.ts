import { manPage } from '../../src/cli/man';
import { COMMANDS } from '../../src/cli/commands/registry';
import { OPTION_SPECS, configKey, environmentKey } from '../../src/cli/options';

const page = manPage();

test('the man page names every command and every option', () => {
  for (const { name } of COMMANDS) expect(page).toContain(`.SH ${name.toUpperCase()}\n`);
  for (const { name } of OPTION_SPECS) expect(page).toContain(`\\-\\-${name.replaceAll('-', '\\-')}"`);
});

test('no line of text begins with a control character by accident', () => {
  const lines = page.split('\n').filter((line) => /^['.]/.test(line));
  for (const line of lines) expect(line).toMatch(/^\.(?:TH|SH|TP|PP|B|BI|RI|br)(?: |$)/);
});

test('names, keys and variables of options are unique', () => {
  for (const key of [(name: string) => name, configKey, environmentKey]) {
    const keys = OPTION_SPECS.map(({ name }) => key(name));
    expect(new Set(keys).size).toBe(keys.length);
  }
});
