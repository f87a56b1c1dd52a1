/** What figures take for themselves. */
import { bytesOf } from '../dom/page-memory';
import type { Page } from '../model/page';
import type { LowerOptions } from './options';

/** A mark for each node that some figure took as its caption or credit; null where none did. */
export function claimedNodes(page: Page, figures: LowerOptions['figures']): Uint8Array | null {
  if (!figures || figures.size === 0) return null;
  const claimed = bytesOf(page);
  for (const { captions, credits } of figures.values()) {
    for (const { node, until } of captions) claimed.fill(1, node, until);
    for (const { node, until } of credits) claimed.fill(1, node, until);
  }
  return claimed;
}
