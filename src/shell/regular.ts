/**
 * Files and nothing else. Opening a pipe waits for somebody who may never come, and a device has no end: where one stands under the name of an
 * input it is told, and where one stands in the place of an output it is left alone.
 */
import { type Stats, closeSync, constants, fstatSync, mkdirSync, openSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { errorCode } from './io';

/** Told by its code, which no system gives, as what is wrong with the path. */
class NoFileError extends Error {
  readonly code = 'NO_FILE';
}

const KINDS: readonly (readonly [is: (stats: Stats) => boolean, name: string])[] = [
  [(stats) => stats.isFIFO(), 'a named pipe'],
  [(stats) => stats.isCharacterDevice() || stats.isBlockDevice(), 'a device'],
  [(stats) => stats.isSocket(), 'a socket'],
];

function refuse(stats: Stats): void {
  const kind = KINDS.find(([is]) => is(stats))?.[1];
  if (kind !== undefined) throw new NoFileError(`is ${kind}, no file`);
}

/** What stands at a path; null where there is nothing, or no way to it. */
export function statusOf(path: string): Stats | null {
  try {
    return statSync(path);
  } catch {
    return null;
  }
}

/** Opened so, a pipe does not wait; Windows has no such flag. */
const READ = constants.O_RDONLY | ((constants as Partial<typeof constants>).O_NONBLOCK ?? 0);
/** What the shell has opened already: `<(command)`, and standard input under its name. */
const LENT = /^\/(?:dev\/stdin|(?:dev|proc\/(?:self|\d+))\/fd\/\d+)$/;

/** Opens a file or folder for reading. Throws system errors, and where there is something else. */
export function openRegular(path: string): { readonly file: number; readonly stats: Stats } {
  const isLent = LENT.test(path);
  const file = openSync(path, isLent ? 'r' : READ);
  try {
    const stats = fstatSync(file);
    if (!isLent) refuse(stats);
    return { file, stats };
  } catch (error) {
    closeSync(file);
    throw error;
  }
}

/** Makes a folder and those above it. That of Node goes round for ever where a system denies that a folder is there, as `/proc` does. */
export function makeFolder(path: string): void {
  if (makeLast(path)) return;
  if (statusOf(dirname(path)) === null) makeFolder(dirname(path));
  // Other threads make the same folders.
  if (!makeLast(path)) mkdirSync(path);
}

/** False where a folder above it is missing. */
function makeLast(path: string): boolean {
  try {
    mkdirSync(path);
    return true;
  } catch (error) {
    if (statusOf(path)?.isDirectory()) return true;
    if (errorCode(error) !== 'ENOENT') throw error;
    return false;
  }
}

/** Throws where an output would take the place of a pipe, a device, a socket or a folder, also behind a link. */
export function mustBeReplaceable(path: string): void {
  const stats = statusOf(path);
  if (stats?.isDirectory()) throw new NoFileError('is a folder');
  if (stats) refuse(stats);
}
