/** The one gate for addresses that leave in Markdown or HTML: nothing that runs a script when it is followed. */

/** Schemes that run code or carry a page of their own. */
const DANGEROUS = new Set(['javascript', 'vbscript', 'livescript', 'mocha', 'data', 'jar', 'view-source', 'blob', 'filesystem']);
/** Pictures in the address itself that no browser takes for a document. */
const DATA_IMAGE = /^data:image\/(?:png|gif|jpe?g|webp|avif|bmp)[;,]/i;
const SCHEME = /^([a-z][a-z0-9+.-]*):/i;
/** Browsers drop these anywhere in an address (WHATWG URL, 4.4); readers of Markdown drop backslashes before punctuation. */
const IGNORED = /[\u0000-\u0020\u007f-\u00a0\u00ad\u200b-\u200f\u2028-\u202f\u2060-\u2064\ufeff\\]/g;
/** A reader that decodes once too often would see these. */
const REFERENCE = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(colon|tab|newline|lpar|nbsp|shy|amp));?/gi;
const NAMED: Readonly<Record<string, string>> = { colon: ':', tab: '', newline: '', lpar: '(', nbsp: '', shy: '', amp: '&' };
const PLAIN = /^(?:https?:\/\/|\/|#|\?|\.)/i;

function decodeOnce(url: string): string {
  return url.replace(REFERENCE, (_all, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return NAMED[name.toLowerCase()] ?? '';
    const code = decimal === undefined ? Number.parseInt(hex ?? '0', 16) : Number(decimal);
    return code > 0x10ffff ? '' : String.fromCodePoint(code);
  });
}

function isDangerous(url: string): boolean {
  const scheme = SCHEME.exec(url.replace(IGNORED, ''))?.[1];
  return scheme !== undefined && DANGEROUS.has(scheme.toLowerCase());
}

/**
 * Whether an address may be written as the target of a link, or as the source of an image. Judged as browsers read it, and once more
 * with references decoded and `%3a` read as a colon, because readers differ in how often they decode.
 */
export function isSafeUrl(url: string, kind: 'link' | 'image'): boolean {
  if (PLAIN.test(url)) return true;
  if (kind === 'image' && DATA_IMAGE.test(url)) return true;
  if (isDangerous(url)) return false;
  if (!url.includes('&') && !url.includes('%')) return true;
  const decoded = decodeOnce(decodeOnce(url)).replace(/%3a/gi, ':');
  return !isDangerous(decoded);
}
