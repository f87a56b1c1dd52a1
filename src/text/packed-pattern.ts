/** Long patterns made of rows of alternatives, with what a text must hold to match one. The build packs those that are written out (bin/packed-tables.cjs). */
import { tellsOf } from './tells';

export interface PackedPattern {
  readonly source: string;
  /** `tellsOf` the pattern, a line each. */
  readonly tells: string;
}

/** What stands before and after all alternatives; their rows by language, which is only for their reader. */
export function packedPattern(
  before: string,
  after = '',
  rows: Readonly<Record<string, readonly (readonly [string, string])[]>> = {},
): PackedPattern {
  const alternatives = Object.values(rows).flatMap((table) => table.map(([, row]) => row));
  const source = `${before}${alternatives.join('|')}${after}`;
  return { source, tells: tellsOf(source).join('\n') };
}

/** A class of characters, and those of ASCII in it: where a text has no others, its pattern is not made at all. */
export interface PackedClass {
  readonly source: string;
  readonly ascii: string;
}

/** Of a pattern for one character, with the flag `u`. */
export function packedClass(source: string): PackedClass {
  const pattern = new RegExp(source, 'u');
  const ascii = Array.from({ length: 0x80 }, (_, code) => String.fromCharCode(code));
  return { source, ascii: ascii.filter((character) => pattern.test(character)).join('') };
}
