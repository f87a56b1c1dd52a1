/** Character references: those that nearly all are without the machine that knows all 2,231, which is loaded at its first use. */
import type * as Entities from 'entities';

/** With their semicolon they mean the same in text and in attributes. */
const COMMON: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['nbsp', '\u00a0'],
  ['#39', "'"],
  ['#039', "'"],
  ['#x27', "'"],
  ['apos', "'"],
  ['#34', '"'],
  ['#038', '&'],
  ['#38', '&'],
  ['ndash', '–'],
  ['mdash', '—'],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['hellip', '…'],
]);
/** Numbers that mean their character: below are controls and windows-1252 in disguise, above come halves of pairs. */
const FIRST_PLAIN = 0xa0;
const LAST_PLAIN = 0xd7ff;
const NUMBER = /^#(?:[1-9][0-9]{2,4}|x[0-9a-f]{2,4})$/i;

/** The text with its references decoded; null where it holds one that is not common. */
function decodeCommon(text: string, isAttribute: boolean): string | null {
  let decoded = '';
  let done = 0;
  for (let at = text.indexOf('&'); at >= 0; at = text.indexOf('&', at + 1)) {
    const end = endOfName(text, at + 1);
    // `A & B`, and `?a=1&b=2` in an address: the standard reads no reference before a `=` in an attribute.
    if (end === at + 1 || (isAttribute && text[end] === '=' && text[at + 1] !== '#')) continue;
    const meaning = text[end] === ';' ? meaningOf(text.slice(at + 1, end)) : null;
    if (meaning === null) return null;
    decoded += text.slice(done, at) + meaning;
    done = end + 1;
  }
  return decoded + text.slice(done);
}

/** Behind the letters and digits from here on, which `#` may stand before. */
function endOfName(text: string, from: number): number {
  let at = text.charCodeAt(from) === SHARP ? from + 1 : from;
  while (at < text.length && isOfName(text.charCodeAt(at))) at++;
  return at;
}

function isOfName(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
}
const SHARP = 0x23;

function meaningOf(name: string): string | null {
  return COMMON.get(name) ?? (NUMBER.test(name) ? ofNumber(name) : null);
}

/** `#8217` and `#x2019` are numbers of JavaScript once the sign is gone. */
function ofNumber(name: string): string | null {
  const code = Number(name[1] === 'x' || name[1] === 'X' ? `0${name.slice(1)}` : name.slice(1));
  return code >= FIRST_PLAIN && code <= LAST_PLAIN ? String.fromCharCode(code) : null;
}

let entities: typeof Entities | undefined;

function all(): typeof Entities {
  entities ??= require('entities') as typeof Entities;
  return entities;
}

export function decodeText(text: string): string {
  return decodeCommon(text, false) ?? all().decodeHTML(text);
}

export function decodeValue(value: string): string {
  return decodeCommon(value, true) ?? all().decodeHTMLAttribute(value);
}
