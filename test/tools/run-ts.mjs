/** `node test/tools/run-ts.mjs FILE [args]`: bundles a script in TypeScript and runs it from here; one start-up instead of one for each source file. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url));
const [entry, ...args] = process.argv.slice(2);
const folder = mkdtempSync(path.join(os.tmpdir(), 'newsnorm-script-'));
try {
  const outfile = path.join(folder, 'main.cjs');
  const entryPoints = [path.join(root, entry)];
  await build({ entryPoints, outfile, bundle: true, platform: 'node', format: 'cjs', target: 'node20', logLevel: 'warning' });
  const { status } = spawnSync(process.execPath, [outfile, ...args], { cwd: root, stdio: 'inherit' });
  process.exitCode = status ?? 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
