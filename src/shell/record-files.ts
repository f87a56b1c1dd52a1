/** Outputs that hold the records of a whole input: made in a temporary file until the last record has come, as their size may exceed memory. */
import { type Hash, createHash } from 'node:crypto';
import { closeSync, openSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { VERSION } from '../model/version';
import type { ParquetFile, ParquetRow } from '../writers/parquet';
import { type WriteResult, fileDigest, refusal } from './files';
import { makeFolder } from './regular';
import { sealOf } from './seal';
import { commit, discard, temporaryFor } from './temporaries';

export interface RecordFile {
  readonly path: string;
  /** Takes a record as a line of NDJSON without its end. */
  readonly add: (line: string) => Promise<void>;
  readonly finish: () => WriteResult;
  readonly abandon: () => void;
}

export interface RecordFileOptions {
  /** False where only the difference to the present file is wanted. */
  readonly writes: boolean;
  readonly force: boolean;
}

export function ndjsonFile(path: string, options: RecordFileOptions): RecordFile {
  const target = new Target(path, options);
  const body = createHash('sha256');
  let first = true;
  return {
    path,
    add: (line) => {
      const text = Buffer.from(first ? line : `\n${line}`, 'utf8');
      first = false;
      body.update(text);
      target.append(text);
      return Promise.resolve();
    },
    finish: () => {
      target.append(Buffer.from(sealOf(body.digest('hex')), 'utf8'));
      return target.finish();
    },
    abandon: target.abandon,
  };
}

/** A Parquet file has no room for a seal; it says in its footer who made it, and nobody edits one by hand. */
export function parquetFile(path: string, options: RecordFileOptions): RecordFile {
  const target = new Target(path, options);
  let table: ParquetFile | null = null;
  return {
    path,
    add: async (line) => {
      // Rarely needed, and not small.
      table ??= new (await import('../writers/parquet')).ParquetFile(target.append, VERSION);
      table.add(JSON.parse(line) as ParquetRow);
    },
    finish: () => {
      table?.finish();
      return target.finish();
    },
    abandon: target.abandon,
  };
}

/** Whole or not at all: the temporary file becomes the output at the end, if it differs from what is there and that may be replaced. */
class Target {
  private readonly temporary: string;
  private readonly hash: Hash = createHash('sha256');
  private readonly file: number | null;
  private bytes = 0;

  constructor(
    private readonly path: string,
    private readonly options: RecordFileOptions,
  ) {
    this.temporary = temporaryFor(path);
    if (options.writes) makeFolder(dirname(path));
    this.file = options.writes ? openSync(this.temporary, 'wx') : null;
  }

  readonly append = (bytes: Uint8Array): void => {
    this.hash.update(bytes);
    this.bytes += bytes.length;
    if (this.file !== null) writeSync(this.file, bytes);
  };

  finish(): WriteResult {
    this.close();
    const receipt = { bytes: this.bytes, sha256: this.hash.digest('hex') };
    if (fileDigest(this.path) === receipt.sha256) {
      discard(this.temporary);
      return { action: 'unchanged', ...receipt };
    }
    const why = this.options.force ? null : refusal(this.path);
    if (why !== null || !this.options.writes) {
      discard(this.temporary);
      return why === null ? { action: 'differs', ...receipt } : { action: 'refused', why };
    }
    commit(this.temporary, this.path);
    return { action: 'written', ...receipt };
  }

  readonly abandon = (): void => {
    this.close();
    discard(this.temporary);
  };

  private close(): void {
    if (this.file !== null) closeSync(this.file);
  }
}
