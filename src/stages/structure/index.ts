/** Stages that say what a kept line is. */
import type { Stage } from '../../model/finding';
import { subheads } from './subheads';

export const structureStages: readonly Stage[] = [
  // Needs the final body: a bold line is a subhead only by what stands around it.
  subheads,
];
