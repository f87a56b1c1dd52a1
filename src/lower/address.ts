/** Addresses of links and pictures as they are written. */
import { isSafeUrl } from '../text/safe-url';
import { resolveUrl } from '../text/url';
import { withoutControls } from '../text/whitespace';
import type { LowerOptions, UrlKind } from './options';

/** Left where an address was not resolved, which drops them. */
const LINE_ENDS = /[\t\n\r]+/g;

/** Resolved, judged and rewritten address; null where it must not be written. */
export function writtenAddress({ base, rewriteUrl }: LowerOptions, raw: string, kind: UrlKind): string | null {
  const use = kind === 'image' ? 'image' : 'link';
  const trimmed = withoutControls(raw).trim();
  const resolved = (base ? resolveUrl(trimmed, base) : null) ?? trimmed;
  if (!isSafeUrl(resolved, use)) return null;
  const address = resolved.replace(LINE_ENDS, encodeURIComponent);
  const final = rewriteUrl ? rewriteUrl(address, kind) : address;
  return final === null || !isSafeUrl(final, use) ? null : final;
}
