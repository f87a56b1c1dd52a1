/** A picture that stands twice (as lead and in the text, as image and as zoom link) is shown once. */
import { baseOf } from '../../dom/base';
import { T } from '../../dom/tags';
import type { Draft, Finding, Stage, Verdict } from '../../model/finding';
import type { NodeId } from '../../model/page';
import { imageAddress } from './address';

function run(draft: Draft): Finding {
  const { page } = draft;
  const images = draft.blocks().filter(({ kind, node }) => kind === 'media' && page.tag[node] === T.IMG);
  if (images.length < 2) return {};
  const base = baseOf(page, draft.doc.url);
  let captioned: ReadonlySet<NodeId> | undefined;
  const first = new Map<string, NodeId>();
  const verdicts: Verdict[] = [];
  const drop = (node: NodeId): void => {
    verdicts.push({ kind: 'drop', node, rule: 'figures/duplicate' });
  };
  for (const { node } of images) {
    const address = imageAddress(page, node, base);
    if (address === null) continue;
    const known = first.get(address);
    if (known === undefined) {
      first.set(address, node);
      continue;
    }
    captioned ??= captionedBy(draft.verdicts);
    if (captioned.has(node) && !captioned.has(known)) {
      drop(known);
      first.set(address, node);
    } else if (!captioned.has(node)) drop(node);
  }
  return { verdicts };
}

/** Images that have a caption. */
function captionedBy(verdicts: readonly Verdict[]): ReadonlySet<NodeId> {
  const images = new Set<NodeId>();
  for (const { kind, of } of verdicts) if (kind === 'caption' && of !== undefined) images.add(of);
  return images;
}

export const duplicates: Stage = { name: 'figures/duplicates', run };
