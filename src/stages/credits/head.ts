/** The lines over the prose that say who and when: out of the body, into claims. */
import { tagSet } from '../../dom/tags';
import { attr, closest } from '../../dom/tree';
import type { Block } from '../../model/block';
import type { Claim, Draft, Finding, Stage, Verdict } from '../../model/finding';
import { NONE } from '../../model/page';
import { Holds } from '../../text/holds';
import { CHANGED } from '../cues/changed';
import { labelKey, posts, roleOf, splitLabel } from '../cues/index';
import { dropBlock } from '../drop-block';
import { isHeading, namesBeside, SUBHEAD_WORDS } from './beside';
import { splitNames, type Names } from './names';
import { RANK } from './ranks';
import { readRoleLine } from './role-line';
import { dateIn, dateOfTime, publishedClaim } from './when';
import { isWhole } from '../roots';

/** Blocks over the first prose that are looked at, and the letters of the longest. */
const MOST = 6;
const LONGEST = 160;
/** Letters from which a block is prose, and the head has ended. */
const PROSE = 100;
/** What may stand with a date besides names: `Published`, `Updated on`, `更新时间`, weekdays, `by`. */
const DATE_WORDS =
  /published|posted|updated|last updated|first published|modified|date|on|at|发布时间|發布時間|发表时间|發表時間|更新时间|更新時間|最后更新|时间|時間|发布|發布|发表于|發表於|veröffentlicht|aktualisiert|stand|publié|mis à jour|publicado|actualizado|pubblicato|aggiornato|gepubliceerd|bijgewerkt|publicerad|uppdaterad|publisert|oppdatert|opublikowano|aktualizacja|опубликовано|обновлено|опубліковано|оновлено|yayınlanma|güncelleme|نشر|نُشر|diterbitkan|cập nhật|lesedauer|lesezeit|reading time|read time|min read|minute read|minutes read|tiempo de lectura|temps de lecture|tempo di lettura|tempo de leitura|leestijd|lästid|lesetid|læsetid|lukuaika|czas czytania|doba čtení|время чтения|час читання|okuma süresi|minuten|minutes|minutos|minuti|minuter|minutter|minuuttia|minuty|minut|мин|хв|min|[\s:：|·,，.\d—–-]|\(|\)|gmt|utc|uhr|am|um|le|den|klo|kl|om|dne|h/gi;
/** Days of the week before a date, in full and short: the date says them already. */
const WEEKDAY =
  /^(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|(?:星期|周|週|礼拜)[一二三四五六日天])[,.，\s]*$/i;
const time = tagSet('time');
const listItem = tagSet('li');

interface HeadLine {
  readonly block: Block;
  readonly iso: string;
  /** Whether the words before the date say that it is of a change. */
  readonly isChange: boolean;
  /** What the block says besides the date. */
  readonly names: string;
}

/** A short block with one date and otherwise nothing, or names. */
function dateLine(draft: Draft, block: Block): HeadLine | null {
  if (block.letters > LONGEST || saysMore(block) || isSentenceOfList(draft, block)) return null;
  const { page } = draft;
  const element = closest(page, block.node, time);
  const names: string[] = [];
  let iso: string | null = null;
  let isChange = false;
  for (const line of linesOf(block)) {
    const found = dateIn(draft, line);
    if (found === null || iso !== null) names.push(line);
    else {
      const before = `${names.join(' ')} ${line.slice(0, found.start)}`;
      isChange = before !== ' ' && CHANGED.test(before);
      iso = element === NONE ? found.iso : dateOfTime(draft, attr(page, element, 'datetime'), found);
      names.push(`${line.slice(0, found.start)} ${line.slice(found.end)}`);
    }
  }
  if (iso === null && element !== NONE) iso = dateOfTime(draft, attr(page, element, 'datetime'), dateIn(draft, block.text));
  if (iso === null) return null;
  const rest = names.map(withoutDateWords).filter((name) => name !== '');
  return !rest.every(isNameLike) ? null : { block, iso, isChange, names: rest.join('\n') };
}

/** Nearly all blocks are one line. */
function linesOf({ text, holds }: Block): readonly string[] {
  return (holds & Holds.LINES) === 0 ? [text] : text.split('\n');
}

/** What stands beside a date; empty where that is a weekday or words that dates have, as it nearly always is. */
function withoutDateWords(text: string): string {
  if (text.trim() === '') return '';
  const name = text.replace(WEEKDAY, '').trim();
  return name.replace(DATE_WORDS, '') === '' ? '' : name;
}

