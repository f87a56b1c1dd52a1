/** Text at the start of a line that would begin a block: heading, quote, list, rule, fence, table, definition, HTML. */
import { codeAt } from '../../text/code-at';
import type { Line } from './notes';

const HASHES = /^#{1,6}(?:[ \t]|$)/;
const BULLET = /^[-+*](?:[ \t]|$)/;
const RULE = /^(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/;
/** With the bullet before them these make a rule. */
const DASHES = /^[- \t]+$/;
const STARS = /^[* \t]+$/;
const UNDERLINE = /^(?:-+|=+)[ \t]*$/;
const NUMBER = /^(\d{1,9})[.)](?:[ \t]|$)/;
const FENCE = /^(?:`{3,}[^`]*$|~{3,})/;
const DELIMITERS = /^[|:-][|:\- \t]*$/;
/** Label, address, and then a title or the end of the line (CommonMark 4.7). A backslash of the text protects no bracket: it is doubled. */
const DEFINITION = /^\[(?=\s*[^\]\s])[^[\]]+\]:[ \t\n]*(?:<[^<>\n]*>|[^ \t\n<][^ \t\n]*)[ \t]*(?:\n|$|["'(])/;
const FOOTNOTE = /^\[\^[^\]\s]+\]:/;
const TASK = /^\[[ xX]\](?:[ \t]|$)/;
/** CommonMark 4.6, kinds 1 to 6; kind 7 is a tag, which is escaped anywhere. */
const HTML_BLOCK =
  /^<(?:[!?]|\/?(?:script|pre|style|textarea|address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul)(?:[\s/>]|$))/i;
const CLOSING_HASHES = /(?:^|[ \t])(#+)[ \t]*$/;

export function lineStarts(line: Line): void {
  const { raw, context } = line;
  if (raw === '') return;
  edges(line);
  if (context.kind === 'heading') {
    const closing = raw.endsWith('#') ? CLOSING_HASHES.exec(raw) : null;
    if (closing) line.escape(raw.length - (closing[1]?.length ?? 1));
    return;
  }
  if (context.kind === 'cell') return;
  for (let start = 0; ;) {
    const stop = line.hasLines ? raw.indexOf('\n', start) : -1;
    if (mayBegin(codeAt(raw, start))) startOf(line, start, stop < 0 ? raw.length : stop);
    if (stop < 0) return;
    start = stop + 1;
  }
}

/** `# > - + * _ ~ = | : < [`, backtick and digits. */
function mayBegin(code: number): boolean {
  if (code < 0x7f && code > 0x22) {
    if (code >= 0x30 && code <= 0x39) return true;
    return BEGINNERS.includes(String.fromCharCode(code));
  }
  return false;
}
const BEGINNERS = '#>-+*_~=|:<[`';

function startOf(line: Line, start: number, stop: number): void {
  const { raw } = line;
  const text = raw.slice(start, stop);
  const at = offsetOfEscape(text, start, line);
  if (at === null) return;
  const pos = start + at;
  // Already escaped, or a mark of ours stands before it.
  line.edited ??= new Set(line.edits.map((edit) => edit.pos));
  for (let i = start; i <= pos; i++) if (line.edited.has(i)) return;
  line.escape(pos);
  for (let i = pos + 1; isRestOfRun(line, pos, i); i++) line.escape(i);
}

/** What the backslash leaves of a run of delimiters could pair with another run of the paragraph, which the whole run could not. */
function isRestOfRun({ raw, edited }: Line, pos: number, i: number): boolean {
  const char = raw[pos] ?? '';
  if ((char !== '*' && char !== '_') || raw[i] !== char || edited?.has(i) === true) return false;
  let stop = i;
  while (raw[stop] === char) stop++;
  return (pos > 0 && raw.lastIndexOf(char, pos - 1) >= 0) || raw.includes(char, stop);
}

/** Where in the line the backslash goes; null where the line begins nothing. */
function offsetOfEscape(text: string, start: number, line: Line): number | null {
  const first = start === 0;
  switch (text[0]) {
    case '#':
      return HASHES.test(text) ? 0 : null;
    case '>':
      return 0;
    case '+':
      return BULLET.test(text) ? 0 : null;
    case '-':
      if (first && line.context.kind === 'item' && DASHES.test(text)) return 0;
      return BULLET.test(text) || RULE.test(text) || (!first && (UNDERLINE.test(text) || DELIMITERS.test(text))) ? 0 : null;
    case '*':
      if (first && line.context.kind === 'item' && STARS.test(text)) return 0;
      return BULLET.test(text) || RULE.test(text) ? 0 : null;
    case '_':
      return RULE.test(text) ? 0 : null;
    case '=':
      return !first && UNDERLINE.test(text) ? 0 : null;
    case '`':
    case '~':
      return FENCE.test(text) ? 0 : null;
    case '|':
    case ':':
      return !first && DELIMITERS.test(text) ? 0 : null;
    case '<':
      return HTML_BLOCK.test(text) && line.autolinks?.has(start) !== true ? 0 : null;
    case '[':
      return definitionEscape(text, first, line);
    default:
      return numberEscape(text, first);
  }
}

/** Only a list that starts at 1 may interrupt a paragraph. */
function numberEscape(text: string, first: boolean): number | null {
  const found = NUMBER.exec(text);
  if (!found) return null;
  const digits = found[1] ?? '';
  return first || Number(digits) === 1 ? digits.length : null;
}

/** `[x]:` would define a link, `[^x]:` a footnote, `[x] ` check a task. Behind a bracket of ours only the colon can be escaped. */
function definitionEscape(text: string, first: boolean, line: Line): number | null {
  const footnote = FOOTNOTE.exec(text);
  if (footnote) return footnote[0].length - 1;
  if (!first || line.notes.some(({ kind, pos }) => kind === 'enter' && pos === 1)) return null;
  return DEFINITION.test(line.raw) || (line.context.kind === 'item' && TASK.test(text)) ? 0 : null;
}

/** Blanks at the edge of a line would be lost. */
function edges(line: Line): void {
  const { raw } = line;
  const first = codeAt(raw, 0);
  const last = codeAt(raw, raw.length - 1);
  if (first === 0x20 || first === 0x09) line.edits.push({ pos: 0, insert: reference(first), skip: 1 });
  if (raw.length > 1 && (last === 0x20 || last === 0x09)) line.edits.push({ pos: raw.length - 1, insert: reference(last), skip: 1 });
}

function reference(code: number): string {
  return code === 0x20 ? '&#x20;' : '&#x9;';
}
