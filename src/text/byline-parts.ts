/** Parts of a byline: where they are gathered, and entries that are agencies or have a role glued to a name. */
import { bylinePatterns } from './byline-patterns';

/** What a byline has said so far. */
export interface Parts {
  /** Whether all letters of the line have capitals; beside others, capitals may be how a name is written. */
  readonly cased: boolean;
  readonly people: string[];
  readonly desks: string[];
  readonly agencies: string[];
  readonly roles: string[];
}

/** Several agencies may share an entry: `dpa/AFP`, `法新社等`. */
export function readAgencies(text: string, parts: Parts): boolean {
  const names = text.toLowerCase().split(/[/,，、&+]|\s(?:and|und|et|y|e|mit|with)\s|和|与/u);
  const found = names.map((name) => bylinePatterns.agencies().get(name.replace(ROUND_AGENCY, '').replace(POINTS, '').trim()));
  if (found.some((name) => name === undefined)) return false;
  parts.agencies.push(...found.filter((name) => name !== undefined));
  return true;
}

const ROUND_AGENCY = /^(?:with|mit|via|from|by|von)\s+|等$|电$|讯$|综合$|(?<![.\s])[.\s]+$/gu;
/** `A.F.P.` */
const POINTS = /\.(?=\p{L}|$)/gu;

/** Scripts in which roles stand at names without a blank. */
export const HAS_GLUED = /[\p{sc=Han}\p{sc=Hangul}\p{sc=Hiragana}\p{sc=Katakana}]/u;

/** `某台记者某某某地报道` leaves `某某`; `홍길동 기자` leaves `홍길동`. What stands before a role is the employer. */
export function withoutGluedRoles(name: string, parts: Parts): string {
  const role = bylinePatterns.gluedRole().exec(name);
  if (role === null) return name;
  const before = name.slice(0, role.index).trim();
  const after = name.slice(role.index + role[0].length).trim();
  const rest = after.replace(bylinePatterns.gluedRole(), '').trim().replace(bylinePatterns.gluedPlace(), '').trim();
  parts.roles.push(role[0]);
  if (rest === '') return nameBeforeRole(before, parts);
  if (before !== '' && !readAgencies(before, parts)) parts.roles.push(before);
  return rest;
}

/** Names in Chinese characters have at most four, but foreign ones with a dot. */
const FULL_GLUED_NAME = 4;

/** `山田太郎記者` names a person, `BBC商务记者` only an employer and a beat. */
function nameBeforeRole(before: string, parts: Parts): string {
  const name = before.replace(bylinePatterns.gluedPlace(), '').trim();
  const isBeat = /[a-z]/i.test(name) || (/^\p{sc=Han}+$/u.test(name) && name.length > FULL_GLUED_NAME);
  if (!isBeat) return name;
  parts.roles.push(before);
  return '';
}
