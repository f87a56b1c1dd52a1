/** Fingerprints of texts: near-equal texts have near-equal ones. */
import { readProse } from './reading';

/**
 * 64-bit simhash (Charikar 2002) over runs of three tokens, as 16 hex digits. A token is a word, or one letter of a script without
 * blanks; case and punctuation do not count. All zeros for a text without tokens.
 */
export function fingerprint(text: string): string {
  return readProse(text).fingerprint;
}
