/**
 * What words alone can tell, in thirty languages. A cue is never a verdict: a stage combines it with where the block stands, how
 * long it is and whether it links. All tests take the text of one block as it stands; none costs more than a pass over it.
 */
import { holdsAnyOf } from '../../text/any-of';
import { charClass } from '../../text/char-class';
import { codeAt } from '../../text/code-at';
import { packedClass } from '../../text/packed-pattern';
import { madePhrases, readerCalls } from './about';
import { closingNotes, payPrompts, postFooters } from './closing';
import { adLabels, followPhrases, newsletterPhrases } from './promo';
import { copyrightPhrases, editorsNotes, fallbackPhrases, tagLabels } from './legal';
import { labelKey, splitLabel } from './fold';
import { related, relatedOpenings } from './related';
import { networkNames, shareLabels, SHARE_ENDPOINTS } from './share';

export { agencyOf } from './agencies';
export { creditName, creditOf, creditOfLine, splitCredit, type SplitCaption } from './credit';
export { posts, roleOf, type Role } from './people';
export { fold, labelKey, splitLabel } from './fold';
export { Phrases } from './phrases';

/** Longer blocks are prose, whatever they begin with. In UTF-16 units; about sixty characters of Chinese or twenty words of English. */
const LONGEST_CUE = 140;

/** How a line leads to other stories: it is only the label, or the label with a title after it. */
export type RelatedCue = 'label' | 'labelled-title';

/** `Related stories`, `相关阅读：`, `Read more: Council votes …`, `Lees ook Kabinet valt`; null for any other line. */
export function relatedCue(text: string): RelatedCue | null {
  if (text.length > LONGEST_CUE) return null;
  if (!related.mayBegin(text) && !relatedOpenings.mayBegin(text)) return null;
  const key = labelKey(text);
  if (related.has(key)) return 'label';
  const parts = splitLabel(text);
  if (parts !== null && related.has(parts.label)) return parts.rest === '' ? 'label' : 'labelled-title';
  return relatedOpenings.prefix(key) > 0 && !endsLikeProse(text) ? 'labelled-title' : null;
}

/** Whether the whole line is a label of a share bar, or the name of a network. */
export function isShareLabel(text: string): boolean {
  if (text.length > 60 || !(shareLabels.mayBegin(text) || networkNames.mayBegin(text))) return false;
  const key = labelKey(text);
  return shareLabels.has(key) || networkNames.has(key);
}

/** Whether the address only hands a page on (share windows, `mailto:?…`), in lower case or not. */
export function isShareAddress(href: string): boolean {
  holdsEndpoint ??= holdsAnyOf(SHARE_ENDPOINTS.map(([part]) => part));
  return holdsEndpoint(href.toLowerCase());
}
let holdsEndpoint: ((address: string) => boolean) | undefined;

/** Whether the short text asks to subscribe, sign up or register. To be believed only of a block with a link or address. */
export function isNewsletterCue(text: string): boolean {
  return text.length <= LONGEST_CUE * 2 && newsletterPhrases.standsIn(text);
}

/** Whether the short text asks to follow a channel, load an app or hear a podcast. To be believed only of a block with a link. */
export function isFollowCue(text: string): boolean {
  return text.length <= LONGEST_CUE * 2 && followPhrases.standsIn(text);
}

/** Whether the whole line is a label of advertising, with or without a number (`广告 2`). */
export function isAdLabel(text: string): boolean {
  return text.length <= 60 && adLabels.mayBegin(text) && adLabels.has(labelKey(text.replace(/\d{1,2}\s*$/, '')));
}

const COPYRIGHT_SIGN = /^[\s(（[【*-]*(?:©|ⓒ|\(c\)|copyright\b)/i;

/** Whether the text is a notice of rights: it begins with the sign or with the words for it. */
export function isCopyright(text: string): boolean {
  const start = text.slice(0, LONGEST_CUE);
  return COPYRIGHT_SIGN.test(start) || (copyrightPhrases.mayBegin(start) && copyrightPhrases.prefix(labelKey(start)) > 0);
}

/** Whether the line begins as one that says who worked on the text, by what rules, or whose opinion it is. */
export function isClosingNote(text: string): boolean {
  return closingNotes.mayBegin(text) && closingNotes.prefix(labelKey(text.slice(0, LONGEST_CUE))) > 0;
}

/** Whether the line begins as the one that blogs put below a post. */
export function isPostFooter(text: string): boolean {
  return postFooters.mayBegin(text) && postFooters.prefix(labelKey(text.slice(0, LONGEST_CUE))) > 0;
}

/** Whether the line begins as one that turns to the reader. To be believed of the last lines only, of one with a link or set apart. */
export function isReaderCall(text: string): boolean {
  return readerCalls.mayBegin(text) && readerCalls.prefix(labelKey(text.slice(0, LONGEST_CUE))) > 0;
}

/** Whether the line says who else worked on the text, where it came from, by what rules, or who pays for it. */
export function tellsOfText(text: string): boolean {
  return madePhrases.standsIn(text);
}

/** Whether the line asks to pay for the text, or counts what is left of it. */
export function isPayPrompt(text: string): boolean {
  return (
    (text !== '' && isRestLetter(codeAt(text, 0)) && REST_OF_TEXT.test(text)) ||
    (payPrompts.mayBegin(text) && payPrompts.prefix(labelKey(text.slice(0, LONGEST_CUE))) > 0)
  );
}
/** `Il vous reste 57.09% de cet article à lire`, `残り1200文字`: the rest of the text in per cent or letters. */
const isRestLetter = charClass(packedClass('[iI残оО]'));
const REST_OF_TEXT = /^(?:il vous reste|残り|остал[оа]сь)[:：\s]?\s?[\d.,]{1,8}\s?(?:%|文字|字)/i;

/** Whether the text begins as a note of the editors. */
export function isEditorsNote(text: string): boolean {
  return editorsNotes.mayBegin(text) && editorsNotes.prefix(labelKey(text.slice(0, 60))) > 0;
}

/** Whether the short text is what a player or form says where it cannot run. */
export function isPlayerFallback(text: string): boolean {
  return text.length <= LONGEST_CUE * 2 && fallbackPhrases.mayBegin(text) && fallbackPhrases.prefix(labelKey(text)) > 0;
}

/** Whether the line is a label of keywords, alone or before a colon. */
export function isTagLabel(text: string): boolean {
  return tagLabels.mayBegin(text) && (tagLabels.has(labelKey(text)) || tagLabels.has(splitLabel(text, 30)?.label ?? ''));
}

const SENTENCE_END = /[.。!！?？…]["”’」』)）]?\s*$/;

/** Whether the text ends as a sentence does; headlines of links do not, but for questions. */
export function endsLikeProse(text: string): boolean {
  return SENTENCE_END.test(text) && !/[?？…]["”’」』)）]?\s*$/.test(text);
}
