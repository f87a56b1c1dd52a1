/** Lines of roles and names: `记者：甲   责编：乙`, `某台记者甲某地报道  责编 乙`, `Text: A / Foto: B`. */
import { roleOf, splitLabel, type Role } from '../cues/index';
import { splitNames } from './names';

export interface RoleLine {
  readonly roles: readonly Role[];
  readonly authors: readonly string[];
  readonly agencies: readonly string[];
}

/** Longer lines are prose; whole teams sign in alphabets. */
const LONGEST = 120;
const LONGEST_ALPHABETIC = 200;
const LONGEST_WITH_EDGES = 2 * LONGEST;
/** Labels of Chinese credit lines, longest first; they may be glued to names on both sides. */
const LABELS = [
  '特约记者',
  '特約記者',
  '特派记者',
  '特派記者',
  '实习记者',
  '實習記者',
  '责任编辑',
  '責任編輯',
  '综合报道',
  '綜合報導',
  '文字编辑',
  '视频编辑',
  '撰稿人',
  '主持人',
  '翻译编辑',
  '记者',
  '記者',
  '责编',
  '責編',
  '编辑',
  '編輯',
  '网编',
  '網編',
  '翻译',
  '翻譯',
  '译者',
  '譯者',
  '作者',
  '摄影',
  '攝影',
  '撰文',
  '撰稿',
  '编译',
  '編譯',
  '校对',
  '校對',
  '来源',
  '來源',
  '采访',
  '採訪',
  '监制',
  '監製',
  '制作',
  '製作',
  '文',
];
const LABEL = new RegExp(`(${LABELS.join('|')})`, 'g');
/** No line of roles is without a colon or a label, … */
const MAY_LABEL = new RegExp(`[:：]|${LABELS.join('|')}`);
/** … and none holds a sentence; most lines of prose are told by its end, for which there is less to compare. */
const SENTENCE_END = /[！？!?]|。(?!\s)/;
const OPENING = /^[（(\[【.\s]+/;
const CLOSING = /(?<![）)\]】.\s])[）)\]】.\s]+$/;
const BLANKS = /\s+/g;
/** `…的报道。   责编：乙`: a full stop between credits ends no sentence of prose. */
const STOP_BEFORE_LABEL = new RegExp(`。\\s+(?=${LABELS.join('|')})`, 'g');
const HAN = /\p{Script=Han}/u;
/** Where the name ends and the place and verb of a report begin. */
const REPORT =
  /(?:[来來]自[^，。]{1,12}?的?)?(?:综合|綜合|特别|特別|采访|採訪|联合|聯合){0,3}(?:报道|报导|報道|報導|采访报道|發自|发自)[^]*/;
const PLACES =
  /(?:华盛顿|華盛頓|香港|台北|臺北|台湾|纽约|紐約|北京|上海|旧金山|舊金山|洛杉矶|洛杉磯|曼谷|首尔|首爾|东京|東京|伦敦|倫敦|巴黎|柏林|渥太华|多伦多|多倫多|温哥华|溫哥華|悉尼|墨尔本|新加坡|吉隆坡|达兰萨拉|波士顿|休斯顿|休斯敦|芝加哥|西雅图|慕尼黑|法兰克福|布鲁塞尔|日内瓦|莫斯科|新德里|马尼拉|河内|金边|仰光|达沃斯|奥斯陆|斯德哥尔摩|高雄|台中|澳门|深圳|广州|达拉斯|亚特兰大|夏威夷)$/;
const GLUED_NAME = 4;

/** Reads a line of roles; null where it is none. `least` is how many role words it must have. */
export function readRoleLine(text: string, least: number): RoleLine | null {
  if (text.length > LONGEST_WITH_EDGES || SENTENCE_END.test(text) || !MAY_LABEL.test(text)) return null;
  const line = text.replace(OPENING, '').replace(CLOSING, '').replace(STOP_BEFORE_LABEL, ' ').replace(BLANKS, ' ');
  if (line === '' || line.length > LONGEST_ALPHABETIC || line.includes('。')) return null;
  if (!HAN.test(line)) return readAlphabetic(line, least);
  return line.length > LONGEST ? null : readHan(line, least);
}

