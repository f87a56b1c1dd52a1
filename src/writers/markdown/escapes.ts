/** Which characters of the text need a backslash, all but emphasis, code and links: each rule looks at what really follows on the finished line. */
import { followsMark, isMail, isProtocol, isWww } from './bare-addresses';
import { isAsciiPunctuation } from './characters';
import type { Line, Note } from './notes';
import { matchesAt } from './patterns';

/** Everything that one look at the neighbours decides. */
export function resolveRest(line: Line): void {
  const { notes, raw, context } = line;
  let labels = 0;
  for (let i = 0; i < notes.length; i++) {
    const note = notes[i];
    if (note === undefined) continue;
    if (note.kind === 'enter') labels++;
    else if (note.kind === 'leave') labels--;
    if (note.kind !== 'text') continue;
    const { pos } = note;
    switch (note.char) {
      case '\\':
        if (isEscaping(raw, pos, notes[i + 1])) line.escape(pos);
        break;
      case '<':
        if (startsTag(line, i, labels === 0)) line.escape(pos);
        break;
      case '&':
        if (matchesAt(REFERENCE, raw, pos)) line.escape(pos);
        break;
      case '|':
        if (context.kind === 'cell') line.escape(pos);
        break;
      case ':':
        if (labels === 0 && isProtocol(line, i)) line.escape(pos);
        break;
      case '@':
        if (labels === 0 && isMail(raw, pos, followsMark(notes, i))) line.escape(pos);
        break;
      case 'w':
      case 'W':
        if (labels === 0 && isWww(raw, pos, followsMark(notes, i))) line.escape(pos + 3);
        break;
      default:
    }
  }
}

/** A backslash escapes punctuation and ends lines; before anything else it is itself. */
function isEscaping(raw: string, pos: number, next: Note | undefined): boolean {
  if ((next?.kind === 'open' || next?.kind === 'close') && next.pos === pos + 1) return true;
  const code = raw.charCodeAt(pos + 1);
  return code === 0x0a || isAsciiPunctuation(code);
}

const REFERENCE = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{0,31});/y;
const AUTOLINK = /<[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*>/y;
const MAIL = /<[\w.!#$%&'*+/=?^`{|}~-]{1,256}@[A-Za-z0-9][A-Za-z0-9.-]*>/y;
const OPEN_TAG = /<[A-Za-z][A-Za-z0-9-]*(?:\s+[A-Za-z_:][\w.:-]*(?:\s*=\s*(?:[^\s"'=<>`]+|'[^']*'|"[^"]*"))?)*\s*\/?>/y;
const CLOSE_TAG = /<\/[A-Za-z][A-Za-z0-9-]*\s*>/y;
/** Comment, instruction, declaration, CDATA: rare enough to escape without looking for their end. */
const OTHER_HTML = /<(?:!--|\?|![A-Za-z]|!\[CDATA\[)/y;
const HTML = [OPEN_TAG, CLOSE_TAG, OTHER_HTML];
const WEB = /<https?:/iy;

/** Outside of labels, web and mail addresses are escaped on their own, and so are no links in angles either. */
function startsTag(line: Line, index: number, bare: boolean): boolean {
  const { raw, notes } = line;
  const pos = notes[index]?.pos ?? 0;
  const next = raw.charCodeAt(pos + 1);
  if (next === 0x20 || Number.isNaN(next)) return false;
  if (matchesAt(AUTOLINK, raw, pos)) return !bare || !matchesAt(WEB, raw, pos);
  if (matchesAt(MAIL, raw, pos)) return !bare || !isMail(raw, raw.indexOf('@', pos), false);
  return HTML.some((pattern) => matchesAt(pattern, raw, pos));
}
