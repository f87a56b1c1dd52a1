/** The line below a translation that leads to the original: `点击查看本文英文版。`, `Read this story in English`. */
import { T } from '../../dom/tags';
import { endOf } from '../../dom/tree';
import type { Draft, Finding, Stage, Verdict } from '../../model/finding';
import type { NodeId, Page } from '../../model/page';

/** Blocks from the end in which the line stands, and its longest text. */
const TAIL = 4;
const LONGEST = 60;

const LANGUAGES =
  '英文|中文|法文|德文|日文|韩文|韓文|俄文|西班牙文|原文|english|chinese|mandarin|spanish|french|german|arabic|russian|inglés|español|inglese|italiano|anglais|français|englisch|deutsch|original';
const LEAD = /^(?:点击|點擊|点此|按此|查看|阅读|閱讀|read|leer|lea|lire|leggi|lesen|click|view)/i;
const NAMED = new RegExp(
  `(?:${LANGUAGES})(?:版|原文|文章|报道|報導|报导)?(?:全文)?[。.!！]?$|(?:本文|原文|此文)(?:的)?(?:${LANGUAGES})`,
  'i',
);

function textOf(page: Page, node: NodeId): string {
  let text = '';
  for (let n = node; n < endOf(page, node); n++) text += page.text[n] ?? '';
  return text.trim();
}

function run(draft: Draft): Finding {
  const { page } = draft;
  const verdicts: Verdict[] = [];
  for (const block of draft.blocks().slice(-TAIL)) {
    if (block.kind !== 'text' || block.linkLetters === 0) continue;
    // The block begins at its first text, so that a link round all of it begins before.
    for (let node = Math.max(1, block.node - 3); node < block.until; node++) {
      if (page.tag[node] !== T.A) continue;
      const text = textOf(page, node);
      if (text.length <= LONGEST && LEAD.test(text) && NAMED.test(text))
        verdicts.push({ kind: 'drop', node, rule: 'promo/other-edition', note: text });
    }
  }
  return { verdicts };
}

export const otherEdition: Stage = { name: 'prune/other-edition', run };
