/**
 * The journal of the cache: a line of JSON for each input, of which the last one of a path counts. Lines stay on disk and are read when they are asked for;
 * mostly that is in their order, so that a window of the file serves many of them.
 */
import { appendFileSync, closeSync, openSync, readSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { NameIndex } from './name-index';
import { makeFolder } from './regular';
import { commit, temporaryFor } from './temporaries';

const WINDOW = 1 << 17;
const LF = 0x0a;
const NOTHING: Buffer = Buffer.alloc(0);

export class Journal {
  private index = new NameIndex();
  /** Where the lines begin and end. */
  private starts: number[] = [];
  private ends: number[] = [];
  private window = { at: 0, bytes: NOTHING };

  /** Throws system errors, but not where there is no journal yet. */
  constructor(private readonly file: string) {
    makeFolder(dirname(file));
    this.load();
    if (this.starts.length > this.index.size * 2) this.compact();
  }

  /** The last line of a path; null where there is none. */
  find(path: string): string | null {
    let line = NOTHING;
    const found = this.index.find(path, (number) => pathOf((line = this.read(number))) === path);
    return found === null ? null : line.toString('utf8');
  }

  /** Lines that are found from the next run on. Throws system errors. */
  append(lines: readonly string[]): void {
    appendFileSync(this.file, `${lines.join('\n')}\n`);
  }

  private load(): void {
    let held = NOTHING;
    let at = 0;
    for (let piece = this.bytesAt(0); piece.length > 0; piece = this.bytesAt(at + held.length)) {
      held = held.length === 0 ? piece : Buffer.concat([held, piece]);
      let start = 0;
      for (let end = held.indexOf(LF); end >= 0; end = held.indexOf(LF, start)) {
        this.know(held.subarray(start, end), at + start);
        start = end + 1;
      }
      held = held.subarray(start);
      at += start;
    }
  }

  private know(line: Buffer, at: number): void {
    const path = pathOf(line);
    if (path === null) return;
    this.index.add(path, this.starts.length);
    this.starts.push(at);
    this.ends.push(at + line.length);
  }

  /** Another run may have changed the file meanwhile: whoever asks looks whether it is the line he means. */
  private read(number: number): Buffer {
    const start = this.starts[number] ?? 0;
    const end = this.ends[number] ?? 0;
    const { at, bytes } = this.window;
    if (start < at || end > at + bytes.length) this.window = { at: start, bytes: this.bytesAt(start, Math.max(WINDOW, end - start)) };
    return this.window.bytes.subarray(start - this.window.at, end - this.window.at);
  }

  private bytesAt(position: number, length = WINDOW): Buffer {
    let file: number;
    try {
      file = openSync(this.file, 'r');
    } catch {
      return NOTHING;
    }
    try {
      const bytes = Buffer.allocUnsafe(length);
      return bytes.subarray(0, readSync(file, bytes, 0, length, position));
    } finally {
      closeSync(file);
    }
  }

  /** Drops lines that later ones have replaced. */
  private compact(): void {
    const temporary = temporaryFor(this.file);
    const file = openSync(temporary, 'wx');
    for (let number = 0; number < this.starts.length; number++) {
      const line = Buffer.from(this.read(number));
      const path = pathOf(line) ?? '';
      if (this.index.find(path, (other) => pathOf(this.read(other)) === path) === number) writeSync(file, `${line.toString('utf8')}\n`);
    }
    closeSync(file);
    commit(temporary, this.file);
    [this.index, this.starts, this.ends, this.window] = [new NameIndex(), [], [], { at: 0, bytes: NOTHING }];
    this.load();
  }
}

const START = '{"path":"';
const AFTER = '","mark":';

/** The path of a line without parsing all of it; null for a torn line. */
function pathOf(line: Buffer): string | null {
  if (line.toString('latin1', 0, START.length) !== START || line.toString('latin1', line.length - 2) !== ']}') return null;
  const end = line.indexOf(AFTER, START.length, 'latin1');
  if (end < 0) return null;
  const raw = line.toString('utf8', START.length, end);
  if (!raw.includes('\\')) return raw;
  try {
    return JSON.parse(`"${raw}"`) as string;
  } catch {
    return null;
  }
}
