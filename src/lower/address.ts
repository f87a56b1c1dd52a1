/** Addresses of links and pictures as they are written. */
import { isSafeUrl } from '../text/safe-url';
import { isObvious, resolveUrl } from '../text/url';
import { withoutControls } from '../text/whitespace';
import type { LowerOptions, UrlKind } from './options';

/** Left where an address was not resolved, which drops them. */
const LINE_ENDS = /[\t\n\r]+/g;

/** Resolved, judged and rewritten address; null where it must not be written. */
export function writtenAddress({ base, rewriteUrl }: LowerOptions, raw: string, kind: UrlKind): string | null {
  const use = kind === 'image' ? 'image' : 'link';
  // Most are, and five patterns need not look at them.
  if (isObvious(raw)) return rewriteUrl ? judged(rewriteUrl(raw, kind), use) : raw;
  const trimmed = withoutControls(raw).trim();
  const resolved = (base ? resolveUrl(trimmed, base) : null) ?? trimmed;
  if (!isSafeUrl(resolved, use)) return null;
  const address = resolved.replace(LINE_ENDS, encodeURIComponent);
  return judged(rewriteUrl ? rewriteUrl(address, kind) : address, use);
}

function judged(address: string | null, use: 'image' | 'link'): string | null {
  return address === null || !isSafeUrl(address, use) ? null : address;
}
