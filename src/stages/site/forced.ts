/** `--keep` and `--drop`: what the user says of nodes by selector goes before all that is known or measured. */
import { selector } from '../../dom/select';
import type { Draft, Finding, Stage, Verdict } from '../../model/finding';
import type { NodeId } from '../../model/page';
import { isInBody } from '../roots';

function found(draft: Draft, selectors: readonly string[] | undefined): { readonly node: NodeId; readonly note: string }[] {
  return (selectors ?? []).flatMap((css) =>
    selector(css)
      .all(draft.page)
      .map((node) => ({ node, note: css })),
  );
}

/** Before all other stages. */
export const forced: Stage = {
  name: 'site/forced',
  run: (draft: Draft): Finding => {
    const { keep, drop } = draft.options;
    if (keep === undefined && drop === undefined) return {};
    const drops = found(draft, drop).map(({ node, note }): Verdict => ({ kind: 'drop', node, rule: 'forced/drop', note }));
    const keeps = found(draft, keep).map(({ node, note }): Verdict => ({ kind: 'keep', node, rule: 'forced/keep', note }));
    return { verdicts: [...drops, ...keeps] };
  },
};

/** After the body has been found: what was kept outside of it becomes a part of it. */
export const forcedIn: Stage = {
  name: 'site/forced-in',
  run: (draft: Draft): Finding => {
    if (draft.options.keep === undefined) return {};
    const outside = found(draft, draft.options.keep).filter(({ node }) => !isInBody(draft, node));
    return { verdicts: outside.map(({ node, note }) => ({ kind: 'root', node, rule: 'forced/keep', note })) };
  },
};
