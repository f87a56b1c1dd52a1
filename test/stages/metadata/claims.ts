/** Runs the stages of metadata alone over a piece of HTML. */
import { parse } from '../../../src/dom/parse';
import type { Claim, ClaimValues, Field } from '../../../src/model/finding';
import type { Hints, RawDoc } from '../../../src/model/source';
import { choose } from '../../../src/pipeline/choose';
import { run } from '../../../src/pipeline/run';
import { metadataStages } from '../../../src/stages/metadata/index';

export interface Given {
  readonly html: string;
  readonly url?: string | null;
  readonly captured?: string | null;
  readonly hints?: Hints;
}

export function docOf({ html, url = null, captured = null, hints = {} }: Given): RawDoc {
  const source = { path: null, format: 'html', encoding: 'utf-8', bytes: html.length, sha256: '', record: null } as const;
  return { source, id: null, url, captured, html, htmlOffset: 0, hints, warnings: [] };
}

export function claimsOf(given: Given): readonly Claim[] {
  return run(docOf(given), parse(given.html), null, metadataStages, {}, 'first').draft.claims;
}

/** What the chooser makes of the claims. */
export function chosen<F extends Field>(given: Given, field: F): ClaimValues[F] | null {
  return choose(claimsOf(given))(field).value;
}
