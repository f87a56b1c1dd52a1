/** Writing files: whole or not at all, never over the work of others, and not at all where nothing changed. */
import { createHash } from 'node:crypto';
import { closeSync, fstatSync, readFileSync, readSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { sha256 } from '../text/hash';
import { errorCode, systemMessage } from './io';
import { makeFolder, openRegular, statusOf } from './regular';
import { commit, discard, temporaryFor } from './temporaries';
import { SEAL_BYTES, hasSeal, isIntact, saysOwn, seal, sealOf } from './seal';

export type WriteMode = 'write' | 'look';

export type WriteResult =
  | { readonly action: 'written' | 'unchanged' | 'differs'; readonly bytes: number; readonly sha256: string }
  /** The file there is not ours, was edited since, or cannot be written. `why` ends a sentence that begins with the name. */
  | { readonly action: 'refused'; readonly why: string };

/** Brings the file at `path` to this content. `look` only tells what would happen. */
export function putFile(path: string, text: string, mode: WriteMode, force: boolean): WriteResult {
  const content = Buffer.from(seal(text), 'utf8');
  const receipt = { bytes: content.length, sha256: sha256(content) };
  try {
    const present = readPresent(path);
    if (present?.equals(content)) return { action: 'unchanged', ...receipt };
    if (present && !force && !isIntact(present)) return { action: 'refused', why: hasSeal(present) || saysOwn(present) ? EDITED : FOREIGN };
    if (mode === 'look') return { action: 'differs', ...receipt };
    writeWhole(path, content);
    return { action: 'written', ...receipt };
  } catch (error) {
    return { action: 'refused', why: `cannot be written: ${systemMessage(error)}` };
  }
}

/** Why the file at `path` may not be overwritten; null where it may, or is not there. For files of any size. */
export function refusal(path: string): string | null {
  if (statusOf(path) === null || isIntactFile(path)) return null;
  return isOwnOutput(path) ? EDITED : FOREIGN;
}

const EDITED = 'was edited since newsnorm wrote it and was left as it is; use --force to overwrite it';
const FOREIGN = 'was not written by newsnorm and was left as it is; use --force to overwrite it';

/** SHA-256 of a file in hex; null where there is none. Reads in pieces. */
export function fileDigest(path: string): string | null {
  const hash = createHash('sha256');
  return readPieces(path, Infinity, (piece) => hash.update(piece)) ? hash.digest('hex') : null;
}

function isIntactFile(path: string): boolean {
  if (path.endsWith('.parquet')) return isOwnParquet(readTail(path, PARQUET_FOOTER));
  const body = createHash('sha256');
  const length = statSync(path).size - SEAL_BYTES;
  if (length < 0 || !readPieces(path, length, (piece) => body.update(piece))) return false;
  return sealOf(body.digest('hex')) === readTail(path).toString('latin1');
}

function readPieces(path: string, length: number, take: (piece: Uint8Array) => void): boolean {
  if (statusOf(path) === null) return false;
  return withFile(path, (file) => {
    const buffer = Buffer.allocUnsafe(PIECE);
    for (let left = length; left > 0;) {
      const got = readSync(file, buffer, 0, Math.min(left, PIECE), null);
      if (got === 0) break;
      take(buffer.subarray(0, got));
      left -= got;
    }
    return true;
  });
}

const PIECE = 1 << 18;

function readTail(path: string, length = SEAL_BYTES): Buffer {
  return withFile(path, (file) => tailOf(file, length));
}

function tailOf(file: number, length: number): Buffer {
  const tail = Buffer.allocUnsafe(length);
  return tail.subarray(0, readSync(file, tail, 0, length, Math.max(0, fstatSync(file).size - length)));
}

function headOf(file: number): Buffer {
  return scratch.subarray(0, readSync(file, scratch, 0, HEAD, 0));
}

/** More than `saysOwn` looks at: most inputs are no larger, so that one read shows their end as well. */
const HEAD = 1 << 13;
/** For heads, which are looked at and left: a hundred thousand inputs need not as many pieces of memory. */
const scratch = Buffer.allocUnsafe(HEAD);

function withFile<T>(path: string, use: (file: number) => T): T {
  const { file } = openRegular(path);
  try {
    return use(file);
  } finally {
    closeSync(file);
  }
}

function readPresent(path: string): Buffer | null {
  try {
    return withFile(path, (file) => readFileSync(file));
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}

/** The end of a Parquet file, which tells its maker. */
const PARQUET_FOOTER = 1024;

function isOwnParquet(tail: Buffer): boolean {
  return tail.subarray(-4).toString('latin1') === 'PAR1' && tail.includes('newsnorm version ');
}

/** Endings that outputs have. */
const OUTPUT_ENDING = /\.(?:md|json|ndjson|html|txt)$/;

/** True where the file is an output of newsnorm, so that it is not taken as an input. Reads only its ends. */
export function isOwnOutput(path: string): boolean {
  if (!OUTPUT_ENDING.test(path)) return false;
  try {
    return withFile(path, (file) => {
      const head = headOf(file);
      const tail = head.length < HEAD ? head.subarray(-SEAL_BYTES) : tailOf(file, SEAL_BYTES);
      return hasSeal(tail) || saysOwn(head);
    });
  } catch {
    // Whatever is wrong with it will be told when it is read as an input.
    return false;
  }
}

function writeWhole(path: string, content: Uint8Array): void {
  const temporary = temporaryFor(path);
  try {
    try {
      writeFileSync(temporary, content, { flag: 'wx' });
    } catch (error) {
      if (errorCode(error) !== 'ENOENT') throw error;
      makeFolder(dirname(path));
      writeFileSync(temporary, content, { flag: 'wx' });
    }
    commit(temporary, path);
  } catch (error) {
    discard(temporary);
    throw error;
  }
}
