/** What texts must hold to match a pattern of many alternatives, so that it is built only where one may: that takes milliseconds. */

/** Whether a text may match a pattern: false where it holds nothing of any of its alternatives. */
export function mayMatch(source: string): (text: string) => boolean {
  let tells: readonly string[] | undefined;
  return (text) => {
    tells ??= tellsOf(source);
    return tells.some((tell) => text.includes(tell));
  };
}

/**
 * Strings of which a text that matches holds at least one, in the same case. Of each alternative it is the longest run of plain
 * characters, or what a group that must be there says of itself, whichever is longer; all other groups, classes and escapes are passed
 * over. An alternative without any gives an empty string, which every text holds.
 */
export function tellsOf(source: string): readonly string[] {
  const tells: string[] = [];
  let best: readonly string[] = [''];
  let run = '';
  const offer = (candidate: readonly string[]): void => {
    if (shortest(candidate) > shortest(best)) best = candidate;
    run = '';
  };
  for (let at = 0; at < source.length; at++) {
    const sign = source.charAt(at);
    if (!SPECIAL.has(sign)) {
      run += sign;
      continue;
    }
    // A quantifier may make the last character one that need not be there.
    offer([QUANTIFIERS.has(sign) ? run.slice(0, -1) : run]);
    if (sign === '|') {
      tells.push(...best);
      best = [''];
    } else if (sign === '{') at = source.indexOf('}', at);
    else if (sign === '\\') at++;
    else if (sign === '(' || sign === '[') {
      const end = endOf(source, at);
      if (source.startsWith('(?:', at) && !OPTIONAL.has(source.charAt(end + 1))) offer(tellsOf(source.slice(at + 3, end)));
      at = end;
    }
  }
  offer([run]);
  return [...tells, ...best];
}

function shortest(texts: readonly string[]): number {
  return texts.reduce((least, { length }) => Math.min(least, length), Infinity);
}

const OPTIONAL: ReadonlySet<string> = new Set('?*{');
const QUANTIFIERS: ReadonlySet<string> = new Set('?*{+');
const SPECIAL: ReadonlySet<string> = new Set('?*{+\\()[]}.^$|');

/** The closing bracket of a group with all within it, or of a class. */
function endOf(source: string, start: number): number {
  let depth = 0;
  let isInClass = false;
  for (let at = start; at < source.length; at++) {
    const sign = source.charAt(at);
    if (sign === '\\') at++;
    else if (isInClass) isInClass = sign !== ']';
    else if (sign === '[') isInClass = true;
    else if (sign === '(') depth++;
    else if (sign === ')') depth--;
    if (depth === 0 && !isInClass) return at;
  }
  return source.length;
}
