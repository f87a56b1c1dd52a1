/** HTML → mdast: one pass over what is alive under the roots. Nothing is written into the page. */
import type { Root } from 'mdast';
import type { Page } from '../model/page';
import type { LowerOptions, Part } from './options';
import { Walk } from './walk';

export type { FigureParts, LowerOptions, NodeRange, Part, UrlKind } from './options';

/** A small tree, and what characters its texts may hold (bits of `Holds`). */
export interface Lowered {
  readonly tree: Root;
  readonly holds: number;
}

/** Lowers a part of a page; the whole where none is given. Never throws on input; linear in the size of the page. */
export function lower(page: Page, options: LowerOptions = {}, part: Part = {}): Root {
  return lowerPart(page, options, part).tree;
}

/** The same, with what was seen on the way. */
export function lowerPart(page: Page, options: LowerOptions, { roots = [0], dropped }: Part): Lowered {
  const lowering = new Walk(page, options, dropped);
  for (const root of roots) lowering.node(root);
  return { tree: lowering.finish(), holds: lowering.holds };
}
