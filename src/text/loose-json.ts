/**
 * JSON as web pages write it. Strict JSON goes to `JSON.parse`; what that refuses is read by a tolerant reader: comments, CDATA marks,
 * trailing and doubled commas, raw line breaks in strings, bad escapes, names without quotes, single quotes, several roots, a missing end.
 */

export type Json = string | number | boolean | null | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [name: string]: Json;
}

/** Deeper values are skipped and read as null: bounds the recursion here. Well-formed input may be deeper; walks bound themselves. */
const MAX_DEPTH = 64;

/** The roots of the text in order: one for well-formed JSON, none where there is nothing to read. Never throws. */
export function readJson(text: string): readonly Json[] {
  const trimmed = text.trim();
  if (trimmed === '') return [];
  try {
    return [JSON.parse(trimmed) as Json];
  } catch {
    return new Reader(trimmed).roots();
  }
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An own property of an object; `undefined` for all else, `constructor` and `__proto__` of the prototype included. */
export function member(value: Json | undefined, name: string): Json | undefined {
  return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

/** The value as a list: an array as it is, a single value alone, nothing for null and undefined. */
export function asList(value: Json | undefined): readonly Json[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? (value as readonly Json[]) : [value];
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f' };
const LITERALS = new Map<string, Json>([
  ['true', true],
  ['false', false],
  ['null', null],
  ['undefined', null],
  ['NaN', null],
  ['!0', true],
  ['!1', false],
]);
const HEX4 = /^[0-9a-f]{4}$/i;
const BARE_END = /[\s,:;[\]{}"']/;
const SKIPPED = /[\s,;\ufeff\u200b]/;
/** Marks that hide a script from old browsers or from XML. */
const WRAPPINGS = ['<![CDATA[', ']]>', '<!--', '-->'];

class Reader {
  private at = 0;
  constructor(private readonly text: string) {}

  roots(): Json[] {
    const roots: Json[] = [];
    for (;;) {
      this.skip();
      const char = this.text[this.at];
      if (char === undefined) return roots;
      if (char === '{' || char === '[') roots.push(this.value(0));
      else this.at++;
    }
  }

  /** Moves over blanks, commas, comments and wrappings. */
  private skip(): void {
    const { text } = this;
    for (;;) {
      const char = text[this.at];
      if (char === undefined) return;
      if (SKIPPED.test(char)) this.at++;
      else if (text.startsWith('/*', this.at)) this.moveBehind('*/', this.at + 2);
      else if (text.startsWith('//', this.at)) this.lineComment();
      else {
        const wrapping =
          char === '<' || char === ']' || char === '-' ? WRAPPINGS.find((mark) => text.startsWith(mark, this.at)) : undefined;
        if (wrapping === undefined) return;
        this.at += wrapping.length;
      }
    }
  }

  /** `//<![CDATA[ {` has its value on the line of the comment. */
  private lineComment(): void {
    this.at += 2;
    while (this.text[this.at] === ' ') this.at++;
    if (!WRAPPINGS.some((mark) => this.text.startsWith(mark, this.at))) this.moveBehind('\n', this.at);
  }

  private moveBehind(mark: string, from: number): void {
    const found = this.text.indexOf(mark, from);
    this.at = found < 0 ? this.text.length : found + mark.length;
  }

  private value(depth: number): Json {
    const char = this.text[this.at];
    if (depth >= MAX_DEPTH && (char === '{' || char === '[')) return this.tooDeep();
    if (char === '{') return this.object(depth);
    if (char === '[') return this.array(depth);
    if (char === '"' || char === "'") return this.string(char);
    return this.bare();
  }

  private tooDeep(): null {
    let open = 0;
    do {
      const char = this.text[this.at] ?? '';
      if (char === '"' || char === "'") this.string(char);
      else {
        if (char === '{' || char === '[') open++;
        else if (char === '}' || char === ']') open--;
        this.at++;
      }
    } while (open > 0 && this.at < this.text.length);
    return null;
  }

  private object(depth: number): Json {
    const object: Record<string, Json> = {};
    this.at++;
    for (;;) {
      this.skip();
      const char = this.text[this.at];
      if (char === undefined || char === ']') break;
      if (char === '}') {
        this.at++;
        break;
      }
      if (char === '{' || char === '[' || char === ':') {
        this.at++;
        continue;
      }
      const name = char === '"' || char === "'" ? this.string(char) : this.word();
      this.skip();
      if (this.text[this.at] !== ':') continue;
      this.at++;
      this.skip();
      const value = this.value(depth + 1);
      // To define each one takes several times as long.
      if (name === '__proto__') Object.defineProperty(object, name, { value, enumerable: true, configurable: true, writable: true });
      else object[name] = value;
    }
    return object;
  }

  private array(depth: number): Json {
    const items: Json[] = [];
    this.at++;
    for (;;) {
      this.skip();
      const char = this.text[this.at];
      if (char === undefined || char === '}') break;
      if (char === ']') {
        this.at++;
        break;
      }
      if (char === ':') this.at++;
      else items.push(this.value(depth + 1));
    }
    return items;
  }

  private string(quote: string): string {
    const { text } = this;
    let value = '';
    let from = ++this.at;
    while (this.at < text.length) {
      const char = text[this.at];
      if (char === quote && this.closes()) break;
      if (char !== '\\') {
        this.at++;
        continue;
      }
      value += text.slice(from, this.at) + this.escape();
      from = this.at;
    }
    value += text.slice(from, this.at);
    this.at++;
    return value;
  }

  /** A quote ends its string only where JSON goes on behind it: editors forget to escape quotes in headlines. */
  private closes(): boolean {
    const { text } = this;
    let next = this.at + 1;
    let newLine = false;
    for (; next - this.at < MAX_BLANKS && SPACE.test(text[next] ?? ''); next++) newLine ||= text[next] === '\n';
    const char = text[next];
    return char === undefined || ENDINGS.includes(char) || (newLine && char === '"');
  }

  private escape(): string {
    const char = this.text[this.at + 1] ?? '';
    const hex = this.text.slice(this.at + 2, this.at + 6);
    if (char === 'u' && HEX4.test(hex)) {
      this.at += 6;
      return String.fromCharCode(parseInt(hex, 16));
    }
    this.at += 2;
    return ESCAPES[char] ?? char;
  }

  private word(): string {
    const from = this.at;
    do this.at++;
    while (this.at < this.text.length && !BARE_END.test(this.text[this.at] ?? ''));
    return this.text.slice(from, this.at);
  }

  private bare(): Json {
    const word = this.word();
    const literal = LITERALS.get(word);
    if (literal !== undefined) return literal;
    const number = Number(word);
    return Number.isFinite(number) ? number : word;
  }
}
const SPACE = /\s/;
const ENDINGS = ',:}]/;';
/** How far a quote looks ahead; keeps the reader linear. */
const MAX_BLANKS = 200;
