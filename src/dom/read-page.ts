/** What stages ask of nearly every node, found while the source of the page is laid out as units. */
import type { Page } from '../model/page';
import { readTexts } from './text-facts';
import { readKinds } from './tokens';

/** For `parse`. */
export function readPage(page: Page, units: Uint16Array): void {
  readKinds(page, units);
  readTexts(page, units);
}
