/** One canonical string for two documents that say the same: the judge of every round trip. */
import { parseDocument } from 'htmlparser2';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { micromark } from 'micromark';
import { isTag, isText, type ChildNode, type Document, type Element } from 'domhandler';

/** Markdown as the reference renderer shows it, with all its safeguards off. */
export function render(markdown: string): string {
  return micromark(markdown, {
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
    allowDangerousHtml: true,
    allowDangerousProtocol: true,
  });
}

const BLOCKS = new Set('p h1 h2 h3 h4 h5 h6 ul ol li blockquote pre hr table tr th td section'.split(' '));
const SAME: Readonly<Record<string, string>> = { b: 'strong', i: 'em', s: 'del', strike: 'del' };
const MARKS = new Set(['strong', 'em', 'del']);
/** Boxes that mean nothing by themselves. */
const TRANSPARENT = new Set(['thead', 'tbody', 'tfoot', 'colgroup', 'span', 'font', 'div', 'html', 'body', 'sup']);

type Token = readonly [kind: 'text' | 'block' | 'inline' | 'break', value: string];

const KEPT = /[^!#$&-;=?-Z_a-z~%]|%(?![0-9a-f]{2})/giu;

/** Addresses as browsers would send them. */
function address(url: string): string {
  return url
    .trim()
    .replace(KEPT, (character) => (character === '%' ? '%25' : encodeURIComponent(character)))
    .replace(/%[0-9a-f]{2}/gi, (escape) => escape.toUpperCase());
}

function attributesOf({ name, attribs }: Element): string {
  const title = attribs['title'] ? ` title=${attribs['title'].replace(/\s+/g, ' ').trim()}` : '';
  if (name === 'a') return attribs['href'] === undefined ? '' : ` href=${address(attribs['href'])}${title}`;
  if (name === 'img') return ` src=${address(attribs['src'] ?? '')} alt=${(attribs['alt'] ?? '').replace(/\s+/g, ' ').trim()}${title}`;
  if (name === 'ol') return attribs['start'] && attribs['start'] !== '1' ? ` start=${Number(attribs['start'])}` : '';
  if (name === 'code') return / ?language-\S+/.exec(attribs['class'] ?? '')?.[0] ?? '';
  if (name === 'td' || name === 'th') return attribs['align'] ? ` ${attribs['align']}` : '';
  if (name === 'input') return attribs['checked'] === undefined ? '' : ' checked';
  return '';
}

function tokens(nodes: readonly ChildNode[], open: ReadonlySet<string>, pre: boolean, out: Token[]): void {
  for (const node of nodes) {
    if (isText(node)) out.push(['text', pre ? node.data : node.data.replace(/[ \t\r\n\f]+/g, ' ')]);
    if (!isTag(node) || node.name === 'script' || node.name === 'style') continue;
    const name = SAME[node.name] ?? node.name;
    if (TRANSPARENT.has(name) || open.has(name)) {
      tokens(node.children, open, pre, out);
      continue;
    }
    if (name === 'br') {
      out.push(['break', '<br>']);
      continue;
    }
    const kind = BLOCKS.has(name) ? 'block' : 'inline';
    out.push([kind, `<${name}${attributesOf(node)}>`]);
    if (name === 'img' || name === 'hr' || name === 'input') continue;
    tokens(node.children, MARKS.has(name) ? new Set([...open, name]) : open, pre || name === 'pre', out);
    out.push([kind, `</${name}>`]);
  }
}

const EMPTY_MARK = /<(strong|em|del)>( ?)<\/\1>/g;
const TOUCHING = /<\/(strong|em|del)>( ?)<\1>/g;
/** Codes side by side are one to the eye, and cannot be two in Markdown. */
const TOUCHING_CODE = /<\/code><code>/g;

/** Blanks at the inner edge of a mark or link stand outside of it. */
function hoist(line: string): string {
  return line
    .replace(/(<(?:strong|em|del|a)(?: [^>]*)?>) /g, ' $1')
    .replace(/ (<\/(?:strong|em|del|a)>)/g, '$1 ')
    .replace(EMPTY_MARK, '$2');
}

/** Blocks, marks, links, images and text of a fragment; white space, nesting order of equal marks and spelling left out. */
export function normalize(html: string): string {
  const document: Document = parseDocument(html);
  const out: Token[] = [];
  tokens(document.children, new Set(), false, out);
  let text = '';
  let afterEdge = true;
  for (const [kind, value] of out) {
    if (kind === 'block') text = text.replace(/(?: |<br>)+$/, '') + value;
    else if (kind === 'break') text = `${text.replace(/ +$/, '')}${value}`;
    else text += afterEdge && kind === 'text' ? value.replace(/^ +/, '') : value;
    afterEdge = kind === 'block' || kind === 'break' || (afterEdge && text.endsWith('>') && value.trim() === '');
  }
  for (let before = ''; before !== text;) {
    before = text;
    text = hoist(text).replace(/ {2,}/g, ' ').replace(TOUCHING, '').replace(TOUCHING_CODE, '');
  }
  return text
    .replace(/<strong><em>((?:(?!<\/?(?:em|strong)>).)*)<\/em><\/strong>/g, '<em><strong>$1</strong></em>')
    .replace(/(<(?:p|li|h[1-6]|td|th|blockquote)(?: [^>]*)?>) /g, '$1')
    .replace(/\n<\/code>/g, '</code>')
    .trim();
}
