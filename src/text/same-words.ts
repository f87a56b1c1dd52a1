/** Whether two lines say the same, whatever their blanks, quotes, case and final point. */
import { charClass } from './char-class';

const NOT_WORD = /[^\p{L}\p{N}]+/gu;
const isWord = charClass(/[\p{L}\p{N}]/u);

/** Letters and digits only, lower case, NFKC: two texts with one key say the same. */
export function wordKey(text: string): string {
  const folded = (PLAIN.test(text) ? text : text.normalize('NFKC')).toLowerCase();
  const units = folded.length <= room.length ? room : new Uint16Array(folded.length);
  let length = 0;
  for (let i = 0; i < folded.length; i++) {
    const code = folded.charCodeAt(i);
    if (code >= FIRST_SURROGATE && code <= LAST_SURROGATE) return folded.replace(NOT_WORD, '');
    if (isWord(code)) units[length++] = code;
  }
  return length === folded.length ? folded : decoder.decode(units.subarray(0, length));
}
/** Where keys are written: keys are made of every block of every page, and joining words one by one takes twice as long. */
const room = new Uint16Array(10_000);
const decoder = new TextDecoder('utf-16le');
/** Letters that NFKC leaves as they are, and signs, which fall away in any form. */
const PLAIN = /^[\x00-\x7f\u00c0-\u0131\u2010-\u2027\u3000-\u3011\u4e00-\u9fff]*$/;
const FIRST_SURROGATE = 0xd800;
const LAST_SURROGATE = 0xdfff;

export function sameWords(a: string, b: string | undefined): boolean {
  // Lengths that differ by much cannot become equal by dropping signs; most calls end here.
  if (b === undefined || b.length < 2 || a.length < 2 || a.length > 3 * b.length + 20 || b.length > 3 * a.length + 20) return false;
  const left = wordKey(a);
  return left !== '' && left === wordKey(b);
}
