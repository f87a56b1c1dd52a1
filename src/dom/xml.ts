/** XML of feeds as a small tree. Feeds are often not well-formed; nothing here fails on that. */
import type * as HtmlParser from 'htmlparser2';

export interface XmlElement {
  /** Name with its prefix, in lower case: `content:encoded`. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Text of the element and of all within it, entities and CDATA decoded. */
  readonly text: string;
  /** The markup within, as it stands in the source. */
  readonly inner: readonly [start: number, end: number];
}

interface Growing {
  name: string;
  attributes: Record<string, string>;
  children: Growing[];
  text: string;
  inner: [number, number];
}

/** Deeper elements are taken for text: no feed has them. */
const MAX_DEPTH = 64;
/** Nothing deeper than this is read at all: the parser takes the longer for each element the deeper it is. */
const HOPELESS = 1000;

let htmlparser: typeof HtmlParser | undefined;

/** Parses XML; the result is a document element that holds all top elements. The parser is loaded for the first feed. */
export function parseXml(source: string): XmlElement {
  const root: Growing = { name: '', attributes: {}, children: [], text: '', inner: [0, source.length] };
  const open: Growing[] = [root];
  let tooDeep = 0;
  htmlparser ??= require('htmlparser2') as typeof HtmlParser;
  const parser = new htmlparser.Parser(
    {
      onopentag(name, attributes): void {
        const parent = open.at(-1);
        if (parent === undefined || open.length > MAX_DEPTH) {
          tooDeep++;
          if (tooDeep > HOPELESS) parser.pause();
          return;
        }
        const element: Growing = { name, attributes, children: [], text: '', inner: [parser.endIndex + 1, parser.endIndex + 1] };
        parent.children.push(element);
        open.push(element);
      },
      ontext(text): void {
        const element = open.at(-1);
        if (element !== undefined) element.text += text;
      },
      onclosetag(): void {
        if (tooDeep > 0) {
          tooDeep--;
          return;
        }
        close(open, parser.startIndex);
      },
    },
    { xmlMode: true, decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  parser.write(source);
  if (tooDeep <= HOPELESS) parser.end();
  while (open.length > 1) close(open, source.length);
  return root;
}

/** Ends the innermost open element at an offset of the source. */
function close(open: Growing[], at: number): void {
  const element = open.pop();
  const parent = open.at(-1);
  if (element === undefined || parent === undefined) return;
  element.inner[1] = Math.max(element.inner[0], at);
  parent.text += element.text;
}

/** The first child of one of these names, the names in order of preference. */
export function childOf(element: XmlElement, ...names: string[]): XmlElement | undefined {
  for (const name of names) {
    const found = element.children.find((child) => child.name === name);
    if (found !== undefined) return found;
  }
  return undefined;
}

export function childrenOf(element: XmlElement, ...names: string[]): XmlElement[] {
  return element.children.filter((child) => names.includes(child.name));
}
