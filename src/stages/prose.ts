/** When a block is prose: shape before words, so that it holds in every language. */
import type { Block } from '../model/block';
import { charClass } from '../text/char-class';
import { codeAt } from '../text/code-at';
import { packedClass } from '../text/packed-pattern';

/** Letters from which a block is prose without further signs; and with the end of a sentence. */
const LONG = 90;
const SENTENCE = 35;
/** Blocks with a larger share of their letters in links lead elsewhere. */
const LINKED = 0.6;
/** … but a long sentence may consist of links for the most part. */
const LINKED_SENTENCE = 0.9;

/** Signs and labels round the words of a bold line may be plain. */
const SET_APART = 0.9;

const isStop = charClass(packedClass('[.!?…。！？;।۔؟။։]'));
const isBehindStop = charClass(packedClass('["\'”’»›“」』)\\]）*\\s]'));
/** Units at the end of a text in which its stop stands. */
const ENDING = 12;

/** Thai, Lao, Khmer and Burmese print no stop, and no blanks between words: as many letters in a row are a sentence. */
const UNSTOPPED = 45;
const UNSTOPPED_END = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff](?:["'”’»\u201d)\]]|[\s\d%])*$/;

/** Whether the text ends in a script that prints no stop behind a sentence. */
function endsWithoutStop(text: string): boolean {
  return UNSTOPPED_END.test(text.slice(-ENDING));
}

export function linkShare(block: Block): number {
  return block.linkLetters / Math.max(1, block.letters);
}

/** Whether nearly all of the block is bold, or italic. */
export function isSetApart({ boldLetters, italicLetters, letters }: Block): boolean {
  return Math.max(boldLetters, italicLetters) >= SET_APART * letters;
}

export function endsSentence(text: string): boolean {
  const first = Math.max(0, text.length - ENDING);
  let at = text.length - 1;
  while (at > first && isBehindStop(codeAt(text, at))) at--;
  return at >= first && isStop(codeAt(text, at));
}

export function isProse(block: Block): boolean {
  if (block.kind !== 'text') return false;
  const sentence = block.letters >= SENTENCE && endsSentence(block.text);
  if (linkShare(block) > (sentence && block.letters >= LONG ? LINKED_SENTENCE : LINKED)) return false;
  return sentence || block.letters >= LONG || (block.letters >= UNSTOPPED && endsWithoutStop(block.text));
}
