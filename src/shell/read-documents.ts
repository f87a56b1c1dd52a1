/** All documents of many inputs, one after the other, for commands that write nothing of them. */
import { resolve } from 'node:path';
import type { Failure } from '../model/failure';
import type { ReadContext, ReadItem } from '../model/reader';
import type { FormatName } from '../model/source';
import { chooseReader } from './choose-reader';
import { gunzipMembers } from './gunzip';
import { inflate } from './inflate';
import { type Input, STDIN } from './input';
import { systemMessage } from './io';
import { bytesFor, newTally, openBytes, openFile } from './source';

export interface Found {
  readonly path: string;
  readonly item: ReadItem;
}

/** Where relative paths start, and what `-` stands for. */
export interface Origin {
  readonly cwd: string;
  readonly stdin: () => AsyncIterable<Uint8Array>;
}

/** Inputs that cannot be read are failures in their turn, after the documents that could be. */
export async function* readDocuments(
  inputs: Iterable<Input>,
  origin: Origin,
  format: FormatName | null,
  context: Omit<ReadContext, 'path'>,
): AsyncGenerator<Found> {
  for (const { path, problem, isOwn } of inputs) {
    if (isOwn) continue;
    if (problem) {
      yield { path, item: failure(problem.message) };
      continue;
    }
    try {
      const opened = await (path === STDIN ? openBytes(origin.stdin(), '', newTally()) : openFile(resolve(origin.cwd, path), newTally()));
      const choice = chooseReader(opened.head, path, format);
      if ('unsupported' in choice) yield { path, item: failure(choice.unsupported) };
      else {
        const own: ReadContext = { ...context, path: path === STDIN ? null : path, inflate, gunzip: gunzipMembers };
        for await (const item of choice.reader.read(bytesFor(choice.reader, opened), own)) yield { path, item };
      }
    } catch (error) {
      yield { path, item: failure(systemMessage(error)) };
    }
  }
}

function failure(message: string): Failure {
  return { id: null, source: {}, error: { code: 'io', message, stage: 'read' } };
}
