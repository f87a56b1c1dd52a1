/** THE ORDER of the stages of credits, a sentence of why for each. They need the roots, and blocks without captions. */
import type { Stage } from '../../model/finding';
import { datelines } from './datelines';
import { head } from './head';
import { tail } from './tail';

export const creditStages: readonly Stage[] = [
  // Lines of date and byline leave the body, so that the first block is prose.
  head,
  // Agencies named by the beginning of the prose.
  datelines,
  // Signatures and lines of roles at its end.
  tail,
];
