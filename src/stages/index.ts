/** THE ORDER of the stages, a sentence of why for each row. */
import type { Stage } from '../model/finding';
import { byScore } from './locate/by-score';
import { chrome } from './prune/chrome';

export const stages: readonly Stage[] = [
  // Furniture goes before the body is looked for, so that no link list outweighs a short article.
  chrome,
  // The body: the subtree whose blocks say most.
  byScore,
];
