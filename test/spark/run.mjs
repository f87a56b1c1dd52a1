/**
 * `npm run test:spark`: builds newsnorm, makes a virtual environment with PySpark below `node_modules/.cache`, and runs the checks of
 * `check.py` on a Spark cluster of two executors. Needs Python 3.10 or newer with venv, and Java 17 or newer.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const requirements = path.join(root, 'test/spark/requirements.txt');
const key = createHash('sha256').update(readFileSync(requirements)).digest('hex').slice(0, 12);
const venv = path.join(root, 'node_modules/.cache', `newsnorm-spark-${key}`);
const isWindows = process.platform === 'win32';
const python = path.join(venv, isWindows ? 'Scripts/python.exe' : 'bin/python');

function run(command, args, env = {}) {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
  if (status === 0) return;
  console.error(
    `test:spark: ${command} ${args.join(' ')} ${error ? `could not be started: ${error.message}` : `ended with status ${status}`}`,
  );
  process.exit(status ?? 1);
}

run('java', ['-version']);
run(process.execPath, ['bin/build.mjs', '--no-types']);
const stamp = path.join(venv, 'installed');
if (!existsSync(stamp)) {
  mkdirSync(path.dirname(venv), { recursive: true });
  run(isWindows ? 'python' : 'python3', ['-m', 'venv', '--clear', venv]);
  run(python, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '-r', requirements]);
  run(python, ['-c', `open(${JSON.stringify(stamp)}, 'w').close()`]);
}
run(python, ['test/spark/check.py', ...process.argv.slice(2)], { SPARK_TEST_NODE: process.execPath });
