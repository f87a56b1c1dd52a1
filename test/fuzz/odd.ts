/** What a container is made of, each part of which may be something that nobody expects. */
import { encode } from '../quality/encode';
import { TEXTS, VALUES } from './pieces';
import type { Random } from './random';

/** Puts pages into a container. */
export type Wrap = (pages: readonly string[], random: Random) => Uint8Array;

/** Mostly what is expected, sometimes what nobody expects. */
export function odd(usual: string, random: Random): string {
  if (random.chance(0.85)) return usual;
  return random.pick([random.pick(VALUES), random.pick(TEXTS), '', usual.slice(1), usual + usual, usual.toUpperCase()]);
}

export const ADDRESS = 'https://example.org/2024/01/02/harbour.html';
export const DATE = '2024-01-02T03:04:05Z';
export const LINE_ENDS = ['\r\n', '\r\n', '\r\n', '\n', '\r'];

/** Header lines, some of them odd, missing, twice or folded. */
export function headers(fields: Readonly<Record<string, string>>, random: Random, end: string): string {
  return Object.entries(fields)
    .flatMap(([name, value]) => {
      const line = `${odd(name, random)}${random.chance(0.03) ? '' : ': '}${odd(value, random)}`;
      return random.chance(0.04) ? [] : random.chance(0.04) ? [line, line] : random.chance(0.04) ? [line, ' folded'] : [line];
    })
    .map((line) => line + end)
    .join('');
}

const ENCODINGS = ['utf-8', 'utf-16le', 'windows-1252', 'gb18030', 'big5', 'shift_jis', 'euc-kr', 'iso-2022-jp'];

/** In one encoding and perhaps labelled as another. What the encoding cannot say stays UTF-8. */
export function encoded(text: string, random: Random): { readonly bytes: Uint8Array; readonly label: string } {
  const encoding = random.chance(0.6) ? 'utf-8' : random.pick(ENCODINGS);
  const label = random.chance(0.8) ? encoding : random.pick([...ENCODINGS, ...VALUES]);
  try {
    return { bytes: encode(text, encoding), label };
  } catch {
    return { bytes: Buffer.from(text, random.chance(0.5) ? 'utf8' : 'latin1'), label };
  }
}

/** A part of the bytes, where something was lost on the way. */
export function cut(bytes: Uint8Array, random: Random): Uint8Array {
  return random.chance(0.93) ? bytes : bytes.subarray(0, random.below(bytes.length + 1));
}
