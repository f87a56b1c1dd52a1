/** Records of converted archives: folders of `.json` and `.ndjson`, single files, and what manifests point to. One at a time. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { UsageError, errorText, systemMessage } from './io';
import { readLines } from '../readers/lines';
import { toSlashes } from './paths';
import { type Opened, newTally, openFile } from './source';

export interface FoundRecord {
  readonly value: unknown;
  /** File it stands in, as shown. */
  readonly file: string;
}

/** A record beyond this is passed over. */
const MOST_BYTES = 1 << 27;
const RECORDS = /\.(?:json|ndjson|jsonl)(?:\.(?:gz|br|zst))?$/i;
const BRACE = 0x7b;

/** Every record below the paths. Each file is read once, however many ways lead to it; files are taken in the order of their names. */
export async function* readRecords(paths: readonly string[], cwd: string): AsyncGenerator<FoundRecord> {
  const seen = new Set<string>();
  const queue = paths.flatMap((path) => filesBelow(resolve(cwd, path), path));
  if (queue.length === 0) throw new UsageError(`${paths.join(', ')} holds no .json or .ndjson file.`);
  for (let file = queue.shift(); file !== undefined; file = queue.shift()) {
    if (seen.has(file)) continue;
    seen.add(file);
    const shown = toSlashes(relative(cwd, file));
    for await (const value of recordsOf(file)) {
      yield { value, file: shown };
      for (const output of outputsOf(value)) {
        const found = [resolve(cwd, output), resolve(dirname(file), output)].find((path) => RECORDS.test(path) && existsSync(path));
        if (found !== undefined && !seen.has(found)) queue.push(found);
      }
    }
  }
}

function filesBelow(path: string, given: string): string[] {
  try {
    if (!statSync(path).isDirectory()) return [path];
    return readdirSync(path, { recursive: true, encoding: 'utf8', withFileTypes: true })
      .filter((entry) => entry.isFile() && RECORDS.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
  } catch (error) {
    throw new UsageError(`${given} cannot be read: ${errorText(error)}`);
  }
}

async function* recordsOf(file: string): AsyncGenerator {
  const opened = await opening(file);
  if (!isLines(opened.head)) {
    const chunks: Uint8Array[] = [];
    for await (const chunk of opened.bytes) chunks.push(chunk);
    const value = parse(Buffer.concat(chunks));
    if (value !== undefined) yield value;
    return;
  }
  for await (const { bytes, tooLong } of readLines(opened.bytes, MOST_BYTES)) {
    const value = tooLong ? undefined : parse(bytes);
    if (value !== undefined) yield value;
  }
}

function opening(file: string): Promise<Opened> {
  try {
    return openFile(file, newTally());
  } catch (error) {
    throw new UsageError(`${file} cannot be read: ${systemMessage(error)}.`);
  }
}

/** Whether each line is a record of its own: the first ends in a brace, or is longer than the head. */
function isLines(head: Uint8Array): boolean {
  const end = head.indexOf(0x0a);
  const first = Buffer.from(end < 0 ? head : head.subarray(0, end))
    .toString()
    .trim();
  return head[0] === BRACE && (end < 0 ? first.length > 1 : first.endsWith('}'));
}

function parse(bytes: Uint8Array): unknown {
  try {
    const value: unknown = JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8'));
    if (typeof value === 'object' && value !== null) cutDeep(value as Record<string, unknown>, 0);
    return value;
  } catch {
    return undefined;
  }
}

/** Deeper values become null. An id may be any JSON, and whoever compares or prints records goes down into them. */
const MAX_DEPTH = 1000;

function cutDeep(value: Record<string, unknown>, depth: number): void {
  for (const key of Object.keys(value)) {
    const inner = value[key];
    if (typeof inner !== 'object' || inner === null) continue;
    if (depth >= MAX_DEPTH) value[key] = null;
    else cutDeep(inner as Record<string, unknown>, depth + 1);
  }
}

/** Outputs that a line of a manifest names. */
function outputsOf(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null || !('outputs' in value) || !Array.isArray(value.outputs)) return [];
  return value.outputs.flatMap((output: unknown) =>
    typeof output === 'object' && output !== null && 'path' in output && typeof output.path === 'string' ? [output.path] : [],
  );
}
