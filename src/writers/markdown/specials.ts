/** Characters that may mean something to Markdown, and those of them that never do where they stand. */

/** What decides about a character; bits of a set. */
export const Special = {
  TICK: 1,
  DELIMITER: 2,
  BRACKET: 4,
  /** Each by a look at what follows. */
  OTHER: 8,
} as const;

const classes = new Uint8Array(0x80);
for (const [characters, special] of [
  ['`', Special.TICK],
  ['*_~', Special.DELIMITER],
  ['[]', Special.BRACKET],
  ['\\<&@|:wW', Special.OTHER],
] as const)
  for (const character of characters) classes[character.charCodeAt(0)] = special;

const PIPE = 0x7c;
const COLON = 0x3a;
const UNDERSCORE = 0x5f;
const STAR = 0x2a;

/** Class of the character at `at`; 0 where it can mean nothing there, whatever stands around the text. */
export function specialAt(text: string, at: number, inTable: boolean): number {
  const code = text.charCodeAt(at);
  const special = code < 0x80 ? (classes[code] ?? 0) : 0;
  if (special === 0) return 0;
  if (code === PIPE) return inTable ? special : 0;
  if (code === COLON) return at + 2 >= text.length || text.startsWith('//', at + 1) ? special : 0;
  if ((code | 0x20) === 0x77) return mayBeWww(text, at) ? special : 0;
  if (special === Special.DELIMITER && at > 0 && at + 1 < text.length && isInert(code, text.charCodeAt(at - 1), text.charCodeAt(at + 1)))
    return 0;
  return special;
}

/** `www.`, or the end of the text, behind which it could go on. */
function mayBeWww(text: string, at: number): boolean {
  for (let i = 1; i < 4; i++) {
    if (at + i >= text.length) return true;
    if ((text.charCodeAt(at + i) | 0x20) !== (i < 3 ? 0x77 : 0x2e)) return false;
  }
  return true;
}

/** An underscore between letters, an asterisk between blanks: neither can open nor close (CommonMark 6.2). */
function isInert(code: number, before: number, after: number): boolean {
  if (code === UNDERSCORE) return isWord(before) && isWord(after);
  return code === STAR && before === 0x20 && after === 0x20;
}

function isWord(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39);
}
