/** The manifest: a line of JSON about every input, in the order of the inputs. It appears when the run ends, also an interrupted one. */
import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { jsonLine } from '../writers/json';
import type { Receipt } from './receipt';
import { commit, discard, temporaryFor } from './temporaries';

/** First in every line, so that a manifest is known as ours and never taken as an input. */
const MANIFEST_SCHEMA = 'newsnorm/manifest@1';

const BATCH = 1 << 16;

export class Manifest {
  private readonly temporary: string;
  private readonly file: number;
  private pending = '';

  /** Throws system errors. */
  constructor(private readonly path: string) {
    mkdirSync(dirname(path), { recursive: true });
    this.temporary = temporaryFor(path);
    this.file = openSync(this.temporary, 'wx');
  }

  add(receipt: Receipt): void {
    this.pending += `${jsonLine({ schema: MANIFEST_SCHEMA, ...receipt })}\n`;
    if (this.pending.length >= BATCH) this.flush();
  }

  finish(): void {
    this.flush();
    closeSync(this.file);
    commit(this.temporary, this.path);
  }

  abandon(): void {
    closeSync(this.file);
    discard(this.temporary);
  }

  private flush(): void {
    writeSync(this.file, this.pending);
    this.pending = '';
  }
}
