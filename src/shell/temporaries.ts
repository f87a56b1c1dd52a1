/** Temporary files beside the outputs. The name tells whose they are, so that those of a killed run can be cleared away by the next. */
import { createHash } from 'node:crypto';
import { readdirSync, renameSync, unlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { threadId } from 'node:worker_threads';
import { errorCode } from './io';

const HOST = createHash('sha256').update(hostname()).digest('hex').slice(0, 6);
const MINE = `.nn-${HOST}-${process.pid}-`;
const TEMPORARY = /^\.nn-([0-9a-f]{6})-([0-9]+)-/;
const alive = new Set<string>();
let counter = 0;

/** A new name in the folder of `path`; short, since the name itself may be as long as the system allows. */
export function temporaryFor(path: string): string {
  const temporary = join(dirname(path), `${MINE}${threadId}-${counter++}`);
  alive.add(temporary);
  return temporary;
}

/** Makes a finished temporary file the output. */
export function commit(temporary: string, path: string): void {
  renameSync(temporary, path);
  alive.delete(temporary);
}

export function discard(temporary: string): void {
  alive.delete(temporary);
  try {
    unlinkSync(temporary);
  } catch {
    // It was never made.
  }
}

/** For the second interrupt, when there is no time to let the work end. */
export function discardAll(): void {
  for (const temporary of [...alive]) discard(temporary);
}

/** Clears away what runs that were killed on this machine left in the folder. */
export function clearLeftovers(folder: string): void {
  for (const name of namesIn(folder)) {
    const [, host, pid] = TEMPORARY.exec(name) ?? [];
    if (host === HOST && pid !== undefined && !isRunning(Number(pid))) discard(join(folder, name));
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
  for (const name of namesIn(folder)) if (name.startsWith(`${MINE}${thread}-`)) discard(join(folder, name));
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    // It does not exist: nothing was left in it.
    return [];
  }
}
