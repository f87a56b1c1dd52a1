/** The parts of the address of a document, cut once: a dozen stages ask for them, one after the other. */
import { rememberingLast } from './memory';
import { hostOf, pathOf } from './url';

export interface AddressParts {
  /** As it stands in the address, without query and fragment. */
  readonly path: string;
  /** What stands between its slashes, empty ones left out. */
  readonly segments: readonly string[];
}

/** Of an address, absolute or not; an empty one has no segments. */
export const addressParts = rememberingLast((url: string): AddressParts => {
  const path = pathOf(url);
  return { path, segments: segmentsOf(path) };
});

function segmentsOf(path: string): readonly string[] {
  const segments: string[] = [];
  for (let from = 0; from < path.length;) {
    const slash = path.indexOf('/', from);
    const end = slash < 0 ? path.length : slash;
    if (end > from) segments.push(path.slice(from, end));
    from = end + 1;
  }
  return segments;
}

/** The host of the address of a document (`hostOf`), which half a dozen ask for. */
export const ownHost = rememberingLast(hostOf);

/** An address or a part of it with its letters readable; as it stands where they are badly encoded. */
export function readable(address: string): string {
  if (!address.includes('%')) return address;
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
