/** What a label says of the name behind it. */
import { roleOf, type Role } from '../cues/index';

/** Labels repeat from page to page, and asking for one is dear; the memory is bounded. */
const MEMORY = 5000;
const LONGEST_LABEL = 40;
const roles = new Map<string, Role | null>();

/** `roleOf`, remembered; longer texts are no labels. */
export function roleOfLabel(label: string): Role | null {
  if (label.length > LONGEST_LABEL) return null;
  const known = roles.get(label);
  if (known !== undefined) return known;
  const role = roleOf(label);
  if (roles.size >= MEMORY) roles.clear();
  roles.set(label, role);
  return role;
}
