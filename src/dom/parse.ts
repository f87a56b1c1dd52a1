/**
 * Text → Page. The one place where the tree is written: here and in the scanner, table, stack and builder that it uses.
 *
 * All of it is ours because the page is a table of numbers instead of linked objects, because time must stay linear at any depth, and
 * because a scanner that has the whole document need not look at every character. Where we bend the standard: no foster parenting, no
 * reopening of formatting across blocks.
 */
import type { Page } from '../model/page';
import { documentUnits, forgetDocument } from '../text/units';
import { scan } from './scanner';
import { TreeBuilder } from './tree-builder';

/**
 * Parses HTML of any kind, whole page or fragment. Never throws on input; linear in its length. `read` finds the page with the units of its
 * source at hand, which are gone when it returns.
 */
export function parse(html: string, read?: (page: Page, units: Uint16Array) => void): Page {
  const units = documentUnits(html);
  const builder = new TreeBuilder(html, units);
  scan(html, units, builder);
  const page = builder.page(read !== undefined);
  read?.(page, units);
  forgetDocument();
  return page;
}
