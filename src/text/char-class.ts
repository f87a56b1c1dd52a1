/** Classes of characters as tables: asking a pattern of Unicode properties for each letter of a text is dear. */
import type { PackedClass } from './packed-pattern';

const UNITS = 0x10000;
const ASCII = 0x80;
const YES = 1;
const NO = 2;

/** Whether a code unit is in the class. Its pattern is made at the first question beyond ASCII, and asked once for each unit that turns up. */
export function charClass({ source, ascii }: PackedClass): (code: number) => boolean {
  let pattern: RegExp | null = null;
  let answers: Uint8Array | null = null;
  return (code) => {
    answers ??= answersFor(ascii);
    if (answers[code] === 0) answers[code] = (pattern ??= new RegExp(source, 'u')).test(String.fromCharCode(code)) ? YES : NO;
    return answers[code] === YES;
  };
}

function answersFor(ascii: string): Uint8Array {
  const answers = new Uint8Array(UNITS).fill(NO, 0, ASCII);
  for (let at = 0; at < ascii.length; at++) answers[ascii.charCodeAt(at)] = YES;
  return answers;
}
