/** THE ORDER of the stages, a sentence of why for each row. */
import type { Stage } from '../model/finding';
import { creditStages } from './credits/index';
import { figureStages } from './figures/index';
import { byScore } from './locate/by-score';
import { between } from './locate/between';
import { extend } from './locate/extend';
import { lead } from './locate/lead';
import { standfirst } from './locate/standfirst';
import { metadataStages } from './metadata/index';
import { chrome } from './prune/chrome';
import { bodyPruneStages, pruneStages } from './prune/index';
import { siteStages } from './site/index';
import { structureStages } from './structure/index';
import { afterword } from './trim/afterword';
import { clocks } from './trim/clocks';
import { edges } from './trim/edges';
import { family } from './trim/family';
import { links } from './trim/links';
import { forced, forcedIn } from './site/forced';
import { names } from './trim/names';
import { orphans } from './trim/orphans';
import { pullQuote } from './trim/pull-quote';
import { repeats } from './trim/repeats';
import { stated } from './trim/stated';
import { title } from './trim/title';

/** Only where the body was searched for: an extract (dump, feed entry) is body from end to end and keeps its odd lines. */
function onPages({ name, run }: Stage): Stage {
  return { name, run, onPages: true };
}

export const stages: readonly Stage[] = [
  // What the user says of nodes.
  forced,
  // What the page and its reader claim about the article; claims only, so first and on the whole page.
  ...metadataStages,
  // What is known of the site binds all later stages.
  ...siteStages,
  // Recognised wherever it stands: share bars, feed footers, what names itself an advertisement.
  ...pruneStages,
  // Furniture goes before the body is looked for, so that no link list outweighs a short article.
  chrome,
  // The body: the subtree whose blocks say most.
  byScore,
  // What belongs to the body and stands outside its container.
  onPages(extend),
  // What stands over the body and is no paragraph of it.
  standfirst,
  // The opening picture, where it stands before the container.
  onPages(lead),
  // Pictures between the parts of a body that stands in several.
  onPages(between),
  // What the user keeps and the body lacks.
  forcedIn,
  // Boxes of other stories and promos in the body, before their pictures are taken for the article's.
  ...bodyPruneStages,
  // Images with their captions and credits, before anything that reads lines takes them for prose.
  ...figureStages,
  // Bylines, dates and signatures leave the prose.
  ...creditStages,
  // Once is enough.
  onPages(repeats),
  // A sentence printed large beside the text that has it.
  onPages(pullQuote),
  // Parts of the body that by their names are not its prose.
  onPages(names),
  // Lines that lead to other stories.
  onPages(links),
  // What stands in containers that hold no paragraph of the article's kind.
  onPages(family),
  // What the stated body does not have.
  onPages(stated),
  // Headings of boxes whose content has gone by now.
  onPages(orphans),
  // What reads like prose at the end and turns to the reader, tells of the text or introduces the author.
  onPages(afterword),
  // What is left before the first and after the last prose.
  onPages(edges),
  // Times over the posts of live pages; what is told by neighbours has been told by now.
  onPages(clocks),
  // The headline within what is left, in extracts as well: some start with it.
  title,
  // Last, what a kept line is: a bold one may be a subhead.
  ...structureStages,
];
