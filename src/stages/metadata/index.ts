/** THE ORDER of the stages of metadata, a sentence of why for each. They only claim; `ranks.ts` weighs. */
import type { Stage } from '../../model/finding';
import { headline } from './headline';
import { metas } from './metas';
import { jsonLd, microdata } from './structured';

export const metadataStages: readonly Stage[] = [
  // Structured data first: it has the most fields, and later stages look at what is lacking.
  jsonLd,
  microdata,
  // The head of the page.
  metas,
  // The headline in the page, confirmed by what was stated before.
  headline,
];
