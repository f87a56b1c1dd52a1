/** Names out of a printed byline, in the terms of credits. */
import { splitAuthors } from '../../text/people';

export interface Names {
  readonly people: readonly string[];
  readonly agencies: readonly string[];
  /** Posts, desks and what stood in brackets. */
  readonly rest: readonly string[];
}

/** What a byline says; brackets go to the rest, or to the agencies where they name some. */
export function splitNames(byline: string): Names {
  const { people, agencies, roles } = splitAuthors(byline);
  return { people, agencies, rest: roles };
}

/** Each once, whatever its case. */
export function unique(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return names.filter((name) => {
    const key = name.normalize('NFC').toLowerCase();
    return !seen.has(key) && Boolean(seen.add(key));
  });
}
