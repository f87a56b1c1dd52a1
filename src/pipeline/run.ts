/** The runner: the one loop that owns the marks (`run-state.ts`). Stages say what they find; only here is it applied. */
import type { Claim, Draft, Finding, Stage } from '../model/finding';
import type { NormalizeOptions } from '../model/options';
import type { Page } from '../model/page';
import type { SiteRules } from '../model/rules';
import type { RawDoc, Warning } from '../model/source';
import { isWhole } from '../stages/roots';
import { cleanClaim } from './clean-claim';
import { RunState } from './run-state';

export interface Run {
  readonly draft: Draft;
  readonly warnings: readonly Warning[];
}

/** A copy with all its members in one order: claims are read often, and of one form they are read faster. */
function withRule({ field, value, origin, rank, node }: Claim, rule: string): Claim {
  return (node === undefined ? { field, value, origin, rank, rule } : { field, value, origin, rank, rule, node }) as Claim;
}

/** What most stages find, and what those for pages find in an extract. */
const NOTHING: readonly never[] = [];
const SILENT: Finding = {};

/**
 * Runs the stages in order over one page. Pure at its face: same arguments, same result, the page untouched. `without` names rules that
 * do not cut in this attempt, besides those that the options switch off.
 */
export function run(
  doc: RawDoc,
  page: Page,
  rules: SiteRules | null,
  stages: readonly Stage[],
  options: NormalizeOptions,
  attempt: string,
  without: readonly string[] = NOTHING,
): Run {
  const state = new RunState(page);
  const disabled = new Set(options.disabledRules);
  for (const rule of without) disabled.add(rule);
  const isOff = (rule: string): boolean => disabled.size > 0 && disabled.has(rule);
  const draft = (): Draft => ({
    doc,
    page,
    rules,
    dropped: state.dropped,
    roots: state.roots,
    verdicts: state.verdicts,
    claims: state.claims,
    blocks: state.currentBlocks,
    texts: state.currentTexts,
    pageBlocks: state.pageBlocks,
    measures: state.currentMeasures,
    options,
  });
  let current = draft();
  for (const stage of stages) {
    if (current.roots !== state.roots) current = draft();
    const finding = stage.onPages === true && isWhole(current) ? SILENT : stage.run(current);
    for (const verdict of finding.verdicts ?? NOTHING) if (!isOff(verdict.rule)) state.apply(verdict);
    for (const claim of finding.claims ?? NOTHING) {
      const { rule = stage.name } = claim;
      const clean = isOff(rule) ? null : cleanClaim(claim);
      if (clean) state.claims.push(clean.rule === undefined ? withRule(clean, rule) : clean);
    }
    for (const { code, message } of finding.notes ?? NOTHING) state.warnings.push({ code, message });
    options.observe?.(stage.name, finding, attempt);
  }
  return { draft: current.roots === state.roots ? current : draft(), warnings: state.warnings };
}
