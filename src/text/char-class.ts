/** Classes of characters as tables: asking a pattern of Unicode properties for each letter of a text is dear. */

const UNITS = 0x10000;
const YES = 1;
const NO = 2;

/** Whether a pattern for one character holds for a code unit. It is made at the first question, and asked once for each unit that turns up. */
export function charClass(pattern: () => RegExp): (code: number) => boolean {
  let made: RegExp | null = null;
  let answers: Uint8Array | null = null;
  return (code) => {
    answers ??= new Uint8Array(UNITS);
    if (answers[code] === 0) answers[code] = (made ??= pattern()).test(String.fromCharCode(code)) ? YES : NO;
    return answers[code] === YES;
  };
}
