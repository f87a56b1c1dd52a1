/** Classes of characters as CommonMark's flanking rules see them. */

export const OTHER = 0;
export const SPACE = 1;
export const PUNCTUATION = 2;
/** Beyond the BMP: readers that go by UTF-16 units take a symbol there for a letter. */
export const UNSURE = 3;
export type CharacterClass = typeof OTHER | typeof SPACE | typeof PUNCTUATION | typeof UNSURE;

const WHITE = /\s/;
const SYMBOL = /[\p{P}\p{S}]/u;

/** Class of the character that starts at `index`; both ends of the text count as white space. */
export function classAt(text: string, index: number): CharacterClass {
  return index >= text.length ? SPACE : classOf(text.codePointAt(index) ?? 0x20);
}

/** Class of the character that ends before `index`. */
export function classBefore(text: string, index: number): CharacterClass {
  if (index <= 0) return SPACE;
  const unit = text.charCodeAt(index - 1);
  const low = unit >= 0xdc00 && unit <= 0xdfff && index > 1;
  return classOf(low ? (text.codePointAt(index - 2) ?? unit) : unit);
}

function classOf(code: number): CharacterClass {
  if (code < 0x80) {
    if (code === 0x20 || (code >= 9 && code <= 13)) return SPACE;
    return isAsciiPunctuation(code) ? PUNCTUATION : OTHER;
  }
  if (code >= 0x4e00 && code <= 0x9fff) return OTHER;
  const character = String.fromCodePoint(code);
  if (WHITE.test(character)) return SPACE;
  if (!SYMBOL.test(character)) return OTHER;
  return code > 0xffff ? UNSURE : PUNCTUATION;
}

export function isAsciiPunctuation(code: number): boolean {
  return (
    (code >= 0x21 && code <= 0x2f) || (code >= 0x3a && code <= 0x40) || (code >= 0x5b && code <= 0x60) || (code >= 0x7b && code <= 0x7e)
  );
}

/** Whether a run of delimiters between two characters may open and close (CommonMark 6.2). */
export interface Flanking {
  readonly open: boolean;
  readonly close: boolean;
  /** Readers do not agree. */
  readonly unsure: boolean;
}

/** `certain`: what every reader grants (for our own marks); otherwise what any reader might take (for marks in text). */
export function flanking(before: CharacterClass, after: CharacterClass, character: string, certain: boolean): Flanking {
  if (before === UNSURE || after === UNSURE) return unsure(before, after, character, certain);
  const left = after !== SPACE && (after !== PUNCTUATION || before !== OTHER);
  const right = before !== SPACE && (before !== PUNCTUATION || after !== OTHER);
  if (character !== '_') return { open: left, close: right, unsure: false };
  return { open: left && (!right || before === PUNCTUATION), close: right && (!left || after === PUNCTUATION), unsure: false };
}

function unsure(before: CharacterClass, after: CharacterClass, character: string, certain: boolean): Flanking {
  const readings = (found: CharacterClass): CharacterClass[] => (found === UNSURE ? [OTHER, PUNCTUATION] : [found]);
  const all = readings(before).flatMap((b) => readings(after).map((a) => flanking(b, a, character, certain)));
  const pick = (key: 'open' | 'close'): boolean => (certain ? all.every((f) => f[key]) : all.some((f) => f[key]));
  return { open: pick('open'), close: pick('close'), unsure: true };
}
