/** Reading bytes as the command does, without a file. */
import type { ReadContext, ReadItem } from '../../src/model/reader';
import { chooseReader } from '../../src/shell/choose-reader';
import { gunzipMembers } from '../../src/shell/gunzip';
import { inflate } from '../../src/shell/inflate';
import { bytesFor, newTally, openBytes } from '../../src/shell/source';

/** Documents of tests may be as large as this. */
export const MAX_BYTES = 1 << 22;
const CONTEXT: ReadContext = {
  path: 'a',
  url: null,
  fetchedAt: null,
  encoding: null,
  maxBytes: MAX_BYTES,
  fields: null,
  inflate,
  gunzip: gunzipMembers,
};
const NAME = 'a.html';

async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.slice(at, at + size));
}

/** What a reader makes of the bytes, which come in pieces of `size`; nothing where none is for them. */
export async function* readItems(bytes: Uint8Array, size = Math.max(1, bytes.length)): AsyncGenerator<ReadItem> {
  const opened = await openBytes(inPieces(bytes, size), NAME, newTally());
  const choice = chooseReader(opened.head, NAME, null);
  if (!('unsupported' in choice)) yield* choice.reader.read(bytesFor(choice.reader, opened), CONTEXT);
}
