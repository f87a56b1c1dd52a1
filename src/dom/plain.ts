/** Text of an element, or of markup in a string, as one would read it aloud: no tags, entities decoded, white space collapsed. */
import { TEXT, type NodeId, type Page } from '../model/page';
import { mayHaveOddBlanks } from '../text/whitespace';
import { parse } from './parse';
import { decodeText } from './references';
import { BLOCK, RAW, T, tagFlags } from './tags';
import { endOf } from './tree';

const TAGS = /<\/?(?:p|br|div|a|em|strong|b|i|span|h\d|li|ul|figure|img)\b/i;
/** Single blanks, which are nearly all, are left as they are. */
const BLANKS = /[^\S\n]{2,}|[^\S\n ]/g;
/** Blanks are single by then. */
const LINES = / ?\n\s*/g;

/** Text of the subtree; each block and each `<br>` begins a new line. Reading stops soon after `most` characters. */
export function textWithin(page: Page, node: NodeId, most = Infinity): string {
  return tidy(rawText(page, node, most));
}

/** The same on one line. */
export function lineWithin(page: Page, node: NodeId, most = Infinity): string {
  return onOneLine(textWithin(page, node, most));
}

/** Text of markup in a string; what structured data says may be plain, HTML, or HTML escaped once more. */
export function plainText(markup: string): string {
  if (!markup.includes('<') && !markup.includes('&')) return tidy(markup);
  const once = textOfMarkup(markup);
  if (TAGS.test(once)) return tidy(rawText(parse(once), 0));
  return tidy(once.includes('&') ? textOfMarkup(once.replaceAll('<', '&lt;')) : once);
}

/** Without a tag it is all text, and no page has to be made of it. Line ends of other systems are for the parser. */
function textOfMarkup(markup: string): string {
  return TAG_OR_RETURN.test(markup) ? rawText(parse(markup), 0) : decodeText(markup);
}
const TAG_OR_RETURN = /[<\r]/;

/** The same on one line. */
export function plainLine(markup: string): string {
  return onOneLine(plainText(markup));
}

/** Few texts have several lines. */
function onOneLine(text: string): string {
  return text.includes('\n') ? text.replaceAll('\n', ' ') : text;
}

function tidy(text: string): string {
  if (!mayHaveOddBlanks(text)) return text.trim();
  const blanks = text.replace(BLANKS, ' ');
  return (blanks.includes('\n') ? blanks.replace(LINES, '\n') : blanks).trim();
}

function rawText(page: Page, root: NodeId, most = Infinity): string {
  const until = endOf(page, root);
  const ends: NodeId[] = [];
  let text = '';
  // Lines that end before there is a text are counted only: a text alone then stays the string that it is.
  let before = 0;
  for (let node = root; node < until && before + text.length <= most; node++) {
    while (ends.length > 0 && (ends[ends.length - 1] ?? 0) <= node) {
      ends.pop();
      if (text === '') before++;
      else text += '\n';
    }
    const tag = page.tag[node] ?? 0;
    if (tag === TEXT) text += page.text[node] ?? '';
    else if ((tagFlags(tag) & RAW) !== 0) node = endOf(page, node) - 1;
    else if (tag === T.BR || (tagFlags(tag) & BLOCK) !== 0) {
      if (text === '') before++;
      else text += '\n';
      if (tag !== T.BR) ends.push(endOf(page, node));
    }
  }
  return text;
}
