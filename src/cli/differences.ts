/** What differs within clusters of near-equal articles. Texts are read a second time, those of the clusters only, a batch at once. */
import { blockChanges } from '../diff/blocks';
import type { BlockChange } from '../diff/model';
import { wordChanges } from '../diff/words';
import type { Cluster } from '../report/clusters';
import { isArticle } from '../report/gather';
import { readRecords } from '../shell/read-records';
import { countWords } from '../text/words';

/** How a text differs from the earliest of its cluster. */
export interface Differences {
  /** Share of the words that both have, 0 to 1. */
  readonly likeness: number;
  /** Words of the earliest that it lacks, and words of its own. */
  readonly words: { readonly lost: number; readonly gained: number };
  /** Its title where it is another; null where it is the same. */
  readonly title: string | null;
  readonly blocks: readonly BlockChange[];
}

/** Texts that are held at once. */
const BATCH = 5000;

interface Text {
  readonly title: string;
  readonly markdown: string;
}

/** Each cluster with the differences of its other texts, in their order; null for a text that is not there any more. */
export async function* withDifferences(
  clusters: readonly Cluster[],
  paths: readonly string[],
  cwd: string,
): AsyncGenerator<readonly [cluster: Cluster, differences: readonly (Differences | null)[]]> {
  for (let start = 0; start < clusters.length;) {
    let [end, held] = [start, 0];
    for (; end < clusters.length && held < BATCH; end++) held += 1 + (clusters[end]?.others.length ?? 0);
    const batch = clusters.slice(start, end);
    const texts = await textsOf(
      new Set(batch.flatMap(({ earliest, others }) => [earliest, ...others].map(({ index }) => index))),
      paths,
      cwd,
    );
    for (const cluster of batch) {
      const first = texts.get(cluster.earliest.index);
      yield [cluster, cluster.others.map(({ index }) => compare(first, texts.get(index)))];
    }
    start = end;
  }
}

async function textsOf(wanted: ReadonlySet<number>, paths: readonly string[], cwd: string): Promise<ReadonlyMap<number, Text>> {
  const found = new Map<number, Text>();
  let index = -1;
  for await (const { value } of readRecords(paths, cwd)) {
    if (!isArticle(value) || !wanted.has(++index)) continue;
    const { title, markdown } = value;
    found.set(index, { title: typeof title === 'string' ? title : '', markdown: typeof markdown === 'string' ? markdown : '' });
  }
  return found;
}

/** Null where a file changed between the two readings. */
function compare(first: Text | undefined, other: Text | undefined): Differences | null {
  if (first === undefined || other === undefined) return null;
  const sums = { same: 0, lost: 0, gained: 0 };
  for (const { kind, text } of wordChanges(first.markdown, other.markdown)) sums[kind] += countWords(text);
  const all = 2 * sums.same + sums.lost + sums.gained;
  return {
    likeness: all === 0 ? 1 : Math.round((2000 * sums.same) / all) / 1000,
    words: { lost: sums.lost, gained: sums.gained },
    title: other.title === first.title ? null : other.title,
    blocks: blockChanges(first.markdown, other.markdown),
  };
}
