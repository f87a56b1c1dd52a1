/** A picture that stands twice (as lead and in the text, as image and as zoom link) is shown once. */
import { baseOf } from '../../dom/base';
import { T } from '../../dom/tags';
import type { Draft, Finding, Stage, Verdict } from '../../model/finding';
import type { NodeId } from '../../model/page';
import { imageAddress } from './address';

function run(draft: Draft): Finding {
  const { page } = draft;
  const base = baseOf(page, draft.doc.url);
  const captioned = new Set(draft.verdicts.flatMap(({ kind, of }) => (kind === 'caption' && of !== undefined ? [of] : [])));
  const first = new Map<string, NodeId>();
  const verdicts: Verdict[] = [];
  const drop = (node: NodeId): void => {
    verdicts.push({ kind: 'drop', node, rule: 'figures/duplicate' });
  };
  for (const { kind, node } of draft.blocks()) {
    if (kind !== 'media' || page.tag[node] !== T.IMG) continue;
    const address = imageAddress(page, node, base);
    if (address === null) continue;
    const known = first.get(address);
    if (known === undefined) first.set(address, node);
    else if (captioned.has(node) && !captioned.has(known)) {
      drop(known);
      first.set(address, node);
    } else if (!captioned.has(node)) drop(node);
  }
  return { verdicts };
}

export const duplicates: Stage = { name: 'figures/duplicates', run };
