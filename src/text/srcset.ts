/** Where the picture of an `img` really is: `srcset`, lazy attributes, placeholders. */

/** One candidate of a `srcset`. */
export interface SrcsetCandidate {
  readonly url: string;
  /** Pixels wide (`640w`), 0 where not stated. */
  readonly width: number;
  /** Density (`2x`), 1 where not stated. */
  readonly density: number;
}

const BLANK = /[ \t\n\r\f]/;

/** Parses a `srcset` (WHATWG HTML, 4.8.4.2.2); also the forms of feeds: one address without a width, commas in addresses. */
export function parseSrcset(value: string): SrcsetCandidate[] {
  const found: SrcsetCandidate[] = [];
  let at = 0;
  while (at < value.length) {
    while (at < value.length && (BLANK.test(value[at] ?? '') || value[at] === ',')) at++;
    const from = at;
    while (at < value.length && !BLANK.test(value[at] ?? '')) at++;
    let url = value.slice(from, at);
    let descriptor = '';
    if (url.endsWith(',')) {
      while (url.endsWith(',')) url = url.slice(0, -1);
    } else {
      const comma = value.indexOf(',', at);
      const stop = comma < 0 ? value.length : comma;
      descriptor = value.slice(at, stop).trim();
      at = stop;
    }
    if (url !== '') found.push({ url, width: unit(descriptor, 'w'), density: unit(descriptor, 'x') || 1 });
  }
  return found;
}

function unit(descriptor: string, letter: string): number {
  for (const word of descriptor.split(/[ \t\n\r\f]+/)) {
    if (!word.endsWith(letter)) continue;
    const number = Number(word.slice(0, -1));
    if (Number.isFinite(number) && number > 0) return number;
  }
  return 0;
}
