/** Where a line of names is parted by words for "and", and whether it is printed in capitals. */
import { bylinePatterns, without } from './byline-patterns';
import { NAMES_WITH_WAW } from './people-tables';

/** Words for "and" between full names, also those that are written onto the next word. */
export function splitConjunctions(part: string): string[] {
  return part.split(bylinePatterns.conjunction()).flatMap((names) => {
    const halves = names.split(bylinePatterns.shortConjunction());
    return (halves.every((half) => half.trim().includes(' ')) ? halves : [names]).flatMap(splitGlued);
  });
}

/** Arabic and Hebrew write "and" onto the next word: it parts two full names, but begins some first names itself. */
function splitGlued(names: string): string[] {
  if (!MAY_BE_GLUED.test(names)) return [names];
  const found = [...names.matchAll(GLUED_AND)].find(
    ({ index, 1: word = '' }) => !NAMES_WITH_WAW.has(word) && names.slice(0, index).includes(' ') && names.slice(index + 1).includes(' '),
  );
  return found === undefined ? [names] : [names.slice(0, found.index), ...splitGlued(names.slice(found.index + 2))];
}
const MAY_BE_GLUED = /[\u0648\u05d5]/;
const GLUED_AND = /\s([\u0648\u05d5][\u0620-\u064a\u05d0-\u05ea]{2,20})(?=\s)/g;

/** A line with several words all in capitals. Beside letters without case they may be how the name is written. */
export function isShouted(text: string): boolean {
  return (
    CAPITALS.test(text) &&
    !NO_CAPITAL.test(without(text, bylinePatterns.label()).replace(bylinePatterns.conjunction(), ' ')) &&
    text.trim().includes(' ')
  );
}

const CAPITALS = /\p{Lu}{2}/u;
const NO_CAPITAL = /[\p{Ll}\p{Lo}]/u;

const SHOUTED_NAME =
  /^(?:\p{Lu}{3,}|\p{Lu}?[AEIOUY]\p{Lu}?)(?:[-'’]\p{Lu}{2,})*(?: \p{Lu}\.)? (?:\p{Lu}{3,}|\p{Lu}?[AEIOUY]\p{Lu}?)(?:[-'’]\p{Lu}{2,})*$/u;

/** `ANN LEE` in a line that is not in capitals besides: two words, and no initials among them. */
export function isShoutedName(text: string): boolean {
  return SHOUTED_NAME.test(text);
}
