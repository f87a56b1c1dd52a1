/** What texts must hold to match a pattern of many alternatives, so that it is built only where one may: that takes milliseconds. */

import { holdsAnyOf } from './any-of';

/** Questions that are answered without an index of the tells: a short run asks few. */
const FEW = 8;

/** Whether a text may match a pattern, by its tells (`tellsOf`), a line each: false where it holds none of them. */
export function mayMatch(tells: string): (text: string) => boolean {
  let holdsTell: ((text: string) => boolean) | undefined;
  let searches = FEW;
  return (text) => {
    if (holdsTell === undefined) {
      const list = tells.split('\n');
      if (--searches >= 0) return list.some((tell) => text.includes(tell));
      holdsTell = holdsAnyOf(list);
    }
    return holdsTell(text);
  };
}

/**
 * Strings of which a text that matches holds at least one, in the same case. Of each alternative it is the longest run of plain
 * characters, or what a group that must be there says of itself, whichever is longer; all other groups, classes and escapes are passed
 * over. An alternative without any gives an empty string, which every text holds. Works on tokens: by characters it took as long as it saves.
 */
export function tellsOf(source: string): readonly string[] {
  const outer: Group[] = [];
  let group: Group = { said: [], best: NOTHING, isPlain: true };
  /** What the token before says, until it is seen whether it must be there. */
  let last: readonly string[] = NOTHING;
  let before = '';
  for (const [token] of source.matchAll(TOKENS)) {
    if (QUANTIFIERS.has(token.charAt(0))) {
      if (before !== ')') last = last.map((run) => run.slice(0, -1));
      else if (token !== '+') last = NOTHING;
      continue;
    }
    before = token;
    if (shortest(last) > shortest(group.best)) group.best = last;
    last = NOTHING;
    if (token === '|') endAlternative(group);
    else if (token.startsWith('(')) {
      outer.push(group);
      group = { said: [], best: NOTHING, isPlain: token === '(?:' };
    } else if (token === ')') {
      endAlternative(group);
      if (group.isPlain) last = group.said;
      group = outer.pop() ?? group;
    } else if (!SPECIAL.has(token.charAt(0))) last = [token];
  }
  if (shortest(last) > shortest(group.best)) group.best = last;
  endAlternative(group);
  return group.said;
}

interface Group {
  /** What its alternatives said. */
  readonly said: string[];
  /** The best of the alternative under way. */
  best: readonly string[];
  /** False for what looks ahead or back. */
  readonly isPlain: boolean;
}

const NOTHING: readonly string[] = [''];
/** Classes are short in patterns of words; a bound keeps what never closes from being read again and again. */
const TOKENS = /[^?*{+\\()[\].^$|]+|\\.|\[(?:\\.|[^\]\\]){0,40}\]|\{[^}]{0,9}\}|\((?:\?(?:<?[=!]|:))?|./gs;
const QUANTIFIERS: ReadonlySet<string> = new Set('?*{+');
const SPECIAL: ReadonlySet<string> = new Set('\\[].^$');

function endAlternative(group: Group): void {
  group.said.push(...group.best);
  group.best = NOTHING;
}

function shortest(texts: readonly string[]): number {
  return texts.reduce((least, { length }) => Math.min(least, length), Infinity);
}
