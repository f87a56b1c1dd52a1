/** Profiles of hosts as files: a folder of `learn`, checked before anything is read. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { PROFILE_SCHEMA, type Profile, type ProfileBlock, type ProfileWindow } from '../model/profile';
import { UsageError, errorText, systemMessage } from './io';

export function loadProfiles(folder: string): readonly Profile[] {
  return profilesIn(folder).map((name) => {
    const path = join(folder, name);
    let value: unknown;
    try {
      value = JSON.parse(readFileSync(path, 'utf8').replace(BOM, ''));
    } catch (error) {
      throw new UsageError(`The profile ${path} cannot be read as JSON: ${errorText(error)}.`);
    }
    if (isProfile(value)) return value;
    throw new UsageError(
      `${path} is no profile; expected {"schema": "${PROFILE_SCHEMA}", "host", "windows": [{"from", "until", "pages", "blocks"}]}.`,
    );
  });
}

const BOM = /^\ufeff/;

function profilesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .sort();
  } catch (error) {
    throw new UsageError(`--profiles ${folder} cannot be read: ${systemMessage(error)}.`);
  }
}

type Unchecked<T> = { readonly [K in keyof T]?: unknown };

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function isProfile(value: unknown): value is Profile {
  if (!isObject(value)) return false;
  const { schema, host, windows }: Unchecked<Profile> = value;
  return schema === PROFILE_SCHEMA && typeof host === 'string' && Array.isArray(windows) && windows.every(isWindow);
}

function isWindow(value: unknown): value is ProfileWindow {
  if (!isObject(value)) return false;
  const { from, until, pages, blocks }: Unchecked<ProfileWindow> = value;
  return isDay(from) && isDay(until) && typeof pages === 'number' && Array.isArray(blocks) && blocks.every(isBlock);
}

function isDay(value: unknown): boolean {
  return value === null || typeof value === 'string';
}

function isBlock(value: unknown): value is ProfileBlock {
  if (!isObject(value)) return false;
  const { pages, shape, text }: Unchecked<ProfileBlock> = value;
  return typeof pages === 'number' && typeof shape === 'string' && typeof text === 'string';
}
