/** THE ORDER of the stages of metadata, a sentence of why for each. They only claim; `ranks.ts` weighs. */
import type { Stage } from '../../model/finding';
import { access } from './access';
import { address } from './address';
import { appState } from './app-state';
import { byline } from './byline';
import { dateLines } from './date-lines';
import { headline } from './headline';
import { hints } from './hints';
import { kind } from './kind';
import { language } from './language';
import { leadImage } from './lead-image';
import { metas } from './metas';
import { refine } from './refine';
import { section } from './section';
import { jsonLd, microdata } from './structured';
import { tagList } from './tag-list';

export const metadataStages: readonly Stage[] = [
  // What was known before the page was read.
  hints,
  // Structured data: it has the most fields, and later stages look at what is lacking.
  jsonLd,
  microdata,
  // The head of the page.
  metas,
  language,
  access,
  // The headline in the page, confirmed by what was stated before.
  headline,
  // What is printed by the headline: who and when.
  byline,
  dateLines,
  // The least exact statement of a date.
  address,
  // Needs the titles, to tell the last step of breadcrumbs from a section.
  section,
  // Tags at the foot of the article.
  tagList,
  // Dear to read, so only for pages that left something out.
  appState,
  kind,
  // The stated image in the form that the article shows.
  leadImage,
  // Where sources agree, the most exact form of title and dates.
  refine,
];
