/** Agencies that the beginning of the text names: `（法新社纽约12日电）`, `PARIS (AFP) —`, `(Reuters) -`. The words stay. */
import type { Block } from '../../model/block';
import type { Claim, Draft, Finding, Stage } from '../../model/finding';
import { agencyOf } from '../cues/index';
import { RANK } from './ranks';

/** Blocks of prose in which a dateline may begin, and how far into the block. */
const FIRST = 2;
const REACH = 90;

const HAN = /^[\s（(【[]*([\p{Script=Han}]{2,8}?(?:社|通讯|通訊|新闻网))[^（）()]{0,16}?\d{0,2}日?[电電讯訊][)）】\]]?/u;
const LATIN = /(?:^|\p{Lu}[\p{L}\s.,'’-]{1,50})[（(]([\p{L}/\s.-]{2,44})[)）](?:\s|[—–,-])/u;
const DASHED = /^([\p{L}]{2,20}(?: [\p{L}]+)?)\s*[—–]\s/u;

/** What all of them end in: without it the patterns need not be tried. */
const SIGN = /[电電讯訊(（—–]/;

function agenciesOf(text: string): string[] {
  const start = text.slice(0, REACH);
  if (!SIGN.test(start)) return [];
  const stated = HAN.exec(start)?.[1] ?? LATIN.exec(start)?.[1] ?? DASHED.exec(start)?.[1];
  if (stated === undefined) return [];
  return stated.split(/[/,]/).flatMap((name) => agencyOf(name.trim()) ?? []);
}

function run(draft: Draft): Finding {
  const claims: Claim[] = [];
  for (const block of firstTexts(draft.blocks())) {
    const agencies = agenciesOf(block.text);
    if (agencies.length === 0) continue;
    claims.push({ field: 'agencies', value: agencies, origin: 'dateline', rank: RANK.dateline, node: block.node });
    break;
  }
  return { claims };
}

function firstTexts(blocks: readonly Block[]): readonly Block[] {
  const found: Block[] = [];
  for (const block of blocks) {
    if (block.kind === 'text' && found.push(block) === FIRST) break;
  }
  return found;
}

export const datelines: Stage = { name: 'credits/datelines', run };
