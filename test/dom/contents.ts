/**
 * What a text holds as our parser and as htmlparser2 read it: elements with their attributes and texts in their order, references decoded.
 * Where an element ends is not told: there we follow browsers and htmlparser2 does not.
 */
import { Parser } from 'htmlparser2';
import { parse } from '../../src/dom/parse';
import { attributes, isText, nameOf, textOf } from '../../src/dom/tree';

class Contents {
  readonly all: string[] = [];
  private text = '';

  addText(text: string): void {
    this.text += text;
  }

  /** An element without attributes is left out: end tags and formatting that is opened again make some. */
  addElement(name: string, pairs: readonly (readonly [string, string])[]): void {
    if (pairs.length === 0) return;
    this.flush();
    this.all.push(`<${name}${[...pairs].map(([key, value]) => ` ${key}=${JSON.stringify(value)}`).join('')}>`);
  }

  flush(): readonly string[] {
    if (this.text !== '') this.all.push(JSON.stringify(this.text));
    this.text = '';
    return this.all;
  }
}

/** The first of two attributes of one name counts; in the order of their names, for objects put numbers first. */
function once(pairs: Iterable<readonly [string, string]>): readonly (readonly [string, string])[] {
  const found = new Map<string, string>();
  for (const [name, value] of pairs) if (!found.has(name)) found.set(name, value);
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1));
}

/**
 * Where the two differ by intent or by a fault of theirs: blanks lost after a name, which we mend; a reference after `<` or `</` in a
 * title or text area, which they overlook.
 */
const APART = /<(?:img|source|iframe|video|audio|a)(?:src|srcset|type|href|alt|class)|<\/?&/i;

export function isComparable(html: string): boolean {
  return !APART.test(html);
}

export function ourContent(html: string): readonly string[] {
  const page = parse(html);
  const contents = new Contents();
  for (let node = 1; node < page.size; node++) {
    if (isText(page, node)) contents.addText(textOf(page, node));
    else contents.addElement(nameOf(page, node), once(attributes(page, node)));
  }
  return contents.flush();
}

export function theirContent(html: string): readonly string[] {
  const contents = new Contents();
  let raw = '';
  const parser = new Parser({
    onopentag: (name, attribs) => {
      contents.addElement(name, once(Object.entries(attribs)));
      if (/^(?:script|style|iframe|xmp|noembed)$/.test(name)) raw = name;
    },
    onclosetag: (name) => {
      if (name === raw) raw = '';
    },
    ontext: (text) => {
      if (raw !== 'style') contents.addText(raw === '' ? text.replace(/\r\n?/g, '\n') : text);
    },
  });
  parser.end(html);
  return contents.flush();
}
