/** Credits below the prose: signatures and lines of roles. They are read and stay in the text. */
import type { Block } from '../../model/block';
import type { Claim, Draft, Finding, Stage } from '../../model/finding';
import { Holds } from '../../text/holds';
import { agencyOf, isEditorsNote } from '../cues/index';
import { splitNames, unique } from './names';
import { RANK } from './ranks';
import { labelledName, readRoleLine } from './role-line';
import { signedName } from './signed';

/** Blocks from the end that are looked at, and lines from the end of each. */
const TAIL = 4;
const LINES = 3;
const LONGEST = 80;
/** `文山/叶宣/(印度时报等)`, `叶宣（综合报道）`: names and slashes, and a bracket at the end. */
const SIGNATURE = /^([\p{L}·.\s]{2,40}(?:[/／][\p{L}·.\s]{2,40}){0,5})[/／]?\s*[（(]([^（）()]{1,40})[）)]$/u;
const HAN_ONLY = /^[\p{Script=Han}·\s/／A-Za-z.]+$/u;
const CLOSES: ReadonlySet<string> = new Set('）)');
const NO_CLAIMS: readonly Claim[] = [];
/** What a bracket of a signature says besides agencies. */
const COMPILED = /综合|綜合|报道|報導|等$|编译|編譯|通讯社|社$|报$|報$|网$|網$/;
/** A name of Chinese characters alone has this many at most. */
const LONGEST_HAN_NAME = 8;

interface Read {
  readonly people: readonly string[];
  readonly agencies: readonly string[];
}

function signature(line: string): Read | null {
  const match = SIGNATURE.exec(line);
  if (match === null || !HAN_ONLY.test(match[1] ?? '')) return null;
  const [, names = '', bracket = ''] = match;
  const slashed = /[/／]/.test(line);
  const agencies = splitNames(`(${bracket})`).agencies;
  if (!slashed && agencies.length === 0 && !COMPILED.test(bracket)) return null;
  const people = splitNames(names.replace(/(?<![/／])[/／]+$/, '')).people;
  return people.length === 0 || people.some((name) => name.length > LONGEST_HAN_NAME && !/\s|·/.test(name)) ? null : { people, agencies };
}

/** What the line holds is asked first: most are prose, in which no pattern finds anything. */
function claimsOf({ holds, node }: Block, line: string): readonly Claim[] {
  if (line.length > LONGEST) return NO_CLAIMS;
  const signed = (holds & Holds.BRACKET) !== 0 && CLOSES.has(line.charAt(line.length - 1)) ? signature(line) : null;
  const read = signed ?? roleLine(line, holds);
  if (read === null) return NO_CLAIMS;
  const origin = signed === null ? 'end credit' : 'signature';
  const base = { origin, rank: RANK.endCredit, node } as const;
  return [
    ...(read.people.length > 0 ? [{ field: 'authors', value: unique(read.people), ...base } as const] : []),
    ...(read.agencies.length > 0 ? [{ field: 'agencies', value: unique(read.agencies), ...base } as const] : []),
  ];
}

/** Two role words make a credit; one does where the line is nothing but the label and a name. */
function roleLine(line: string, holds: number): Read | null {
  const name = labelledName(line);
  if (name !== null) return { people: [name], agencies: [] };
  // A role is told by a colon, or in Chinese by its word alone, and no credit ends as a sentence does.
  if ((holds & (Holds.COLON | Holds.HAN)) === 0 || ENDS_SENTENCE.has(line.charAt(line.length - 1))) return null;
  const read = readRoleLine(line, 2) ?? ((holds & Holds.COLON) !== 0 && SHORT_CREDIT.test(line) ? readRoleLine(line, 1) : null);
  return read === null ? null : { people: read.authors, agencies: read.agencies };
}
const ENDS_SENTENCE: ReadonlySet<string> = new Set('！？!?。');
const SHORT_CREDIT = /^[（(]?[^\s:：]{1,12}\s*[:：]\s*\S.{0,24}$/;

const NOTE_AUTHOR =
  /(?:这是|這是|本文是|本文由|作者|由)(?:[^，。]{0,12}?的?(?:作家|作者|学者|記者|记者|评论员|評論員|撰稿人))?([\p{Script=Han}·]{2,8}?)(?:为|為|给|給|撰写|撰寫|的文章|的评论|的評論)/u;
/** Words that the pattern must not take for a name. */
const NO_NAME = /^(?:一篇|我们|我們|本台|本报|本報|特约|特約|作者|读者|讀者|编辑|編輯)/;

/** `编者按：这是某某为本台撰写的评论`: the only place where some columns name their author. */
function noteClaims(texts: readonly Block[]): Claim[] {
  const [first] = texts;
  if (first === undefined || !isEditorsNote(first.text)) return [];
  const name = NOTE_AUTHOR.exec(first.text)?.[1];
  if (name === undefined || NO_NAME.test(name) || agencyOf(name) !== null) return [];
  return [{ field: 'authors', value: [name], origin: "editors' note", rank: RANK.note, node: first.node }];
}

function run(draft: Draft): Finding {
  const texts = draft.texts();
  const claims: Claim[] = noteClaims(texts);
  const under = underProse(texts);
  for (const block of under) claimLines(claims, block);
  for (let at = Math.max(1, texts.length - TAIL); at < texts.length; at++) {
    const block = texts[at];
    if (block !== undefined && !under.includes(block)) claimLines(claims, block);
  }
  claims.push(...signedClaims(draft, under));
  return { claims };
}

function claimLines(claims: Claim[], block: Block): void {
  if ((block.holds & Holds.LINES) === 0) claims.push(...claimsOf(block, block.text));
  else for (const line of block.text.split('\n').slice(-LINES)) claims.push(...claimsOf(block, line));
}

/** The first blocks under the last paragraph: what else stands in the container may follow them. */
function underProse(texts: readonly Block[]): readonly Block[] {
  let last = texts.length - 1;
  while (last >= 0 && (texts[last]?.letters ?? 0) < PROSE) last--;
  return last < 0 ? [] : texts.slice(last + 1, last + 1 + TAIL);
}
const PROSE = 80;

/** One name; several are a list of people. */
function signedClaims({ page }: Draft, under: readonly Block[]): Claim[] {
  let first: { readonly name: string; readonly block: Block } | undefined;
  for (const block of under) {
    const name = signedName(page, block);
    if (name === null) continue;
    if (first !== undefined) return [];
    first = { name, block };
  }
  if (first === undefined) return [];
  const { people } = splitNames(first.name);
  return people.length === 0
    ? []
    : [{ field: 'authors', value: people, origin: 'name under the prose', rank: RANK.signed, node: first.block.node }];
}

export const tail: Stage = { name: 'credits/tail', run };
