/** The values of a changed field side by side: of lists the items that came and went, of texts the words. */
import { valueText } from '../views/format';
import type { FieldChange, WordChange } from './model';
import { likeness, runsOf, wordChanges } from './words';

/** From this likeness on two texts are told word by word. */
const ALIKE = 0.4;

/** Both values as one sequence of changes; `isList` where its parts are items of a list. */
export interface ValueChange {
  readonly isList: boolean;
  readonly parts: readonly WordChange[];
}

export function valueChange({ old, new: now }: FieldChange): ValueChange {
  if (Array.isArray(old) && Array.isArray(now)) {
    const runs = runsOf(old.map(valueText), now.map(valueText));
    return { isList: true, parts: runs.flatMap(({ kind, items }) => items.map((text) => ({ kind, text }))) };
  }
  const [before, after] = [valueText(old), valueText(now)];
  if (typeof old === 'string' && typeof now === 'string' && likeness(old, now) >= ALIKE) {
    return { isList: false, parts: wordChanges(before, after) };
  }
  return {
    isList: false,
    parts: [
      { kind: 'lost', text: before },
      { kind: 'gained', text: after },
    ],
  };
}