/** Whether the block says a date and nothing else but the words that dates have. */
export function isDateLine(draft: Draft, block: Block): boolean {
  return dateLine(draft, block)?.names === '';
}

/** `The harbour act was signed into law on 14 April 1935`: highlights over a story are sentences without a full stop. */
function isSentenceOfList({ page }: Draft, block: Block): boolean {
  return listItem(page.tag[block.element] ?? 0) && block.text.split(' ').filter((word) => SMALL.test(word)).length >= SMALL_WORDS;
}
const SMALL = /^\p{Ll}{2,}$/u;
/** Labels of dates and bylines have fewer: `first published on`, `aktualisiert am`. */
const SMALL_WORDS = 5;

const SENTENCE = /[.。!！?？]["”’」』]?$/;
/** Characters of a byline at most. */
const LONGEST_BYLINE = 80;

function isNameLike(line: string): boolean {
  return line.length <= LONGEST_BYLINE && (!SENTENCE.test(line) || INITIAL.test(line)) && !NO_NAME.test(line);
}
const INITIAL = /\b\p{L}\.$/u;
const NO_NAME = /[“”「」。？！]/;

/** Signs that stand in no date and no name: what is left of the line without its date cannot be one. */
function saysMore({ text, holds }: Block): boolean {
  return (holds & (Holds.STOP | Holds.QUOTE | Holds.BRACKET | Holds.EASTERN)) !== 0 && NO_NAME.test(text);
}

/** `作者：甲`, `By A. Muster`, `BBC记者甲（A. Roe）`, `某台记者甲某地报道  责编：乙`: a line that is only a byline. */
function bylineOf(block: Block): Names | null {
  const { text, holds, letters } = block;
  if (letters > LONGEST || ((holds & Holds.LINES) !== 0 && text.includes('\n'))) return null;
  const label = (holds & Holds.COLON) === 0 ? null : splitLabel(text, 16);
  if (label !== null && roleOf(label.label) === 'author' && isNameLike(label.rest)) return splitNames(label.rest);
  const roles = (holds & MAY_NAME_ROLES) === 0 ? null : readRoleLine(text, 2);
  if (roles !== null) return { people: roles.authors, agencies: roles.agencies, rest: [] };
  if (BY_NAME.test(text) && isNameLike(text)) return splitNames(text);
  const reporter = (holds & Holds.HAN) === 0 ? null : REPORTER.exec(text);
  return reporter === null ? null : splitNames(reporter[1] ?? '');
}
/** Roles are named before a colon, or in Chinese. */
const MAY_NAME_ROLES = Holds.COLON | Holds.HAN;
/** `By Ann Example`: a preposition, then words in capitals (`and`, `de`, `van` between them). */
const BY_NAME =
  /^(?:[Bb]y|BY|[Vv]on|VON|[Pp]ar|PAR|[Pp]or|POR|[Dd][ia]|[Dd]oor|DOOR|[Aa][vf]|[Oo]leh|[Oo]d)(?: (?:and|und|et|y|e|en|och|og|de|da|di|van|von|der|den|del|la|le|bin|al|\p{Lu}[\p{L}.'’-]*,?)){1,8}$/u;
const REPORTER =
  /^(?:[\p{Script=Latin}\p{Script=Han}]{0,10}?(?:记者|記者|特约撰稿人|特約撰稿人|撰稿))\s*([\p{Script=Han}·、\s]{2,24}(?:[（(][\p{Script=Latin}\s.·-]+[）)])?)$/u;

/** `**Ann Lee/Bo Ek**` right over the prose: names in full and nothing else, all of it bold. */
function boldNames(block: Block, next: Block | undefined): Names | null {
  if (block.letters === 0 || block.boldLetters !== block.letters || block.letters > LONGEST_BYLINE) return null;
  if (next === undefined || next.letters < PROSE || next.boldLetters === next.letters) return null;
  if (SUBHEAD_WORDS.test(block.text) || !block.text.split(BETWEEN_NAMES).every((name) => BOLD_NAME.test(name))) return null;
  const names = splitNames(block.text);
  return names.people.length + names.agencies.length > 0 ? names : null;
}
const BETWEEN_NAMES = /, | ?[/&] ?| (?:and|und|et|y|e) /;
/** Two or three words with a capital and small letters each. */
const BOLD_NAME = /^\p{Lu}\.?[\p{Ll}'’-][\p{L}.'’-]*(?: (?:de|da|van|von|del|la|bin|al))?(?: \p{Lu}[\p{L}'’-]*\.?){1,2}$/u;

/** Items before a date: the first is a name, the second a role or desk. */
function itemsBefore(draft: Draft, texts: readonly Block[], at: number): readonly Block[] {
  const found: Block[] = [];
  for (let i = at - 1; i >= 0 && at - i <= 4; i--) {
    const block = texts[i];
    if (block === undefined || block.letters > LONGEST / 2 || !isNameLike(block.text) || !listItem(draft.page.tag[block.element] ?? 0))
      break;
    found.unshift(block);
  }
  return found;
}

function claimNames(names: Names, origin: string, rank: number, block: Block): Claim[] {
  const claims: Claim[] = [];
  const authors = names.people.length > 0 ? names.people : names.rest.filter((name) => !posts.has(labelKey(name)) && !/\d/.test(name));
  if (names.people.length > 0) claims.push({ field: 'authors', value: authors, origin, rank, node: block.node });
  if (names.agencies.length > 0) claims.push({ field: 'agencies', value: names.agencies, origin, rank, node: block.node });
  return claims;
}

/** The date, and who stands with it. */
function claimDated(draft: Draft, { block, iso, isChange, names }: HeadLine, extract: boolean): Claim[] {
  const rank = isChange ? RANK.change : extract ? RANK.headBlock : RANK.pageHeadDate;
  const published = publishedClaim(draft, iso, isChange ? 'head block, the date of a change' : 'head block', rank, block.node);
  const changed: Claim[] = isChange && published.rank >= 0 ? [{ ...published, field: 'modified', rank: RANK.pageHeadDate }] : [];
  if (names === '') return [published, ...changed];
  return [
    published,
    ...changed,
    ...(extract ? claimNames(splitNames(names), 'head block', RANK.headBlock, block) : claimFullNames(names, block)),
  ];
}

/** On a page what stands with the date is a name only where it looks like one in full: `Politics`, `Share` and `am` do not. */
function claimFullNames(line: string, block: Block): Claim[] {
  const { people, agencies } = splitNames(line);
  return claimNames({ people: people.filter((name) => FULL_NAME.test(name)), agencies, rest: [] }, 'head block', RANK.pageHeadNames, block);
}
const FULL_NAME = /^\p{Lu}\S*(?: \p{Ll}{1,3})* \p{Lu}\S*(?: \S+){0,3}$|^\p{Lo}{2,4}$/u;

/** The items of a list: people, as long as an item is no desk or role after the first. */
function claimItems(items: readonly Block[]): Claim[] {
  const [first] = items;
  return first === undefined ? [] : claimNames(splitNames(first.text), 'byline list', RANK.headBlock, first);
}

function run(draft: Draft): Finding {
  const texts = draft.texts();
  const verdicts: Verdict[] = [];
  const claims: Claim[] = [];
  // An extract is the article from end to end; the head of a page has lines of other kinds.
  const extract = isWhole(draft);
  let dated = false;
  let passed = false;
  for (let at = 0; at < Math.min(MOST, texts.length - 1); at++) {
    const block = texts[at];
    if (block === undefined) break;
    const line = dated || passed ? null : dateLine(draft, block);
    if (line !== null) {
      dated = true;
      const items = itemsBefore(draft, texts, at);
      claims.push(...claimDated(draft, line, extract), ...claimItems(items));
      verdicts.push(...items.map((item) => dropBlock(item, 'credits/byline-list')), dropBlock(block, 'credits/head-block'));
      if (!extract) verdicts.push(...namesBeside(draft, texts, at).map((name) => dropBlock(name, 'credits/byline')));
      continue;
    }
    const byline = isHeading(draft, block) ? null : bylineOf(block);
    const bold = extract || byline !== null ? null : boldNames(block, texts[at + 1]);
    if (byline !== null && byline.people.length + byline.agencies.length > 0) {
      claims.push(...claimNames(byline, 'byline', RANK.byline, block));
      verdicts.push(dropBlock(block, 'credits/byline'));
    } else if (bold !== null) {
      claims.push(...claimNames(bold, 'bold line over the prose', RANK.boldNames, block));
      verdicts.push(dropBlock(block, 'credits/byline'));
    } else if (block.letters >= PROSE) {
      // A standfirst may stand over the byline.
      if (passed || extract) break;
      passed = true;
    }
  }
  return { verdicts, claims };
}

export const head: Stage = { name: 'credits/head', run };
