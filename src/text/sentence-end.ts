/** How a text ends: as a sentence does, in any script. */
import { charClass } from './char-class';
import { codeAt } from './code-at';
import { packedClass } from './packed-pattern';

const isStop = charClass(packedClass('[.!?…。！？;।۔؟။։]'));
const isBehindStop = charClass(packedClass('["\'”’»›“」』)\\]）*\\s]'));
/** Units at the end of a text in which its stop stands. */
const ENDING = 12;

/** Thai, Lao, Khmer and Burmese print no stop. */
const UNSTOPPED_END = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff](?:["'”’»\u201d)\]]|[\s\d%])*$/;

/** Whether the text ends in a script that prints no stop behind a sentence. */
export function endsWithoutStop(text: string): boolean {
  return UNSTOPPED_END.test(text.slice(-ENDING));
}

export function endsSentence(text: string): boolean {
  const first = Math.max(0, text.length - ENDING);
  let at = text.length - 1;
  while (at > first && isBehindStop(codeAt(text, at))) at--;
  return at >= first && isStop(codeAt(text, at));
}
