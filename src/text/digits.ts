/** Digits of all scripts. As a pattern `\p{Nd}` takes five times as long to read a text that holds none. */
import { codeAt } from './code-at';
import { charClass } from './char-class';
import { packedClass } from './packed-pattern';

const isDigit = charClass(packedClass('\\p{Nd}'));
/** ASCII digits, and the blocks in which all others stand: Latin, Greek, Cyrillic and Chinese are none of them, and told here. */
const MAY_BE_DIGIT = /[0-9\u0660-\u1c59\ua620-\uabf9\uff10-\uff19]/;

/** Whether a text holds a decimal digit of any script of the first plane. */
export function holdsDigit(text: string): boolean {
  if (!MAY_BE_DIGIT.test(text)) return false;
  for (let i = 0; i < text.length; i++) if (isDigit(codeAt(text, i))) return true;
  return false;
}
