/** THE ORDER of pruning, a sentence of why for each row. The first list runs on the whole page, the second within the body. */
import type { Stage } from '../../model/finding';
import { cards } from './cards';
import { feedFooter } from './feed-footer';
import { labelled } from './labelled';
import { leftovers } from './leftovers';
import { legal } from './legal';
import { linkColumns } from './link-columns';
import { offers } from './offers';
import { otherEdition } from './other-edition';
import { overlay } from './overlay';
import { promo } from './promo';
import { relatedLists } from './related';
import { share } from './share';
import { skipLinks } from './skip-links';

/** Before the body is looked for: what is recognised wherever it stands, and would otherwise weigh as text or hide where the text ends. */
export const pruneStages: readonly Stage[] = [
  // The footer of a feed stands outside of everything the site made, so it goes before anything counts from the end.
  feedFooter,
  // Share bars are known by where their links lead.
  share,
  // Elements that name themselves advertising or hide from assistive software.
  labelled,
  // Boxes that readers may skip.
  skipLinks,
  // Consent texts are longer than many an article.
  overlay,
  // Columns of links in pages laid out by tables.
  linkColumns,
];

/** Within the body, once it is found; before figures, so that pictures of other stories are gone. */
export const bodyPruneStages: readonly Stage[] = [
  // Cards of other stories, whole, before their headlines go as lines and leave the teasers behind.
  cards,
  // Boxes that ask for money or an address, before their lines are taken for prose.
  offers,
  // Lists and boxes of other stories; first, since promos and notices are counted from the ends of what remains.
  relatedLists,
  // Words of programs, signs alone, labels of what is gone.
  leftovers,
  // The way to the original of a translation.
  otherEdition,
  // Notices of rights in the last lines.
  legal,
  // Invitations in the first and last lines.
  promo,
];
