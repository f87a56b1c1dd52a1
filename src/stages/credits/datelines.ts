/** Agencies that the beginning of the text names: `（法新社纽约12日电）`, `PARIS (AFP) —`, `(Reuters) -`. The words stay. */
import type { Block } from '../../model/block';
import type { Claim, Draft, Finding, Stage } from '../../model/finding';
import { Holds } from '../../text/holds';
import { agencyOf } from '../cues/index';
import { RANK } from './ranks';

/** Blocks of prose in which a dateline may begin, and how far into the block. */
const FIRST = 2;
const REACH = 90;

const HAN = /^[\s（(【[]*([\p{Script=Han}]{2,8}?(?:社|通讯|通訊|新闻网))[^（）()]{0,16}?\d{0,2}日?[电電讯訊][)）】\]]?/u;
const LATIN = /(?:^|\p{Lu}[\p{L}\s.,'’-]{1,50})[（(]([\p{L}/\s.-]{2,44})[)）](?:\s|[—–,-])/u;
/** How the bracket ends. */
const CLOSED = /[)）][\s—–,-]/;
const DASHED = /^([\p{L}]{2,20}(?: [\p{L}]+)?)\s*[—–]\s/u;

/** What the first of them ends in. */
const WIRE = /[电電讯訊]/;

/** The name that the dateline states; each pattern is tried only of what holds the sign that it ends in. */
function stated({ text, holds }: Block): string | undefined {
  const start = text.slice(0, REACH);
  const han = (holds & Holds.HAN) !== 0 && WIRE.test(start) ? HAN.exec(start)?.[1] : undefined;
  const bracketed = han ?? ((holds & Holds.BRACKET) !== 0 && CLOSED.test(start) ? LATIN.exec(start)?.[1] : undefined);
  return bracketed ?? ((holds & Holds.DASH) === 0 ? undefined : DASHED.exec(start)?.[1]);
}

function agenciesOf(names: string): string[] {
  const agencies: string[] = [];
  for (const name of names.split(/[/,]/)) {
    const agency = agencyOf(name.trim());
    if (agency !== null) agencies.push(agency);
  }
  return agencies;
}

function run(draft: Draft): Finding {
  const claims: Claim[] = [];
  for (const block of firstTexts(draft.blocks())) {
    const names = stated(block);
    const agencies = names === undefined ? [] : agenciesOf(names);
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
