/** Where the documents of one input go: files beside it, or standard output. */
import { type Hash, createHash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import type { OutputFormat } from '../writers/index';
import type { Rendered } from './convert-doc';
import { type WriteResult, fileDigest, putFile, refusal } from './files';
import { type OutputPlan, ndjsonPath, outputPath } from './plan';
import { sealOf } from './seal';
import { commit, discard, temporaryFor } from './temporaries';

export interface Sink {
  /** `ordinal` is null for the only document of its input. */
  readonly add: (rendered: Rendered, ordinal: number | null) => Promise<void>;
  /** Ends what is open. Nothing half-written remains, whether it is called or `abandon`. */
  readonly finish: () => void;
  readonly abandon: () => void;
}

/** Told for each output, in the order of documents and formats. */
export type OnOutput = (path: string, result: WriteResult) => void;

/** Prints the documents: a line of JSON each, or the document as it is. */
export function stdoutSink(format: OutputFormat, print: (text: string) => Promise<void>): Sink {
  return {
    add: (rendered) => print(format === 'json' ? `${rendered.line}\n` : (rendered.texts[format] ?? '')),
    finish: () => undefined,
    abandon: () => undefined,
  };
}

export function fileSink(plan: OutputPlan, formats: readonly OutputFormat[], writes: boolean, force: boolean, onOutput: OnOutput): Sink {
  let lines: NdjsonFile | null = null;
  return {
    add: (rendered, ordinal) => {
      for (const format of formats) {
        if (format === 'json' && ordinal !== null) {
          lines ??= new NdjsonFile(ndjsonPath(plan), writes, force);
          lines.add(rendered.line);
        } else {
          const path = outputPath(plan, format, ordinal);
          onOutput(path, putFile(path, rendered.texts[format] ?? '', writes ? 'write' : 'look', force));
        }
      }
      return Promise.resolve();
    },
    finish: () => {
      if (lines) onOutput(lines.path, lines.finish());
    },
    abandon: () => lines?.abandon(),
  };
}

/** The records of one input, a line each, in a temporary file until the last has come. Its size may exceed memory. */
class NdjsonFile {
  private readonly temporary: string;
  private readonly hash: Hash = createHash('sha256');
  private readonly body: Hash = createHash('sha256');
  private readonly file: number | null;
  private bytes = 0;
  private first = true;

  constructor(
    readonly path: string,
    private readonly writes: boolean,
    private readonly force: boolean,
  ) {
    this.temporary = temporaryFor(path);
    if (writes) mkdirSync(dirname(path), { recursive: true });
    this.file = writes ? openSync(this.temporary, 'wx') : null;
  }

  add(line: string): void {
    const text = this.first ? line : `\n${line}`;
    this.first = false;
    this.body.update(text);
    this.append(text);
  }

  finish(): WriteResult {
    this.append(sealOf(this.body));
    this.close();
    const receipt = { bytes: this.bytes, sha256: this.hash.digest('hex') };
    if (fileDigest(this.path) === receipt.sha256) {
      discard(this.temporary);
      return { action: 'unchanged', ...receipt };
    }
    const why = this.force ? null : refusal(this.path);
    if (why !== null || !this.writes) {
      discard(this.temporary);
      return why === null ? { action: 'differs', ...receipt } : { action: 'refused', why };
    }
    commit(this.temporary, this.path);
    return { action: 'written', ...receipt };
  }

  abandon(): void {
    this.close();
    discard(this.temporary);
  }

  private append(text: string): void {
    const bytes = Buffer.from(text, 'utf8');
    this.hash.update(bytes);
    this.bytes += bytes.length;
    if (this.file !== null) writeSync(this.file, bytes);
  }

  private close(): void {
    if (this.file !== null) closeSync(this.file);
  }
}
