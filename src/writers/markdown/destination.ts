/** Addresses and titles of links and images. */
import { isSafeUrl } from '../../text/safe-url';
import type { LineKind } from './notes';

/** What CommonMark cannot take raw, or what readers disagree about; renderers percent-encode them anyway. */
const UNSAFE = /[\u0000-\u0020\u007f\\<>`]/g;
/** One look says that an address can stand as it is, as nearly all can. */
const SPECIAL = /[\u0000-\u0020\u007f\\<>`&()|]/;
const PARENS = /[()]/;
/** Readers decode references in addresses and titles once. */
const REFERENCE = /&(?=#\d{1,7};|#[xX][\da-fA-F]{1,6};|[A-Za-z][A-Za-z\d]{0,31};)/g;
const SPECIAL_IN_TITLE = /[\t\r\n\f\\"&`|]| {2}/;
const BLANKS = /[ \t\r\n\f]+/g;
/** A blank line would end the paragraph. */
const LINE_ENDS = /(?:(?<![ \t])[ \t]+)?[\r\n][ \t\r\n]*/g;
const ABSOLUTE = /^[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\u0000-\u0020<>`\\|\u007f]*$/;
const EMAIL =
  /^[A-Za-z0-9.!#$%'*+/=?^_{}~-]+@[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*$/;

function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}

/** An address as it stands between the brackets of a link. Dangerous ones become empty: the last gate, whatever made the tree. */
export function destination(url: string, kind: 'link' | 'image', inTable: boolean): string {
  if (url === '' || !isSafeUrl(url, kind)) return '<>';
  if (!SPECIAL.test(url)) return url;
  let written = url.replace(UNSAFE, percent).replace(REFERENCE, '\\&');
  if (inTable) written = written.replaceAll('|', '%7C');
  return PARENS.test(written) ? `<${written}>` : written;
}

/** A title with the blank before it; in the quotes that need fewer escapes, as Prettier chooses them. */
export function title(text: string | null | undefined, kind: LineKind): string {
  if (text === null || text === undefined || text === '') return '';
  if (!SPECIAL_IN_TITLE.test(text)) return ` "${text}"`;
  const quote = text.split('"').length > text.split("'").length ? "'" : '"';
  const lines = kind === 'paragraph' || kind === 'item';
  const flat = lines ? text.replace(LINE_ENDS, '\n') : text.replace(BLANKS, ' ');
  let written = flat.replaceAll('\\', '\\\\').replaceAll(quote, `\\${quote}`).replace(REFERENCE, '\\&').replaceAll('`', '&#96;');
  if (kind === 'cell') written = written.replaceAll('|', '\\|');
  return ` ${quote}${written}${quote}`;
}

/** The link as `<…>`, where its text is its address; null where it has to be written out. */
export function autolink(url: string, text: string): string | null {
  if (text === url && ABSOLUTE.test(url) && isSafeUrl(url, 'link') && url.search(REFERENCE) < 0) return `<${url}>`;
  if (url === `mailto:${text}` && EMAIL.test(text)) return `<${text}>`;
  return null;
}
