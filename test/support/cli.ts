/** The command as a user runs it: a process of its own, on the built bundles (`npm test` builds first). */
import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export const BIN = join(__dirname, '..', '..', 'bin', 'newsnorm.js');

export interface CliResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CliOptions {
  readonly cwd?: string;
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  /** A file that is the standard input. */
  readonly stdin?: string;
}

/** What a run sees of the environment: nothing of the tester's, so that `CI` or `NO_COLOR` there change no result. */
function environment(extra: Readonly<Record<string, string>> = {}): Record<string, string> {
  return { PATH: process.env['PATH'] ?? '', HOME: tmpdir(), ...extra };
}

export function start(args: readonly string[], { cwd, env, stdin }: CliOptions = {}): ChildProcess {
  const file = stdin === undefined ? 'pipe' : openSync(stdin, 'r');
  const child = spawn(process.execPath, [BIN, ...args], { cwd: cwd ?? tmpdir(), env: environment(env), stdio: [file, 'pipe', 'pipe'] });
  if (typeof file === 'number') closeSync(file);
  return child;
}

export function newsnorm(args: readonly string[], options: CliOptions = {}): Promise<CliResult> {
  const child = start(args, options);
  child.stdin?.on('error', () => undefined);
  child.stdin?.end(options.input ?? '');
  return resultOf(child);
}

export function resultOf(child: ChildProcess): Promise<CliResult> {
  const stdout: Buffer[] = [];
  const stderr: Buffer[] = [];
  child.stdout?.on('data', (chunk: Buffer) => stdout.push(chunk));
  child.stderr?.on('data', (chunk: Buffer) => stderr.push(chunk));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ code, stdout: Buffer.concat(stdout).toString('utf8'), stderr: Buffer.concat(stderr).toString('utf8') });
    });
  });
}

const folders: string[] = [];

/** A new folder with these files, by path. Gone after the tests of the file, given `afterAll(removeFolders)`. */
export function folder(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const path = mkdtempSync(join(tmpdir(), 'newsnorm-test-'));
  folders.push(path);
  for (const [name, content] of Object.entries(files)) put(path, name, content);
  return path;
}

export function put(root: string, name: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(root, name)), { recursive: true });
  writeFileSync(join(root, name), content);
}

export function removeFolders(): void {
  for (const path of folders.splice(0)) rmSync(path, { recursive: true, force: true });
}

export function read(root: string, name: string): string {
  return readFileSync(join(root, name), 'utf8');
}

/** Every file below a folder, sorted, with `/`. */
export function tree(root: string): string[] {
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' });
  // A run that is under way takes its temporary files away.
  return names.filter((name) => statSync(join(root, name), { throwIfNoEntry: false })?.isFile()).sort();
}

/** Path → content of a whole folder: to compare two runs byte for byte. */
export function contents(root: string): Record<string, string> {
  return Object.fromEntries(tree(root).map((name) => [name, readFileSync(join(root, name)).toString('latin1')]));
}
