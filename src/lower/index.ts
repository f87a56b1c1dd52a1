/** HTML → mdast: one pass over what is alive under the roots. Nothing is written into the page. */
import type { Root } from 'mdast';
import type { Page } from '../model/page';
import type { LowerOptions } from './options';
import { Walk } from './walk';

export type { FigureParts, LowerOptions, NodeRange, UrlKind } from './options';

/** Lowers the roots of a page. Never throws on input; linear in the size of the page. */
export function lower(page: Page, options: LowerOptions = {}): Root {
  const lowering = new Walk(page, options);
  for (const root of options.roots ?? [0]) lowering.node(root);
  return lowering.finish();
}
