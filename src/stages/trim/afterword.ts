/** The last lines of the body that are no prose of the story though they read like it: calls to the reader, credits, notices, introductions of the author. */
import { tagSet } from '../../dom/tags';
import type { Block } from '../../model/block';
import type { Draft, Finding, Stage, Verdict } from '../../model/finding';
import { isClosingNote, isCopyright, isEditorsNote, isPayPrompt, isReaderCall, tellsOfText } from '../cues/index';
import { readRoleLine } from '../credits/role-line';
import { dropBlock } from '../drop-block';
import { isPromo } from '../prune/promo';
import { isProse, isSetApart } from '../prose';
import { Holds } from '../../text/holds';
import { sameSite } from '../../text/url';
import { introductionTest } from './bio';

/** Letters of the longest note, and of the longest call. */
const LONGEST_NOTE = 420;
const LONGEST_CALL = 260;
const LONGEST_NOTICE = 700;
/** Letters of the longest note that is one for being italic from end to end: updates, thanks, where it was printed first. */
const LONGEST_ITALIC = 200;
const ALL_ITALIC = 0.95;
/** At most so many lines of prose go, and never more than this share of the body's. */
const MOST = 6;
const MOST_SHARE = 0.25;

/** Lines of prose at the start in which a text may tell of itself. */
const FIRST = 5;

const ADDRESS = /@\w{2,}|\bwww\.\w|https?:\/\//;
const heading = tagSet('h1', 'h2', 'h3', 'h4', 'h5', 'h6');

/** A line that calls leads somewhere, or is set apart from the prose. */
function isCall(block: Block): boolean {
  if (block.letters > LONGEST_CALL) return false;
  const calls = (block.holds & Holds.LINES) === 0 ? isReaderCall(block.text) : block.text.split('\n').some(isReaderCall);
  if (!calls) return false;
  return block.links > 0 || block.linkLetters > 0 || isSetApart(block) || ADDRESS.test(block.text);
}

/** `Write to A. Roe at a.roe@paper.example`: an address of the site that the page belongs to. */
function givesOwnAddress({ doc }: Draft, { text, letters, holds }: Block): boolean {
  const host = letters > LONGEST_CALL || (holds & Holds.AT) === 0 || doc.url === null ? undefined : MAIL_HOST.exec(text)?.[1];
  return host !== undefined && doc.url !== null && sameSite(`https://${host}/`, doc.url);
}
const MAIL_HOST = /[\w-]@((?:[a-z\d-]{1,63}\.){1,4}[a-z]{2,24})/i;

function isAfterword(draft: Draft, block: Block): boolean {
  const { text, letters, holds } = block;
  if (letters <= LONGEST_NOTICE && isCopyright(text)) return true;
  if (letters > LONGEST_NOTE) return false;
  if (letters <= LONGEST_ITALIC && block.italicLetters >= ALL_ITALIC * letters) return true;
  if (isClosingNote(text) || isPayPrompt(text) || tellsOfText(text) || isCall(block) || isPromo(block)) return true;
  return ((holds & MAY_NAME_ROLES) !== 0 && readRoleLine(text, 2) !== null) || givesOwnAddress(draft, block);
}
/** Roles are named before a colon, or in Chinese. */
const MAY_NAME_ROLES = Holds.COLON | Holds.HAN | Holds.OTHER;

function run(draft: Draft): Finding {
  const texts = draft.texts();
  const prose = texts.filter((block) => isProse(block) && !heading(draft.page.tag[block.element] ?? 0));
  const most = Math.min(MOST, Math.ceil(prose.length * MOST_SHARE));
  const introduces = introductionTest(draft);
  const verdicts: Verdict[] = [];
  for (let at = prose.length - 1; at > 0 && verdicts.length < most; at--) {
    const block = prose[at];
    if (block === undefined) break;
    const rule = isAfterword(draft, block) ? 'trim/afterword' : introduces(block) ? 'trim/author-bio' : null;
    if (rule === null) break;
    verdicts.push(dropBlock(block, rule));
  }
  for (const block of prose.slice(0, Math.min(FIRST, prose.length >> 1)))
    if (block.letters <= LONGEST_NOTE && (tellsOfText(block.text) || (isSetApart(block) && isEditorsNote(block.text))))
      verdicts.push(dropBlock(block, 'legal/disclosure'));
  return { verdicts };
}

export const afterword: Stage = { name: 'trim/afterword', run };
