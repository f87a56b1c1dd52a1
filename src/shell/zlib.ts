import type * as Zlib from 'node:zlib';

/** Node's zlib, loaded at first need: it takes some milliseconds, and most inputs are not packed. */
export function zlib(): typeof Zlib {
  return process.getBuiltinModule('node:zlib');
}
