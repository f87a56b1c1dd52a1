/** The verdict that drops one block, with the beginning of its words for `explain`. */
import type { Block } from '../model/block';
import type { Verdict } from '../model/finding';

const NOTE_LENGTH = 60;

export function dropBlock({ node, until, text }: Block, rule: string): Verdict {
  return { kind: 'drop', node, until, rule, note: text.slice(0, NOTE_LENGTH) };
}
