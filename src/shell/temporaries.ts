/** Temporary files beside the outputs. The name tells whose they are, so that those of a killed run can be cleared away by the next. */
import { readdirSync, renameSync, unlinkSync } from 'node:fs';
import type * as Os from 'node:os';
import { dirname, join } from 'node:path';
import { sha256 } from '../text/hash';
import { errorCode } from './io';

const REGISTRY: unique symbol = Symbol.for('newsnorm.temporaries');
let mark: string | undefined;
const TEMPORARY = /^\.nn-([0-9a-f]{6})-([0-9]+)-/;

interface Registry {
  /** Files that were begun and not finished. */
  readonly alive: Set<string>;
  counter: number;
  /** Number of this thread; 0 in the main one. */
  thread: number;
}

/** One for each thread, though each bundle has its own copy of this module: two copies must not make the same name. */
const shared = globalThis as { [REGISTRY]?: Registry | undefined };
const registry: Registry = shared[REGISTRY] ?? { alive: new Set(), counter: 0, thread: 0 };
shared[REGISTRY] = registry;

/** Stands for this machine; made where a run writes something, or finds what one left. */
function hostMark(): string {
  if (mark !== undefined) return mark;
  const { hostname } = require('node:os') as typeof Os;
  return (mark = sha256(hostname()).slice(0, 6));
}

function mine(): string {
  return `.nn-${hostMark()}-${process.pid}-`;
}

/** Told by each thread of the pool, so that its names are not those of another. */
export function nameThread(thread: number): void {
  registry.thread = thread;
}

/** A new name in the folder of `path`; short, since the name itself may be as long as the system allows. */
export function temporaryFor(path: string): string {
  const temporary = join(dirname(path), `${mine()}${registry.thread}-${registry.counter++}`);
  registry.alive.add(temporary);
  return temporary;
}

/** Makes a finished temporary file the output. */
export function commit(temporary: string, path: string): void {
  renameSync(temporary, path);
  registry.alive.delete(temporary);
}

export function discard(temporary: string): void {
  registry.alive.delete(temporary);
  try {
    unlinkSync(temporary);
  } catch {
    // It was never made.
  }
}

/** For the second interrupt, when there is no time to let the work end. */
export function discardAll(): void {
  for (const temporary of [...registry.alive]) discard(temporary);
}

/** Clears away what runs that were killed on this machine left in the folder. */
export function clearLeftovers(folder: string): void {
  for (const name of namesIn(folder)) {
    const [, host, pid] = TEMPORARY.exec(name) ?? [];
    if (pid !== undefined && host === hostMark() && !isRunning(Number(pid))) discard(join(folder, name));
  }
}

/** Our own number on a file we did not make is that of a predecessor. */
function isRunning(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}

/** Clears away what one of our threads left beside this path when it was ended. */
export function clearThread(path: string, thread: number): void {
  const folder = dirname(path);
  for (const name of namesIn(folder)) if (name.startsWith(`${mine()}${thread}-`)) discard(join(folder, name));
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    // It does not exist: nothing was left in it.
    return [];
  }
}
