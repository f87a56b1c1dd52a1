/** The formats that can be read, in the order in which their first bytes are looked at. */
import type { Reader } from '../model/reader';
import { dumpReader } from './dump';
import { htmlReader } from './html';

export const readers: readonly Reader[] = [
  // A dump begins with a comment that HTML might begin with too, so it is asked first.
  dumpReader,
  htmlReader,
];
