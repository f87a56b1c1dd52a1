/** Addresses of links and pictures as they are written. */
import { isSafeUrl } from '../text/safe-url';
import { obviousUrl, resolveUrl } from '../text/url';
import { withoutControls } from '../text/whitespace';
import type { LowerOptions, UrlKind } from './options';

/** Left where an address was not resolved, which drops them. */
const LINE_ENDS = /[\t\n\r]+/g;

/** Resolved, judged and rewritten address; null where it must not be written. */
export function writtenAddress({ base, rewriteUrl }: LowerOptions, raw: string, kind: UrlKind): string | null {
  const use = kind === 'image' ? 'image' : 'link';
  // Nearly all are, and four patterns need not look at them.
  const obvious = obviousUrl(raw, base ?? null);
  if (obvious !== null) return rewritten(obvious, rewriteUrl, kind, use);
  const trimmed = withoutControls(raw).trim();
  const resolved = (base ? resolveUrl(trimmed, base) : null) ?? trimmed;
  if (!isSafeUrl(resolved, use)) return null;
  return rewritten(resolved.replace(LINE_ENDS, encodeURIComponent), rewriteUrl, kind, use);
}

/** Judged again only where it has become another. */
function rewritten(address: string, rewriteUrl: LowerOptions['rewriteUrl'], kind: UrlKind, use: 'image' | 'link'): string | null {
  const written = rewriteUrl ? rewriteUrl(address, kind) : address;
  return written === null || written === address || isSafeUrl(written, use) ? written : null;
}
