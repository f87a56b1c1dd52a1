/** Modules in TypeScript for scripts that are not: bundled into one file and imported, so that parts shared among them exist once. */
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** All exports of the files, named from the root of the repository without `.ts`. */
export async function loadTs(...files) {
  const folder = mkdtempSync(path.join(tmpdir(), 'newsnorm-bench-'));
  try {
    const outfile = path.join(folder, 'modules.cjs');
    const contents = files.map((file) => `export * from './${file}';`).join('\n');
    const stdin = { contents, resolveDir: root, loader: 'ts' };
    await build({ stdin, outfile, bundle: true, platform: 'node', format: 'cjs', target: 'node20', logLevel: 'warning' });
    return createRequire(import.meta.url)(outfile);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
