/** RawDoc → Article or Failure: parse once, run the stages, judge, assemble. Never throws on input. */
import { parse } from '../dom/parse';
import type { FailureCode } from '../model/failure';
import type { NormalizeOptions, Outcome } from '../model/options';
import type { Page } from '../model/page';
import type { RawDoc, Warning } from '../model/source';
import type { SiteRules } from '../model/rules';
import { rulesFor } from '../sites/match';
import { stages } from '../stages/index';
import { assemble } from './assemble';
import { ATTEMPTS, type Attempt } from './attempts';
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
  const disabledRules = [...(options.disabledRules ?? []), ...without];
  return run(doc, page, rules, stages, { ...options, disabledRules }, name);
}

/** Climbs the ladder while too little is kept; the trace names the attempt that won. */
function best(doc: RawDoc, page: Page, rules: SiteRules | null, options: NormalizeOptions): Run {
  const [first, ...others] = ATTEMPTS as readonly [Attempt, ...Attempt[]];
  let winner = attempt(doc, page, rules, options, first);
  let amount = kept(winner);
  for (const next of others) {
    if (amount >= ENOUGH) break;
    const challenger = attempt(doc, page, rules, options, next);
    const more = kept(challenger);
    if (more <= amount * MUCH_MORE) continue;
    const note: Warning = {
      code: `attempt-${next.name}`,
      message: `the first attempt kept ${amount} letters, attempt '${next.name}' ${more}: ${next.why}`,
    };
    winner = { draft: challenger.draft, warnings: [...challenger.warnings, note] };
    amount = more;
  }
  return winner;
}

/** Where structured data says far more than the page, the article is what it says. */
function fromStructure(winner: Run): Run {
  const draft = structuredDraft(winner.draft, kept(winner));
  if (draft === null) return winner;
  const note: Warning = { code: 'attempt-structured', message: 'the page shows little or none of its text; the body was taken from its structured data' };
  return { draft, warnings: [...winner.warnings, note] };
}

function failure(doc: RawDoc, code: FailureCode, message: string, stage: string): Outcome {
  return { ok: false, failure: { id: doc.id, source: doc.source, error: { code, message, stage } } };
}

/** Normalizes one document. All the time and memory it takes is linear in the length of `doc.html`. */
export function normalizeDoc(doc: RawDoc, options: NormalizeOptions = {}): Outcome {
  if (!SOLID.test(doc.html)) return failure(doc, 'empty', 'The document has no content; expected the HTML of an article.', 'read');
  const page = parse(doc.html);
  const winner = best(doc, page, rulesFor(doc, options.siteRules ?? []), options);
  const { draft, warnings } = fromStructure(winner);
  const cut: Warning[] = page.truncated
    ? [{ code: 'page-truncated', message: `the page has more than ${page.size} nodes; what follows was cut` }]
    : [];
  const article = assemble(draft, [...warnings, ...cut]);
  if (article.text === '' && article.images.length === 0 && article.embeds.length === 0 && article.standfirst === null)
    return failure(doc, 'no-content', 'The page holds no prose, image or embed that could be an article.', 'locate');
  return { ok: true, article };
}
