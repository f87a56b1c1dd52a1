/** One document, normalized while being watched: everything that `explain` shows. */
import type { Explanation, StageTiming } from '../model/explanation';
import type { NormalizeOptions } from '../model/options';
import type { RawDoc } from '../model/source';
import { GENERATOR } from '../model/version';
import { account } from './account';
import { examine } from './normalize';

/** `now`, in milliseconds, asks for the time each stage took. */
export function explainDoc(doc: RawDoc, options: NormalizeOptions, now: (() => number) | null): Explanation {
  const stages = new Map<object, string>();
  const timings: StageTiming[] = [];
  let before = now?.() ?? 0;
  const { outcome, result, tried, attempt } = examine(doc, {
    ...options,
    fields: ['blocks', 'provenance'],
    observe: (stage, finding, name) => {
      for (const verdict of finding.verdicts ?? []) stages.set(verdict, stage);
      if (now === null) return;
      timings.push({ attempt: name, stage, milliseconds: now() - before });
      before = now();
    },
  });
  const article = result?.article;
  const pieces =
    result && article?.blocks ? account(result.seen, result.draft, article.blocks, (verdict) => stages.get(verdict) ?? null) : [];
  return {
    schema: 'newsnorm/explanation@1',
    generator: GENERATOR,
    source: doc.source,
    url: doc.url,
    title: article?.title ?? null,
    failure: outcome.ok ? null : outcome.failure.error,
    attempts: tried,
    attempt,
    fields: Object.entries(article?.provenance?.fields ?? {}).map(([field, origin]) => ({ field, ...origin })),
    letters: article?.provenance?.letters ?? null,
    pieces,
    warnings: article?.warnings ?? doc.warnings,
    ...(now === null ? {} : { timings }),
  };
}
