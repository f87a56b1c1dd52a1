/** THE ORDER of the stages, a sentence of why for each row. */
import type { Stage } from '../model/finding';
import { byScore } from './locate/by-score';
import { figureStages } from './figures/index';
import { metadataStages } from './metadata/index';
import { extend } from './locate/extend';
import { chrome } from './prune/chrome';
import { edges } from './trim/edges';
import { family } from './trim/family';
import { stated } from './trim/stated';
import { links } from './trim/links';
import { names } from './trim/names';

export const stages: readonly Stage[] = [
  // What the page and its reader claim about the article; claims only, so first and on the whole page.
  ...metadataStages,
  // Furniture goes before the body is looked for, so that no link list outweighs a short article.
  chrome,
  // The body: the subtree whose blocks say most.
  byScore,
  // What belongs to the body and stands outside its container.
  extend,
  // Images with their captions and credits, before anything that reads lines takes them for prose.
  ...figureStages,
  // Parts of the body that by their names are not its prose.
  names,
  // Lines that lead to other stories.
  links,
  // What stands in containers that hold no paragraph of the article's kind.
  family,
  // What the stated body does not have.
  stated,
  // What is left before the first and after the last prose.
  edges,
];
