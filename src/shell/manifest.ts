/** The manifest: a line of JSON about every input, in the order of the inputs. It appears when the run ends, also an interrupted one. */
import { closeSync, openSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { jsonLine } from '../writers/json';
import { systemMessage } from './io';
import type { Receipt } from './receipt';
import { makeFolder, mustBeReplaceable } from './regular';
import { commit, discard, temporaryFor } from './temporaries';

/** First in every line, so that a manifest is known as ours and never taken as an input. */
const MANIFEST_SCHEMA = 'newsnorm/manifest@1';

const BATCH = 1 << 16;

export class Manifest {
  private readonly temporary: string;
  private readonly file: number;
  private pending = '';
  /** What went wrong first. */
  private broken: unknown = null;

  /** Throws system errors. */
  constructor(private readonly path: string) {
    mustBeReplaceable(path);
    makeFolder(dirname(path));
    this.temporary = temporaryFor(path);
    this.file = openSync(this.temporary, 'wx');
  }

  add(receipt: Receipt): void {
    this.pending += `${jsonLine({ schema: MANIFEST_SCHEMA, ...receipt })}\n`;
    if (this.pending.length >= BATCH) this.flush();
  }

  /** Tells why there is no manifest; null where there is one. */
  finish(): string | null {
    this.flush();
    try {
      closeSync(this.file);
      if (this.broken === null) commit(this.temporary, this.path);
    } catch (error) {
      this.broken ??= error;
    }
    if (this.broken === null) return null;
    discard(this.temporary);
    return `The manifest ${this.path} cannot be written: ${systemMessage(this.broken)}.`;
  }

  abandon(): void {
    closeSync(this.file);
    discard(this.temporary);
  }

  /** A full disk is told at the end: the run goes on, for its outputs may lie elsewhere. */
  private flush(): void {
    try {
      if (this.broken === null) writeSync(this.file, this.pending);
    } catch (error) {
      this.broken = error;
    }
    this.pending = '';
  }
}