function readHan(line: string, least: number): RoleLine | null {
  const marks = labelsIn(line);
  const [first] = marks;
  if (marks.length < least || first === undefined || !isStation(line.slice(0, first.index))) return null;
  const roles: Role[] = [];
  const authors: string[] = [];
  const agencies: string[] = [];
  for (const [at, mark] of marks.entries()) {
    const role = roleOf(mark[0]) ?? 'editor';
    const stated = line.slice(mark.index + mark[0].length, marks[at + 1]?.index ?? line.length);
    const value = stated.replace(/^[\s:：/／]+/, '');
    // A comma after a label without a colon is that of a sentence.
    if (value.length > MOST_NAMES || (/[，,]/.test(value) && !/^\s*[:：]/.test(stated))) return null;
    roles.push(role);
    if (role !== 'author') continue;
    const names = splitNames(withoutPlace(value));
    authors.push(...names.people);
    agencies.push(...names.agencies);
  }
  return { roles, authors, agencies };
}

function labelsIn(line: string): readonly RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  LABEL.lastIndex = 0;
  for (let mark = LABEL.exec(line); mark !== null; mark = LABEL.exec(line)) if (isLabel(line, mark)) found.push(mark);
  return found;
}

/** Characters of names behind one label at most; more is a sentence. */
const MOST_NAMES = 40;

/** A label begins the line or follows a blank, sign or station; the one-character label needs a colon, and no name that it could end. */
function isLabel(line: string, mark: RegExpExecArray): boolean {
  const after = line[mark.index + mark[0].length] ?? '';
  if (mark[0].length === 1) return /[:：/／]/.test(after) && !HAN.test(line[mark.index - 1] ?? '');
  return mark.index === 0 || after !== '';
}

/** What may stand before the first label: nothing, or the name of a station (`自由亚洲电台`, `本台`, `BBC`). */
function isStation(text: string): boolean {
  const name = text.trim();
  return name.length <= 14 && !/[，,。:：]/.test(name);
}

/** `家傲华盛顿报道` → `家傲`: verb and place are glued to the name. */
function withoutPlace(value: string): string {
  const named = value.replace(REPORT, '').trim();
  const bare = named.replace(PLACES, '').trim();
  if (bare === '') return named;
  if (named === value.trim() || bare !== named || bare.length < GLUED_NAME || /[\s、，,·]/.test(bare)) return bare;
  // An unknown place: names of reporters have two or three characters.
  return bare.slice(0, bare.length === GLUED_NAME ? 2 : 3);
}

function readAlphabetic(line: string, least: number): RoleLine | null {
  const roles: Role[] = [];
  const authors: string[] = [];
  const agencies: string[] = [];
  for (const part of line.split(/[|｜/;•·]|\s{2,}|,\s(?=[^:：,]{2,30}[:：])/)) {
    const match = /^([^:：]{2,30})[:：]\s*(\S.*)$/.exec(part.trim());
    const role = match === null ? null : roleOf(match[1] ?? '');
    if (match === null || role === null) continue;
    roles.push(role);
    if (role !== 'author') continue;
    const names = splitNames(match[2] ?? '');
    authors.push(...names.people);
    agencies.push(...names.agencies);
  }
  return roles.length >= least ? { roles, authors, agencies } : null;
}

/** `Von Ann Lee`, `Autorin: Ann Lee, Leiterin der Redaktion`: a label of authors and a name in full, with a post at most. */
export function labelledName(line: string): string | null {
  const byName = BY_LETTERS.test(line) ? BY_NAME.exec(line) : null;
  if (byName !== null) return byName[1] ?? null;
  const labelled = splitLabel(line, LONGEST_LABEL);
  if (labelled === null || roleOf(labelled.label) !== 'author') return null;
  return NAME_AND_POST.exec(labelled.rest)?.[1] ?? null;
}
const LONGEST_LABEL = 16;
/** Words with capitals, and small ones between them: two at least, four at most. */
const NAME = String.raw`\p{Lu}[\p{L}.'’-]+(?: (?:de|da|di|van|von|der|den|del|la|le|bin|al))*(?: \p{Lu}[\p{L}.'’-]*){1,3}`;
const BY_NAME = new RegExp(`^[(]?(?:By|BY|by|Von|VON|von|Par|Por|Door|Av|Af) (${NAME})[)]?$`, 'u');
/** How it begins: the pattern itself is dear. */
const BY_LETTERS = /^[(]?[BbVvPDA]/;
const NAME_AND_POST = new RegExp(`^(${NAME})(?:,.*)?$`, 'u');
