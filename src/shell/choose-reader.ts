/** Which reader an input is for: what the user says, else what the bytes show, else what the name says. */
import type { Reader } from '../model/reader';
import type { FormatName } from '../model/source';
import { readers } from '../readers/index';
import { splitName } from './paths';

export type Choice = { readonly reader: Reader } | { readonly unsupported: string };

export function chooseReader(head: Uint8Array, name: string, wanted: FormatName | null): Choice {
  if (wanted !== null) {
    const reader = readers.find(({ format }) => format === wanted);
    return reader ? { reader } : { unsupported: `the format ${wanted} cannot be read yet` };
  }
  const seen = readers.find((reader) => reader.sniff(head));
  if (seen) return { reader: seen };
  const binary = binaryKind(head);
  if (binary !== null) return { unsupported: `is ${binary}; expected text: HTML, a dump or another format of newsnorm` };
  const { extension } = splitName(name);
  const named = readers.find(({ extensions }) => extensions.includes(extension));
  if (named) return { reader: named };
  return { unsupported: 'neither its first bytes nor its name tell what it is; name the format with --input-format' };
}

/** Every ending of a name that some reader takes. */
export function knownExtensions(): readonly string[] {
  return [...new Set(readers.flatMap(({ extensions }) => extensions))];
}

/** First bytes of the kinds of files that are most often among pages by mistake. */
const MAGIC: readonly (readonly [bytes: string, kind: string])[] = [
  ['\x89PNG', 'a PNG image'],
  ['\xff\xd8\xff', 'a JPEG image'],
  ['GIF8', 'a GIF image'],
  ['RIFF', 'an image, sound or video'],
  ['%PDF', 'a PDF'],
  ['PK\x03\x04', 'a ZIP archive'],
  ['\x1f\x8b', 'a gzip archive'],
  ['\x28\xb5\x2f\xfd', 'a Zstandard archive, which Node unpacks from 22.15 on'],
  ['BZh', 'a bzip2 archive'],
  ['\xfd7zXZ', 'an xz archive'],
  ['\x7fELF', 'a program'],
  ['SQLite format 3', 'an SQLite database'],
  ['wOF', 'a font'],
  ['\xd0\xcf\x11\xe0', 'an Office document'],
];

/** Control characters that text files have: tab to carriage return, escape. */
function isTextByte(byte: number): boolean {
  return byte >= 0x20 || (byte >= 0x09 && byte <= 0x0d) || byte === 0x1b;
}

function binaryKind(head: Uint8Array): string | null {
  const start = Buffer.from(head.subarray(0, 16)).toString('latin1');
  const known = MAGIC.find(([bytes]) => start.startsWith(bytes));
  if (known) return known[1];
  return looksBinary(head) ? 'a binary file' : null;
}

/** One byte in fifty that no text has; UTF-16, in which every other byte of Latin text is zero, is not binary. */
function looksBinary(head: Uint8Array): boolean {
  let strange = 0;
  const zeros: [even: number, odd: number] = [0, 0];
  for (let at = 0; at < head.length; at++) {
    const byte = head[at] ?? 0;
    if (byte === 0) zeros[at % 2 === 0 ? 0 : 1]++;
    else if (!isTextByte(byte)) strange++;
  }
  const isUtf16 = Math.max(...zeros) > head.length / 8 && Math.min(...zeros) * 16 < Math.max(...zeros);
  return strange * 50 > head.length || (!isUtf16 && zeros[0] + zeros[1] > 0);
}
