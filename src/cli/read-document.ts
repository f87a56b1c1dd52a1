/** One document of an input, for commands that look at single ones. */
import { resolve } from 'node:path';
import type { Failure } from '../model/failure';
import type { ReadContext, ReadItem } from '../model/reader';
import type { FormatName } from '../model/source';
import { chooseReader } from '../shell/choose-reader';
import { type Io, UsageError, errorText } from '../shell/io';
import { gunzipMembers } from '../shell/gunzip';
import { inflate } from '../shell/inflate';
import { type Opened, bytesFor, newTally, openBytes, openFile } from '../shell/source';

export interface Wanted {
  /** As given; `-` is standard input. */
  readonly path: string;
  /** Which document: its number, from 1, or its address or id. */
  readonly record: string;
  readonly format: FormatName | null;
  readonly context: Omit<ReadContext, 'path'>;
}

/** The wanted document; the failure or skip in its place. Throws a usage error where there is no such input or document. */
export async function readDocument({ path, record, format, context }: Wanted, io: Io): Promise<ReadItem> {
  const opened = await open(path, io);
  const choice = chooseReader(opened.head, path, format);
  if ('unsupported' in choice) throw new UsageError(`${path}: ${choice.unsupported}`);
  const number = NUMBER.test(record) ? Number(record) : null;
  let seen = 0;
  for await (const item of choice.reader.read(bytesFor(choice.reader, opened), {
    ...context,
    path: path === '-' ? null : path,
    inflate,
    gunzip: gunzipMembers,
  })) {
    seen++;
    if (number === null ? isNamed(item, record) : seen === number) return item;
  }
  if (seen > 0) {
    throw new UsageError(
      number === null
        ? `${path} holds no document with the address or id "${record}".`
        : `--record is ${record}, but ${path} holds ${seen}.`,
    );
  }
  return { id: null, source: {}, error: { code: 'empty', message: 'holds no document', stage: 'read' } } satisfies Failure;
}

const NUMBER = /^[0-9]{1,9}$/;

function isNamed(item: ReadItem, name: string): boolean {
  return 'html' in item && (item.url === name || item.id === name || item.source.record?.id === name);
}

async function open(path: string, io: Io): Promise<Opened> {
  try {
    return await (path === '-'
      ? openBytes(io.stdin as AsyncIterable<Uint8Array>, '', newTally())
      : openFile(resolve(io.cwd, path), newTally()));
  } catch (error) {
    throw new UsageError(`${path} cannot be read: ${errorText(error)}`);
  }
}
