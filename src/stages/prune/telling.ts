/** What stages of pruning may ask about at all, gathered in one pass: each went over all nodes of the page for a few of them. */
import { marksByNode } from '../../dom/attribute-marks';
import { oncePerPage } from '../../dom/page-memory';
import { T, tagTable } from '../../dom/tags';
import { kindsByNode } from '../../dom/tokens';
import { TEXT, type NodeId, type Page } from '../../model/page';

/** Nodes in document order, those that have been dropped as well. */
interface Telling {
  /** Elements that say something of themselves by their tag, their names or their attributes: one node in ten. */
  readonly elements: readonly NodeId[];
  readonly links: readonly NodeId[];
}

/** Content that is no text of the page, whatever its attributes say. */
export const NEVER = [
  ...([
    'label',
    'legend',
    'progress',
    'meter',
    'output',
    'script',
    'style',
    'template',
    'select',
    'textarea',
    'input',
    'datalist',
  ] as const),
  ...(['noembed', 'noframes', 'keygen', 'option'] as const),
];
export const FURNITURE = ['nav', 'footer', 'dialog', 'menu', 'search'] as const;
/** These, and what some stage looks for by its tag alone. */
const TELLING = [...NEVER, ...FURNITURE, 'head', 'button', 'noscript', 'tr', 'hr'] as const;

type Gatherer = (page: Page, kinds: Int32Array, marks: Uint8Array) => Telling;
let gather: Gatherer | undefined;

export const telling = oncePerPage((page: Page): Telling => (gather ??= makeGatherer())(page, kindsByNode(page), marksByNode(page)));

/** A loop that knows its table (as `folderOf` in `stages/cues`). */
function makeGatherer(): Gatherer {
  const isTelling = tagTable(...TELLING);
  const link = T.A;
  return ({ size, tag }, kinds, marks) => {
    const elements: NodeId[] = [];
    const links: NodeId[] = [];
    for (let node = 1; node < size; node++) {
      const own = tag[node] ?? 0;
      // Half of the nodes.
      if (own === TEXT) continue;
      if (own === link) links.push(node);
      if (((kinds[node] ?? 0) | (marks[node] ?? 0) | (isTelling[own] ?? 0)) !== 0) elements.push(node);
    }
    return { elements, links };
  };
}
