/** Runs with mark sets → nested mdast. The mark that reaches furthest is the outer one; of equals, the one that was in the page. */
import type { PhrasingContent } from 'mdast';
import { DELETE, EMPHASIS, RunKind, STRONG, type InlineBuffer, type Run } from './inline';
import { positionOf } from './position';

/** Blanks and breaks at the edge of a mark are outside of it: they keep only what both neighbours have. */
function settleSpaces(runs: readonly Run[], bridge: boolean): void {
  for (let i = 0; i < runs.length; i++) {
    const run = runs[i];
    if (!run || (run.kind !== RunKind.Space && run.kind !== RunKind.Break)) continue;
    let next = i + 1;
    while (runs[next]?.kind === RunKind.Space || runs[next]?.kind === RunKind.Break) next++;
    const before = i === 0 ? undefined : runs[i - 1];
    const after = runs[next];
    const common = before && after ? before.marks & after.marks : 0;
    const link = before && after && before.link === after.link ? before.link : 0;
    for (let k = i; k < next; k++) {
      const space = runs[k];
      if (!space) continue;
      space.marks = bridge && space.kind === RunKind.Space ? common : space.marks & common;
      space.link = space.link === link ? link : 0;
    }
    i = next - 1;
  }
}

class Builder {
  constructor(
    private readonly runs: readonly Run[],
    private readonly buffer: InlineBuffer,
  ) {}

  build(low: number, high: number, open: number, link: number): PhrasingContent[] {
    const nodes: PhrasingContent[] = [];
    for (let i = low; i < high;) {
      const run = this.runs[i];
      if (!run) break;
      const marks = run.marks & ~open;
      const inLink = run.link !== link && run.link !== 0;
      if (marks === 0 && !inLink) {
        i = this.leaves(i, high, open, link, nodes);
        continue;
      }
      const { mark, end } = this.furthest(i, high, marks, inLink);
      nodes.push(this.wrap(i, end, open, link, mark));
      i = end;
    }
    return nodes;
  }

  private wrap(from: number, end: number, open: number, link: number, mark: number): PhrasingContent {
    if (mark === 0) {
      const number = this.runs[from]?.link ?? 0;
      const target = this.buffer.links[number];
      const children = this.build(from, end, open, number);
      return this.placed({ type: 'link', url: target?.url ?? '', title: target?.title ?? null, children }, from, end);
    }
    const children = this.build(from, end, open | mark, link);
    return this.placed({ type: mark === STRONG ? 'strong' : mark === EMPHASIS ? 'emphasis' : 'delete', children }, from, end);
  }

  /** Which of the marks (0: the link) to open at run `i`, and where it ends. */
  private furthest(i: number, high: number, marks: number, inLink: boolean): { mark: number; end: number } {
    let best = { mark: -1, end: i };
    for (const own of this.buffer.nesting(this.runs[i]?.context ?? 0)) {
      if (own === 0 ? !inLink : (marks & own) === 0) continue;
      const end = own === 0 ? this.endOfLink(i, high) : this.endOfMark(i, high, own);
      if (end > best.end) best = { mark: own, end };
    }
    if (best.mark >= 0) return best;
    const mark = inLink ? 0 : (marks & STRONG) | (marks & EMPHASIS & -(marks & STRONG ? 0 : 1)) || marks & DELETE;
    return { mark, end: mark === 0 ? this.endOfLink(i, high) : this.endOfMark(i, high, mark) };
  }

  private endOfLink(i: number, high: number): number {
    const link = this.runs[i]?.link;
    let end = i + 1;
    while (end < high && this.runs[end]?.link === link) end++;
    return end;
  }

  /** A mark ends before a link that it would cut in two. */
  private endOfMark(i: number, high: number, mark: number): number {
    let end = i + 1;
    while (end < high && ((this.runs[end]?.marks ?? 0) & mark) !== 0) end++;
    const cut = this.runs[end - 1]?.link ?? 0;
    if (end === high || cut === 0 || this.runs[end]?.link !== cut || this.runs[i]?.link === cut) return end;
    let start = end;
    while (start > i && this.runs[start - 1]?.link === cut) start--;
    while (start > i + 1 && this.runs[start - 1]?.kind === RunKind.Space) start--;
    return start > i ? start : end;
  }

  /** Text, code, breaks and images without further marks; neighbouring texts become one. */
  private leaves(from: number, high: number, open: number, link: number, nodes: PhrasingContent[]): number {
    let value = '';
    let start = from;
    let i = from;
    const flush = (): void => {
      if (value !== '') nodes.push(this.placed({ type: 'text', value }, start, i));
      value = '';
    };
    for (; i < high; i++) {
      const run = this.runs[i];
      if (!run || (run.marks & ~open) !== 0 || (run.link !== link && run.link !== 0)) break;
      if (run.kind === RunKind.Text || run.kind === RunKind.Space) {
        if (value === '') start = i;
        value += run.value;
        continue;
      }
      flush();
      if (run.kind === RunKind.Break) nodes.push(this.placed({ type: 'break' }, i, i + 1));
      else if (run.kind === RunKind.Code) nodes.push(this.placed({ type: 'inlineCode', value: run.value }, i, i + 1));
      else if (run.leaf) nodes.push(run.leaf);
    }
    flush();
    return i;
  }

  /** The node of the runs `[from, end)`, with its place where places are asked for. */
  private placed(node: PhrasingContent, from: number, end: number): PhrasingContent {
    if (this.buffer.positions) node.position = positionOf(this.runs[from]?.from ?? 0, this.runs[end - 1]?.to ?? 0);
    return node;
  }
}

/** `bridge`: a blank between two bold words is bold too (article mode, where editors cut runs in pieces). */
export function buildPhrasing(runs: Run[], buffer: InlineBuffer, bridge = false): PhrasingContent[] {
  const [only] = runs;
  if (runs.length === 1 && only?.kind === RunKind.Text && only.marks === 0 && !buffer.positions) {
    const text: PhrasingContent = { type: 'text', value: only.value };
    const target = only.link === 0 ? undefined : buffer.links[only.link];
    return [target ? { type: 'link', url: target.url, title: target.title, children: [text] } : text];
  }
  settleSpaces(runs, bridge);
  return new Builder(runs, buffer).build(0, runs.length, 0, 0);
}
