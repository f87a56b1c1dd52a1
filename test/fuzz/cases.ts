/** A case: the bytes of an input and how they come in. Bytes are all that is kept of it, so a reproducer is a file. */
import { mutate } from './mutate';
import { mutateBytes, mutateLines } from './mutate-bytes';
import type { Random } from './random';
import type { Seed } from './seeds';
import { WRAPS } from './wrap';
import { jsonRecord } from './wrap-records';

export type Way = 'file' | 'stream';

export interface Case {
  readonly way: Way;
  readonly bytes: Uint8Array;
}

/** Makes cases of the seeds, and of cases that did something new. */
export class Maker {
  private readonly texts: string[];
  private readonly parents: Case[] = [];

  constructor(seeds: readonly Seed[]) {
    this.texts = seeds.map(({ bytes }) => Buffer.from(bytes).toString('utf8'));
  }

  /** What comes of a seed depends on what was added before. */
  add(parent: Case): void {
    this.parents.push(parent);
  }

  make(random: Random): Case {
    if (this.parents.length > 0 && random.chance(0.4)) return this.child(random.pick(this.parents), random);
    const kind = random.below(12);
    if (kind === 0) return { way: 'file', bytes: mutateBytes(Buffer.from(random.pick(this.texts)), random) };
    if (kind === 1) return { way: 'stream', bytes: Buffer.from(jsonRecord(this.page(random), random)) };
    if (kind > 6) return { way: 'file', bytes: Buffer.from(this.page(random), random.chance(0.05) ? 'utf16le' : 'utf8') };
    const pages = Array.from({ length: 1 + random.below(3) }, () => this.page(random));
    const whole = random.pick(WRAPS)(pages, random);
    return {
      way: 'file',
      bytes: random.chance(0.7) ? whole : random.chance(0.5) ? mutateLines(whole, random) : mutateBytes(whole, random),
    };
  }

  private page(random: Random): string {
    return mutate(random.pick(this.texts), random, this.texts);
  }

  private child({ way, bytes }: Case, random: Random): Case {
    const kind = random.below(6);
    if (kind === 0) return { way, bytes: mutateBytes(bytes, random) };
    if (kind === 1) return { way, bytes: mutateLines(bytes, random) };
    return { way, bytes: Buffer.from(mutate(Buffer.from(bytes).toString('utf8'), random, this.texts), 'utf8') };
  }
}
