/** What each element means for text: the handler table of lowering. Elements that are not here are inline and transparent. */
import { TAG_NAMES } from '../dom/tags';
import type { Page } from '../model/page';

/** How an element is lowered. */
export const K = {
  Inline: 0,
  Block: 1,
  Skip: 2,
  Strong: 3,
  Emphasis: 4,
  Delete: 5,
  Code: 6,
  Link: 7,
  Break: 8,
  Rule: 9,
  Heading: 10,
  List: 11,
  Item: 12,
  Definitions: 13,
  Quote: 14,
  Pre: 15,
  Table: 16,
  Image: 17,
  Picture: 18,
  Figure: 19,
  Embed: 20,
  Noscript: 21,
  Quotation: 22,
  RubyText: 23,
  Paragraph: 24,
  Input: 25,
  Dialog: 26,
  Template: 27,
  Caption: 28,
  Cell: 29,
  Math: 30,
  Sup: 31,
  Section: 32,
} as const;
export type Kind = (typeof K)[keyof typeof K];

/** Element names by kind; the reason where it is not plain. */
const TABLE: readonly (readonly [kind: Kind, names: string])[] = [
  [K.Block, 'html body div article main header footer nav aside address hgroup search center details summary form fieldset legend'],
  [K.Block, 'figcaption caption frameset'],
  [K.Section, 'section'],
  // A part of a table that stands outside of one.
  [K.Block, 'thead tbody tfoot tr'],
  [K.Cell, 'td th'],
  [K.Paragraph, 'p'],
  // No text of the document: data, styling, or a control whose content is not prose.
  [K.Skip, 'head title meta link base script style col colgroup area track source param frame keygen'],
  [K.Skip, 'select option optgroup datalist textarea progress meter'],
  // Fallbacks for browsers without the element; everyone sees the element instead.
  [K.Skip, 'canvas svg noembed noframes'],
  [K.Strong, 'strong b'],
  [K.Emphasis, 'em i'],
  [K.Delete, 'del s strike'],
  [K.Code, 'code kbd samp tt var'],
  [K.Link, 'a'],
  [K.Break, 'br'],
  [K.Rule, 'hr'],
  [K.Heading, 'h1 h2 h3 h4 h5 h6'],
  [K.List, 'ul ol menu dir'],
  [K.Item, 'li'],
  [K.Definitions, 'dl'],
  // A term or definition without its list.
  [K.Block, 'dt dd'],
  [K.Quote, 'blockquote'],
  [K.Pre, 'pre listing xmp plaintext'],
  [K.Table, 'table'],
  [K.Image, 'img'],
  [K.Picture, 'picture'],
  [K.Figure, 'figure'],
  [K.Embed, 'video audio iframe object embed applet'],
  [K.Noscript, 'noscript'],
  [K.Quotation, 'q'],
  [K.RubyText, 'rt rtc'],
  [K.Input, 'input'],
  [K.Dialog, 'dialog'],
  [K.Template, 'template'],
  [K.Math, 'math'],
  [K.Sup, 'sup'],
];

/** Elements of AMP, of MathML and of editors, which the parser does not number. */
const OTHERS: ReadonlyMap<string, Kind> = new Map(
  Object.entries({
    'amp-video': K.Embed,
    'amp-audio': K.Embed,
    'amp-iframe': K.Embed,
    'amp-youtube': K.Embed,
    'amp-twitter': K.Embed,
    'amp-instagram': K.Embed,
    'amp-facebook': K.Embed,
    oembed: K.Embed,
    'amp-ad': K.Skip,
    'amp-analytics': K.Skip,
    'amp-pixel': K.Skip,
    annotation: K.Skip,
    'annotation-xml': K.Skip,
  }),
);

const known = new Uint8Array(TAG_NAMES.length);
for (const [kind, names] of TABLE) {
  for (const name of names.split(' ')) {
    const tag = TAG_NAMES.indexOf(name);
    if (tag < 0) throw new Error(`<${name}> of lower/kinds.ts is no element of dom/tags.ts`);
    known[tag] = kind;
  }
}

/** Kind by tag number for the elements of one page, those it spells itself included. */
export function kindsOf(page: Page): Uint8Array {
  if (page.names.length === TAG_NAMES.length) return known;
  const kinds = new Uint8Array(page.names.length);
  kinds.set(known);
  for (let tag = TAG_NAMES.length; tag < kinds.length; tag++) kinds[tag] = OTHERS.get(page.names[tag] ?? '') ?? K.Inline;
  return kinds;
}
