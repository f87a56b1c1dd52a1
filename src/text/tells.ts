/** What texts must hold to match a pattern of many alternatives, so that it is built only where one may: that takes milliseconds. */

/**
 * Of each alternative of a pattern, its longest run of plain characters: a text that holds none of the runs does not match. An alternative
 * without one gives an empty run, which every text holds. Groups, classes and escapes are passed over as a whole.
 */
export function tellsOf(source: string): readonly string[] {
  const tells: string[] = [];
  let longest = '';
  let run = '';
  const endRun = (): void => {
    if (run.length > longest.length) longest = run;
    run = '';
  };
  for (let at = 0; at < source.length; at++) {
    const sign = source.charAt(at);
    if (sign === '|') {
      endRun();
      tells.push(longest);
      longest = '';
    } else if (!SPECIAL.has(sign)) run += sign;
    else {
      // A quantifier may make the last character one that need not be there.
      if (QUANTIFIERS.has(sign)) run = run.slice(0, -1);
      endRun();
      if (sign === '{') at = source.indexOf('}', at);
      else if (sign === '\\') at++;
      else if (sign === '(' || sign === '[') at = endOf(source, at);
    }
  }
  endRun();
  return [...tells, longest];
}

const QUANTIFIERS: ReadonlySet<string> = new Set('?*{+');
const SPECIAL: ReadonlySet<string> = new Set('?*{+\\()[]}.^$');

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
