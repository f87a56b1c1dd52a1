/** Words of `rel` that somebody asks for, told in the source: an element in forty has another one, and nobody asks what it is. */
import { Names } from '../../dom/names';
import { T } from '../../dom/tags';
import { codeAt } from '../../text/code-at';
import { isBlank } from '../../text/whitespace';

const RELATIONS = ['canonical', 'image_src', 'tag', 'author'] as const;
export type Relation = (typeof RELATIONS)[number];
const KNOWN = new Names(RELATIONS);
const NONE: readonly Relation[] = [];

/** Those of the words at `[from, to)` of a text. */
export function relationsWithin(text: string, from: number, to: number): readonly Relation[] {
  let found: Relation[] | undefined;
  for (let at = from; at < to; at++) {
    const start = at;
    while (at < to && !isBlank(codeAt(text, at))) at++;
    if (at === start) continue;
    const index = KNOWN.within(text, start, at);
    const known = index < 0 ? undefined : RELATIONS[index];
    if (known !== undefined) (found ??= []).push(known);
  }
  return found ?? NONE;
}

/** The first two are asked of `<link>`, the others of `<a>`. */
export function isOf(relation: Relation, tag: number): boolean {
  return (tag === T.LINK) === (relation === 'canonical' || relation === 'image_src');
}
