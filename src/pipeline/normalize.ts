/** RawDoc → Article or Failure: parse once, run the stages, judge, assemble. Never throws on input. */
import { MAX_NODES } from '../dom/node-table';
import { MAX_DEPTH } from '../dom/open-elements';
import { parse } from '../dom/parse';
import { readPage } from '../dom/read-page';
import { MAX_ATTRIBUTES } from '../dom/tree-builder';
import type { Article } from '../model/article';
import type { TriedAttempt } from '../model/explanation';
import type { FailureCode } from '../model/failure';
import type { Draft } from '../model/finding';
import type { NormalizeOptions, Outcome } from '../model/options';
import type { Page, PageLimit } from '../model/page';
import type { RawDoc, Warning } from '../model/source';
import type { SiteRules } from '../model/rules';
import { rulesFor } from '../sites/match';
import { stages } from '../stages/index';
import { capturedInstant } from '../text/dates/captured';
import { wellFormed } from '../text/whitespace';
import { assemble } from './assemble';
import { ATTEMPTS, type Attempt } from './attempts';
import { letterCounts } from './letter-counts';
import { run, type Run } from './run';
import { structuredDraft } from './structured';

const SOLID = /\S/;

/** An attempt that keeps fewer letters is doubted, and the next one tried. */
const ENOUGH = 250;
/** The next attempt must keep this many times as much to win. */
const MUCH_MORE = 2;

function kept(result: Run): number {
  let sum = 0;
  for (const block of result.draft.blocks()) if (block.kind === 'text') sum += block.letters - block.linkLetters;
  return sum;
}

function attempt(doc: RawDoc, page: Page, rules: SiteRules | null, options: NormalizeOptions, { name, without }: Attempt): Run {
  return run(doc, page, rules, stages, options, name, without);
}

/** The run that won, and what each attempt kept. */
interface Climb {
  readonly winner: Run;
  readonly tried: readonly TriedAttempt[];
  /** Name of the attempt that won. */
  readonly name: string;
}

/** Without rules that found nothing to cut, the same would be done once more. */
function hasCutBy({ draft }: Run, rules: readonly string[]): boolean {
  return draft.verdicts.some(({ rule }) => rules.includes(rule));
}

/** Climbs the ladder while too little is kept; the trace names the attempt that won. */
function best(doc: RawDoc, page: Page, rules: SiteRules | null, options: NormalizeOptions): Climb {
  const [first, ...others] = ATTEMPTS as readonly [Attempt, ...Attempt[]];
  const plain = attempt(doc, page, rules, options, first);
  let winner = plain;
  let amount = kept(winner);
  let { name } = first;
  const tried: TriedAttempt[] = [{ name, why: first.why, letters: amount }];
  for (const next of others) {
    if (amount >= ENOUGH) break;
    const challenger = hasCutBy(plain, next.without) ? attempt(doc, page, rules, options, next) : plain;
    const more = kept(challenger);
    tried.push({ name: next.name, why: next.why, letters: more });
    if (more <= amount * MUCH_MORE) continue;
    const note: Warning = {
      code: `attempt-${next.name}`,
      message: `the first attempt kept ${amount} letters, attempt '${next.name}' ${more}: ${next.why}`,
    };
    winner = { draft: challenger.draft, warnings: [...challenger.warnings, note] };
    amount = more;
    name = next.name;
  }
  return { winner, tried, name };
}

/** Where structured data says far more than the page, the article is what it says. */
function fromStructure(winner: Run): Run {
  const draft = structuredDraft(winner.draft, kept(winner));
  if (draft === null) return winner;
  const note: Warning = {
    code: 'attempt-structured',
    message: 'the page shows little or none of its text; the body was taken from its structured data',
  };
  return { draft, warnings: [...winner.warnings, note] };
}

function failure(doc: RawDoc, code: FailureCode, message: string, stage: string): Outcome {
  return { ok: false, failure: { id: doc.id, source: doc.source, error: { code, message, stage } } };
}

/** The article so far is given, with what was left out of it. */
const BEYOND: Readonly<Record<PageLimit, Warning>> = {
  nodes: { code: 'page-truncated', message: `the page has more than ${MAX_NODES} nodes; what follows was cut` },
  depth: {
    code: 'page-flattened',
    message: `elements stand more than ${MAX_DEPTH} within each other; the inner ones were laid side by side`,
  },
  attributes: { code: 'attributes-cut', message: `an element has more than ${MAX_ATTRIBUTES} attributes; the rest were not read` },
};

/** An outcome with the work that led to it, for explain. */
export interface Examination {
  readonly outcome: Outcome;
  /**
   * What was assembled, even where it was judged to be no article; null for an empty document. `seen` is the draft of the page as it
   * came, `draft` the one the article was made of.
   */
  readonly result: { readonly draft: Draft; readonly seen: Draft; readonly article: Article } | null;
  readonly tried: readonly TriedAttempt[];
  /** Name of the attempt that won. */
  readonly attempt: string | null;
}

/** Normalizes one document. All the time and memory it takes is linear in the length of `doc.html`. */
export function normalizeDoc(doc: RawDoc, options: NormalizeOptions = {}): Outcome {
  return examine(doc, options).outcome;
}

export function examine(given: RawDoc, options: NormalizeOptions): Examination {
  const doc = withInstant(given);
  if (!SOLID.test(doc.html)) {
    const outcome = failure(doc, 'empty', 'The document has no content; expected the HTML of an article.', 'read');
    return { outcome, result: null, tried: [], attempt: null };
  }
  const page = parse(doc.html, readPage);
  const { winner, tried, name } = best(doc, page, rulesFor(doc, options.siteRules ?? []), options);
  const { draft, warnings } = fromStructure(winner);
  const article = assemble(draft, [...warnings, ...page.beyond.map((limit) => BEYOND[limit])]);
  const attempt = draft.page === page ? name : 'structured';
  return { outcome: judge(draft, article), result: { draft, seen: winner.draft, article }, tried, attempt };
}

/** Readers pass on what they are told of the capture; dates are judged by it, so it must be an instant. */
function withInstant(doc: RawDoc): RawDoc {
  if (doc.captured === null) return doc;
  const captured = capturedInstant(doc.captured);
  if (captured === doc.captured) return doc;
  if (captured !== null) return { ...doc, captured };
  const message = `the time of capture is ${JSON.stringify(doc.captured.slice(0, 60))}, no instant with its zone; it was left out`;
  return { ...doc, captured, warnings: [...doc.warnings, { code: 'capture-without-instant', message: wellFormed(message) }] };
}

function judge(draft: Draft, article: Article): Outcome {
  if (article.text === '' && article.images.length === 0 && article.embeds.length === 0 && article.standfirst === null)
    return failure(draft.doc, 'no-content', 'The page holds no prose, image or embed that could be an article.', 'locate');
  return { ok: true, article, letters: () => letterCounts(draft) };
}
