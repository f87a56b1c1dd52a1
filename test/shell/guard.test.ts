import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { buildSync } from 'esbuild';

/** In a process of its own: tests have a global object that is not the one of scripts, and a loop that is not ended would end them. */
const [bundle] = buildSync({
  entryPoints: [join(__dirname, '../../src/shell/guard.ts')],
  bundle: true,
  platform: 'node',
  format: 'cjs',
  write: false,
}).outputFiles;

function run(script: string): string {
  const { stdout } = spawnSync(process.execPath, ['-e', `${bundle?.text ?? ''}\n${script}`], { encoding: 'utf8', timeout: 60_000 });
  return stdout;
}

test.each([
  ['a loop', 'for (;;);'],
  ['a pattern', "/^(?:a+)+$/.test('a'.repeat(60) + 'b');"],
])('%s that does not end is ended, whatever it catches, and the next work is done', (_, hang) => {
  const work = `() => { try { ${hang} } catch {} return 'caught'; }`;
  expect(run(`console.log(guarded(${work}, 50), guarded(() => 1, 60_000));`)).toBe('null { result: 1 }\n');
});

test('what the work throws comes through', () => {
  expect(run("try { guarded(() => { throw new TypeError('of the work'); }, 60_000); } catch ({ message }) { console.log(message); }")).toBe(
    'of the work\n',
  );
});
