/** Credits of images: `Foto: A. Muster`, `© dpa`, `图像来源，Getty Images`, `J. Doe/AFP`. */
import type { Block } from '../../model/block';
import { mayHaveOddBlanks } from '../../text/whitespace';
import { isPictureAgency } from './agencies';
import { photoLabels } from './people';
import { labelKey } from './fold';

/** A credit is short; longer texts are captions that happen to begin like one. */
const MAX_CREDIT = 120;
const SIGN = /^[(（[【]?\s*(?:©|ⓒ|\(c\)\s|\(C\)\s)/;
/** What it begins with: blanks have been taken off. */
const SIGN_BEGINS: ReadonlySet<string> = new Set('(（[【©ⓒ');
/** Words that join a label with a name without a colon: `Photo by`, `Foto de`, `Image courtesy of`, `photo credit`. */
const JOINED =
  /^(?:file )?(?:photos?|photograph(?:s|y)?|images?|pictures?|illustration|video|fotos?|crédits?) (?:by|courtesy|credit|via|from|provided|supplied|de|di|von) /i;
/** A label without a colon before a full name, in the languages that print it so: `Beeld Anna de Vries`, `Fot. Jan Kowalski`. */
const NAMED =
  /^(?:[Bb]eeld|BEELD|[Bb]ild|[Ff]ot\.|[Ff]oto|FOTO|[Pp]hoto|PHOTO|[Pp]hotograph|[Gg]entileza)(?: (?:de|van|der|den|von|da|di|del|al|\p{Lu}[\p{L}.'’-]*)){2,5}$/u;
/** Names before the verb of picture-taking, and `… file picture` behind the name of the paper. */
const TAKEN =
  /^[\p{Script=Han}\p{Script=Katakana}·・、／/\s]{2,24}(?:攝|摄|撮影|攝影|摄影)$|^[\p{Script=Hangul}\w ]{0,20}(?:자료|제공)\s?사진$/u;
/** Paper and photographer in capitals between brackets: `(HARIAN PAGI/ANTO)`. */
const CAPITALS = /^[\p{Lu}\s.'’-]{2,30}\/[\p{Lu}\s.'’-]{2,30}$/u;
/** First letters of the labels in both. */
const LABEL_LETTERS: ReadonlySet<string> = new Set('BCFGIPVbcfgipv');
/** `PAPER/Ann Lee`: an outlet prints itself in capitals before the name in full. */
const OUTLET = /^\s*\p{Lu}[\p{Lu}\d.-]{2,24}\s*$/u;
const FULL_NAME = /^\s*\p{Lu}[\p{Ll}'’-]+(?: \p{Lu}[\p{L}'’.-]*){1,2}\s*$/u;
/** Last letters of the words in `TAKEN`. */
const TAKEN_ENDS: ReadonlySet<string> = new Set('攝摄影진');
/** Signs that end a label, and where it ends at most. */
const LABEL_ENDS = /[:：，,/／|｜=＝]/;
const LONGEST_LABEL = 30;
const OPENINGS: ReadonlySet<string> = new Set('(（[【');
/** Names joined by slashes, the last an agency: `Jane Doe/Getty Images`, `Foto Roe / AP`. */
const SLASH = /[/／|｜]/;
const LONGEST_PAIR = 60;
/** Signs between clauses; a point after an initial is none. */
const CLAUSE = /[,，;；:：。！？!?]|\p{L}{3}\.\s/u;
const BRACKETED = /^[(（[【](.*)[)）\]】]$/s;

/** The same of a line of a page, in which blanks are single: most are prose, and too long. */
export function creditOfLine({ text }: Block): string | null {
  return text.length > MAX_CREDIT ? null : creditOf(text);
}

/** The whole text as a credit, trimmed, or null where it is none. Brackets round it fall away. */
export function creditOf(text: string): string | null {
  if (hasMoreLetters(text, MAX_CREDIT)) return null;
  const trimmed = (mayHaveOddBlanks(text) ? text.replace(/[\s\u200b]+/g, ' ') : text).trim();
  if (trimmed === '' || trimmed.length > MAX_CREDIT) return null;
  const inner = (OPENINGS.has(trimmed.charAt(0)) ? BRACKETED.exec(trimmed)?.[1]?.trim() : undefined) ?? trimmed;
  return isCredit(inner) || (inner !== trimmed && CAPITALS.test(inner)) ? inner : null;
}

/** Whether more than so many characters are surely no blanks, so that collapsing them cannot make the text short. */
function hasMoreLetters(text: string, most: number): boolean {
  if (text.length <= most) return false;
  let count = 0;
  for (let i = 0; i < text.length && count <= most; i++) {
    const code = text.charCodeAt(i);
    if (code > 0x20 && code !== 0xa0 && (code < FIRST_WIDE_BLANK || code > LAST_WIDE_BLANK)) count++;
  }
  return count > most;
}
const FIRST_WIDE_BLANK = 0x1680;
const LAST_WIDE_BLANK = 0x3000;

function isCredit(text: string): boolean {
  const first = text.charAt(0);
  const named = LABEL_LETTERS.has(first);
  if ((SIGN_BEGINS.has(first) && SIGN.test(text)) || (named && JOINED.test(text))) return !/[.。！？!?]\s*\S{20}/.test(text);
  if (labelEnd(text) > 0 || (named && NAMED.test(text))) return true;
  if (TAKEN_ENDS.has(text.charAt(text.length - 1)) && TAKEN.test(text)) return true;
  if (isPictureAgency(text)) return true;
  if (text.length > LONGEST_PAIR || !SLASH.test(text) || CLAUSE.test(text)) return false;
  const parts = text.split(SLASH);
  if (parts.length > 4) return false;
  return (
    parts.some((part) => isPictureAgency(part)) || (parts.some((part) => OUTLET.test(part)) && parts.some((part) => FULL_NAME.test(part)))
  );
}

/** Where the name begins after a photo label and its colon or comma; 0 where the text has no such beginning. */
function labelEnd(text: string): number {
  if (!photoLabels.mayBegin(text)) return 0;
  const end = text.slice(0, LONGEST_LABEL).search(LABEL_ENDS);
  if (end < 0) return 0;
  const label = text.slice(0, end);
  if (!photoLabels.has(labelKey(label))) return 0;
  // A comma is a label's end only in the hidden labels of players (图像来源，); elsewhere it is a sentence's.
  if (text[end] === ',' && !/source|fuente|origem|fonte/i.test(label)) return 0;
  return end + 1;
}

/** The credit without its label: `Foto: A. Muster` → `A. Muster`; a text without a label is given back as it is. */
export function creditName(credit: string): string {
  return credit.slice(labelEnd(credit)).trim();
}

/** `fot. Adam Wilk`, `Foto: A. Muster`, `photo by J. Roe`. */
function beginsWithLabel(text: string): boolean {
  return labelEnd(text) > 0 || (LABEL_LETTERS.has(text.charAt(0)) && (NAMED.test(text) || JOINED.test(text)));
}

export interface SplitCaption {
  readonly caption: string;
  readonly credit: string;
  /** Where in the text given the credit begins. */
  readonly at: number;
}

/** Places at which a credit may begin within a caption: with one of these signs, or behind one. */
const OPENS: ReadonlySet<string> = new Set('©ⓒ(（[【');
const STARTS = /[©ⓒ(（[【]|(?:^|[.。!！?？।۔؟)）\]】"”|｜;；–—\n]|\s[-–—/]\s|\s{2,}|,\s)\s*/g;
const LONGEST_TAIL = 100;

/** Splits a caption that ends in a credit: `A ship at dawn. Photo: J. Roe/AFP`; null where it does not. */
export function splitCredit(text: string): SplitCaption | null {
  STARTS.lastIndex = Math.max(0, text.length - LONGEST_TAIL);
  let asked = 0;
  for (let match = STARTS.exec(text); match !== null; match = STARTS.exec(text)) {
    const opens = OPENS.has(match[0]);
    const at = opens ? match.index : match.index + match[0].length;
    if (match[0] === '') STARTS.lastIndex++;
    // A bracket behind a full stop is found twice.
    if (at === asked || at >= text.length) continue;
    // After a comma a name may be that of the picture's subject; a label is none.
    if (match[0].startsWith(',') && !beginsWithLabel(text.slice(at))) continue;
    asked = at;
    const credit = creditOf(text.slice(at));
    if (credit === null) continue;
    const caption = text.slice(0, at).replace(/(?<![\s|｜/–—-])[\s|｜/–—-]+$/, '');
    if (caption !== '') return { caption, credit, at };
  }
  return null;
}
