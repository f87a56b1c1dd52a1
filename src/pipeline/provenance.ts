/** Where each field and each block of an article came from, for `--fields provenance`. */
import type { Root } from 'mdast';
import { sourceOffset } from '../dom/tree';
import type { BlockProvenance, FieldProvenance, Provenance } from '../model/article';
import type { ClaimValues, Draft, Field } from '../model/finding';
import type { Choices } from './choose';

const FIELDS: readonly Field[] = [
  'title',
  'description',
  'siteName',
  'canonicalUrl',
  'authors',
  'agencies',
  'published',
  'modified',
  'language',
  'section',
  'tags',
  'image',
  'access',
  'kind',
] satisfies readonly (keyof ClaimValues)[];

/** The rule of the verdict that made the range part of the article. */
function ruleAt(draft: Draft, start: number): string {
  const { page, verdicts } = draft;
  let rule = 'locate/root';
  for (const { kind, node, rule: id } of verdicts) {
    if (kind === 'drop' || kind === 'break') continue;
    if (sourceOffset(page, page.from[node] ?? 0) <= start && start < sourceOffset(page, page.to[node] ?? 0)) rule = id;
  }
  return rule;
}

export function provenance(draft: Draft, tree: Root, choices: Choices): Provenance {
  const fields: Record<string, FieldProvenance> = {};
  for (const field of FIELDS) {
    const { value, origin, rejected } = choices(field);
    fields[field] = { value, origin, rejected };
  }
  const blocks = tree.children.map((node): BlockProvenance => {
    const start = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? start;
    const { htmlOffset } = draft.doc;
    return { range: [start + htmlOffset, end + htmlOffset], rule: ruleAt(draft, start) };
  });
  return { fields, blocks };
}
