/** Work in the main thread under the watch of another: what takes too long is ended from outside, wherever it is. */
import { Script } from 'node:vm';
import { errorCode } from './io';

/** Node only watches over scripts; this one does what lies here. */
const PLACE: unique symbol = Symbol.for('newsnorm.guarded');
const place = globalThis as { [PLACE]?: (() => void) | undefined };

let script: Script | null = null;

/**
 * What `work`, which must not wait for anything, returns; null where it took longer than so many milliseconds. Node could end it on SIGINT as well, but
 * then loses a signal that came between two pieces of work.
 */
export function guarded<T>(work: () => T, timeout: number): { readonly result: T } | null {
  let done: { readonly result: T } | null = null;
  place[PLACE] = () => {
    done = { result: work() };
  };
  script ??= new Script("globalThis[Symbol.for('newsnorm.guarded')]()");
  try {
    script.runInThisContext({ timeout });
  } catch (error) {
    if (errorCode(error) !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error;
  } finally {
    place[PLACE] = undefined;
  }
  return done;
}
