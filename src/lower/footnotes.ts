/** Footnotes as GitHub and Pandoc print them, back to references and definitions. */
import type { BlockContent, RootContent } from 'mdast';
import type { NodeId } from '../model/page';
import { K } from './kinds';
import type { Lowering } from './context';

/** `#fn-1`, `#user-content-fn-name`, `#fn1`, `#footnote-1`. */
const TARGET = /^#?(?:user-content-)?(?:fn|footnote)[-:_]?([\w.-]+)$/;
const REFERENCE_ROLE = 'doc-noteref';
const LIST_ROLES = new Set(['doc-endnotes', 'doc-footnotes']);

function isReference(lowering: Lowering, n: NodeId): boolean {
  if (lowering.attr(n, 'data-footnote-ref') !== undefined || lowering.attr(n, 'role') === REFERENCE_ROLE) return true;
  return /\bfootnote-ref\b/.test(lowering.attr(n, 'class') ?? '');
}

/** A `<sup>` or `<a>` that refers to a footnote becomes a reference, if it says so by attribute. */
export function takeFootnoteReference(lowering: Lowering, n: NodeId): boolean {
  const anchor = lowering.kind(n) === K.Sup ? soleAnchor(lowering, n) : n;
  if (anchor < 0 || !isReference(lowering, anchor)) return false;
  const label = TARGET.exec(lowering.attr(anchor, 'href') ?? '')?.[1];
  if (label === undefined || !labelsOf(lowering).has(label)) return false;
  lowering.inline.leaf(
    { type: 'footnoteReference', identifier: label.toLowerCase(), label, ...lowering.positionOf(n) },
    lowering.from(n),
    lowering.to(n),
  );
  return true;
}

function soleAnchor(lowering: Lowering, n: NodeId): NodeId {
  const anchor = n + 1;
  return anchor < lowering.end(n) && lowering.kind(anchor) === K.Link && lowering.end(anchor) === lowering.end(n) ? anchor : -1;
}

function isNotes(lowering: Lowering, n: NodeId): boolean {
  if (lowering.attr(n, 'data-footnotes') !== undefined || LIST_ROLES.has(lowering.attr(n, 'role') ?? '')) return true;
  return /(?:^|\s)footnotes(?:\s|$)/.test(lowering.attr(n, 'class') ?? '');
}

/** Labels of the page's footnotes, looked for when first asked. */
function labelsOf(lowering: Lowering): Set<string> {
  lowering.labels ??= findNotes(lowering);
  return lowering.labels;
}

/** Labels of all footnotes that the page defines in a section of notes: a reference without a definition stays a link. */
function findNotes(lowering: Lowering): Set<string> {
  const { page } = lowering;
  const found = new Set<string>();
  for (let n = 0; n < page.size; n++) {
    const kind = lowering.kind(n);
    if ((kind !== K.Section && kind !== K.Block && kind !== K.List) || !isNotes(lowering, n)) continue;
    for (let item = n + 1; item < lowering.end(n); item++) {
      const label = lowering.kind(item) === K.Item ? TARGET.exec(lowering.attr(item, 'id') ?? '')?.[1] : undefined;
      if (label !== undefined) found.add(label);
    }
    n = lowering.end(n) - 1;
  }
  return found;
}

/** A section of footnotes: each item becomes a definition. The section's own heading is for screen readers only. */
export function takeFootnote(lowering: Lowering, n: NodeId): boolean {
  if (!isNotes(lowering, n) || labelsOf(lowering).size === 0) return false;
  lowering.flush();
  for (let child = n + 1; child < lowering.end(n); child = lowering.end(child)) {
    if (!lowering.alive(child)) continue;
    const kind = lowering.kind(child);
    if (kind === K.List) definitions(lowering, child);
    else if (kind !== K.Heading && kind !== K.Rule) lowering.node(child);
  }
  return true;
}

/** A list of footnotes without a section around it. */
export function takeFootnoteList(lowering: Lowering, n: NodeId): boolean {
  if (!isNotes(lowering, n) || labelsOf(lowering).size === 0) return false;
  definitions(lowering, n);
  return true;
}

function definitions(lowering: Lowering, list: NodeId): void {
  for (let n = list + 1; n < lowering.end(list); n = lowering.end(n)) {
    const label = lowering.kind(n) === K.Item ? TARGET.exec(lowering.attr(n, 'id') ?? '')?.[1] : undefined;
    if (label === undefined) {
      lowering.node(n);
      continue;
    }
    const children = lowering.container(() => {
      lowering.children(n);
    });
    withoutBackReferences(children);
    lowering.push({
      type: 'footnoteDefinition',
      identifier: label.toLowerCase(),
      label,
      children: children as BlockContent[],
      ...lowering.positionOf(n),
    });
  }
}

/** Arrows back to the text are made anew by every renderer. */
function withoutBackReferences(blocks: RootContent[]): void {
  for (let i = blocks.length - 1; i >= 0; i--) {
    const block = blocks[i];
    if (block?.type !== 'paragraph') continue;
    let { children } = block;
    while (children.length > 0) {
      const last = children[children.length - 1];
      const isBack = last?.type === 'link' && /^#(?:user-content-)?(?:fnref|footnote-ref)/.test(last.url);
      if (!isBack && !(last?.type === 'text' && last.value.trim() === '')) break;
      children = children.slice(0, -1);
    }
    block.children = children;
    const last = children[children.length - 1];
    if (last?.type === 'text') last.value = last.value.trimEnd();
    if (children.length === 0) blocks.splice(i, 1);
  }
}
