/** Slides of galleries: the line after a picture that says most is its caption; numbers, controls and repeated titles are dropped. */
import { T } from '../../dom/tags';
import { contains } from '../../dom/tree';
import type { Block } from '../../model/block';
import type { Draft, Finding, Stage, Verdict } from '../../model/finding';
import type { NodeId, Page } from '../../model/page';
import { creditOf } from '../cues/index';
import { galleriesOf } from './galleries';
import { partsOf } from './parts';

/** The lines of one slide → its caption and credit. */
function describe(page: Page, image: NodeId | null, lines: readonly Block[]): Verdict[] {
  const said = lines.filter(({ text }) => creditOf(text) === null);
  const caption = said.reduce<Block | null>((most, line) => (most === null || line.letters > most.letters ? line : most), null);
  return lines.flatMap((line): Verdict[] => {
    if (image === null || (said.includes(line) && line !== caption))
      return [{ kind: 'drop', node: line.node, until: line.until, rule: 'figures/slide-label' }];
    return partsOf(page, line).map(({ kind, node, until }): Verdict =>
      kind === 'label' || kind === 'link'
        ? { kind: 'drop', node, until, rule: kind === 'link' ? 'figures/caption-link' : 'figures/credit-label' }
        : { kind, node, until, of: image, rule: kind === 'caption' ? 'figures/slide' : 'figures/credit' },
    );
  });
}

function run(draft: Draft): Finding {
  const { page } = draft;
  const galleries = galleriesOf(page);
  if (galleries.length === 0) return {};
  const blocks = draft.blocks();
  const verdicts: Verdict[] = [];
  const letters = blocks.reduce((sum, block) => sum + block.letters, 0);
  let told = 0;
  let at = 0;
  for (const gallery of galleries) {
    while (at < blocks.length && (blocks[at]?.node ?? 0) < gallery) at++;
    let image: NodeId | null = null;
    let lines: Block[] = [];
    for (; at < blocks.length; at++) {
      const block = blocks[at];
      if (block === undefined || !contains(page, gallery, block.node)) break;
      told += block.letters;
      if (block.kind === 'text') lines.push(block);
      else if (page.tag[block.node] === T.IMG) {
        verdicts.push(...describe(page, image, lines));
        [image, lines] = [block.node, []];
      }
    }
    verdicts.push(...describe(page, image, lines));
  }
  return told > STORY * letters ? {} : { verdicts };
}
/** Slides that hold more than this share of the body are the story itself, told in pictures. */
const STORY = 0.5;

export const slides: Stage = { name: 'figures/slides', run };
