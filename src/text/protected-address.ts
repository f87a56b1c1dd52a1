/**
 * Mail addresses as Cloudflare's “email address obfuscation” hides them: `data-cfemail`, or the fragment of `/cdn-cgi/l/email-protection#…`,
 * holds pairs of hex digits; the first is a key, the others are the bytes of the address, each XORed with it.
 */
const PAIRS = /^(?:[0-9a-f]{2}){4,160}$/i;
/** ASCII only: an address in another script would be no address that mail servers of that time took. */
const ADDRESS = /^[\w.!#$%&'*+/=?^`{|}~-]+@[\w.-]+$/;

/** The words that stand in the page in place of the address, with a blank or a no-break space. */
export const PLACEHOLDER = /^\[email\sprotected\]$/u;

/** The path of links to hidden addresses. */
const PATH = '/cdn-cgi/l/email-protection';

/** The address, null where the digits do not hold one. */
export function protectedAddress(digits: string): string | null {
  if (!PAIRS.test(digits)) return null;
  const byte = (at: number): number => Number.parseInt(digits.slice(at, at + 2), 16);
  let address = '';
  for (let at = 2; at < digits.length; at += 2) address += String.fromCharCode(byte(at) ^ byte(0));
  return ADDRESS.test(address) ? address : null;
}

/** The digits that a link carries: those of its attribute, or of its fragment; null where it is no link to a hidden address. */
export function protectedDigits(href: string, attribute: string | undefined): string | null {
  if (!href.includes(PATH)) return null;
  return attribute ?? href.slice(href.indexOf('#') + 1);
}
