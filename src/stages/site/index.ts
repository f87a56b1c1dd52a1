/** THE ORDER of what is known of the document before its content is judged, a sentence of why for each. */
import type { Stage } from '../../model/finding';
import { boilerplate } from '../corpus/boilerplate';
import { siteRules } from './apply';
import { whole } from './whole';

export const siteStages: readonly Stage[] = [
  // Data about the site: its roots and drops bind all later stages.
  siteRules,
  // What was counted over the host's other pages, before it weighs in the search for the body.
  boilerplate,
  // Where no rule names the body and the document is an extract, all of it is body.
  whole,
];
