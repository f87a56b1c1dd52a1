/** Answers about pieces of running texts that repeat from text to text. */
import { codeAt } from './code-at';
import { ownCopy } from './memory';

/**
 * Each piece has one place, and the later of two that share it takes it: so what is remembered is bounded, and no order of texts makes it slow.
 * The place is told by a few characters and not by all: the piece is compared with what stands there in any case, which is a tenth of the
 * time of looking at its characters one by one.
 */
export class RangeMemory<V> {
  private readonly pieces: (string | undefined)[] = [];
  private readonly answers: (V | undefined)[] = [];

  /** `places` is a power of two. */
  constructor(
    private readonly places: number,
    private readonly answer: (piece: string) => V,
  ) {}

  /** The answer for the piece `[from, to)` of a text, which is not empty. */
  get(text: string, from: number, to: number): V {
    if (this.pieces.length === 0) this.fill();
    const place = sample(text, from, to) & (this.places - 1);
    const piece = text.slice(from, to);
    const known = this.pieces[place];
    if (known !== undefined && known === piece) return this.answers[place] as V;
    const own = ownCopy(piece);
    const answer = this.answer(own);
    this.pieces[place] = own;
    this.answers[place] = answer;
    return answer;
  }

  private fill(): void {
    for (let place = 0; place < this.places; place++) {
      this.pieces.push(undefined);
      this.answers.push(undefined);
    }
  }
}

const PRIME = 0x01000193;

/** A number by the length and some sixteen characters, the last among them. */
function sample(text: string, from: number, to: number): number {
  const step = ((to - from) >> 4) + 1;
  let hash = Math.imul(to - from, PRIME);
  for (let at = from; at < to; at += step) hash = Math.imul(hash ^ codeAt(text, at), PRIME);
  hash = Math.imul(hash ^ codeAt(text, to - 1), PRIME);
  return hash ^ (hash >>> 15);
}
