import type { ReadContext, ReadItem, Reader } from '../../src/model/reader';
import type { Failure } from '../../src/model/failure';
import type { RawDoc } from '../../src/model/source';
import type { Skip } from '../../src/model/reader';

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

export const context = (overrides: Partial<ReadContext> = {}): ReadContext => ({
  path: 'in/a.md',
  url: null,
  fetchedAt: null,
  encoding: null,
  maxBytes: 1 << 20,
  fields: null,
  ...overrides,
});

/** The bytes in pieces of a size, as a pipe might deliver them. */
export async function* inChunks(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.slice(at, at + size));
}

/** Everything a reader yields; asserts on the way that it does not depend on how the bytes are cut. */
export async function readAll(reader: Reader, bytes: Uint8Array, at: ReadContext = context()): Promise<ReadItem[]> {
  const results: ReadItem[][] = [];
  for (const size of [bytes.length + 1, 4096, 7, 1]) {
    const items: ReadItem[] = [];
    for await (const item of reader.read(inChunks(bytes, size), at)) items.push(item);
    results.push(items);
  }
  for (const other of results.slice(1)) expect(other).toEqual(results[0]);
  return results[0] ?? [];
}

export const isDoc = (item: ReadItem | undefined): item is RawDoc => item !== undefined && 'html' in item;

export function doc(items: readonly ReadItem[], index = 0): RawDoc {
  const item = items[index];
  if (!isDoc(item)) throw new Error(`item ${index} is no document: ${JSON.stringify(item)}`);
  return item;
}

export function skip(items: readonly ReadItem[], index = 0): Skip {
  const item = items[index];
  if (item === undefined || !('skip' in item)) throw new Error(`item ${index} is not passed over: ${JSON.stringify(item)}`);
  return item;
}

export function failure(items: readonly ReadItem[], index = 0): Failure {
  const item = items[index];
  if (item === undefined || !('error' in item)) throw new Error(`item ${index} is no failure: ${JSON.stringify(item)}`);
  return item;
}
