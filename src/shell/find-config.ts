/** The nearest configuration: `newsnorm.config.json`, or `package.json` with a key `newsnorm`, upwards to the root of the repository. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { UsageError, errorCode, errorText } from './io';

export const CONFIG_NAME = 'newsnorm.config.json';

export interface ConfigFile {
  /** Absolute path; paths within the configuration are relative to its folder. */
  readonly path: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/** Reads the file the user named. */
export function readConfig(path: string): ConfigFile {
  return { path, values: asObject(path, parse(path)) };
}

export function findConfig(cwd: string): ConfigFile | null {
  for (let folder = cwd; ; folder = dirname(folder)) {
    const own = join(folder, CONFIG_NAME);
    if (existsSync(own)) return readConfig(own);
    const manifest = join(folder, 'package.json');
    if (existsSync(manifest)) {
      const values = keyOf(parse(manifest), 'newsnorm');
      if (values !== undefined) return { path: manifest, values: asObject(`"newsnorm" in ${manifest}`, values) };
    }
    if (existsSync(join(folder, '.git')) || dirname(folder) === folder) return null;
  }
}

function parse(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''));
  } catch (error) {
    const what = errorCode(error) === 'ENOENT' ? 'does not exist' : `cannot be read as JSON: ${errorText(error)}`;
    throw new UsageError(`The configuration ${path} ${what}.`);
  }
}

function keyOf(value: unknown, key: string): unknown {
  return isObject(value) ? value[key] : undefined;
}

function asObject(label: string, value: unknown): Readonly<Record<string, unknown>> {
  if (isObject(value)) return value;
  throw new UsageError(`The configuration ${label} is no JSON object; expected keys like "format" and "outDir".`);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
