/**
 * What is found out about a page once and asked for often: the page carries it along, beside its columns, which are never written again.
 * No weak map by page: V8 takes what lies in an old weak map for alive until all of the heap is gone through, and what is found out refers
 * to the page. So each page outlived its document, and nine tenths of what young collections had to copy was that.
 */
import type { NodeId, Page } from '../model/page';
import { LastAnswers } from '../text/memory';

let memories = 0;

/** Zeros, one for each node or so many, in room that came with the page. */
export function numbersOf(page: Page, count = page.size): Int32Array {
  return page.answers.numbers(count);
}

/** A byte for each node, all of them zero. */
export function bytesOf(page: Page): Uint8Array {
  return page.answers.bytes(page.size);
}

/** One kind of answer. */
export class PageMemory<T> {
  private readonly number = memories++;

  /** Undefined where it has not been found yet. */
  get(page: Page): T | undefined {
    return page.answers.get(this.number) as T | undefined;
  }

  set(page: Page, answer: T): T {
    page.answers.set(this.number, answer, memories);
    return answer;
  }
}

/** Answers about the last few texts of a page, which says the same titles, dates and addresses in several places. They hang on nothing but the page and its document. */
export class TextMemory<T> {
  private readonly pages = new PageMemory<LastAnswers<T>>();

  get(page: Page, text: string, answer: (text: string) => T): T {
    const known = this.pages.get(page) ?? this.pages.set(page, new LastAnswers());
    const before = known.get(text);
    return before === undefined ? known.set(text, answer(text)) : before;
  }
}

/** A function of the page that is computed at the first call for each. */
export function oncePerPage<T>(make: (page: Page) => T): (page: Page) => T {
  const memory = new PageMemory<T>();
  return (page) => memory.get(page) ?? memory.set(page, make(page));
}

/** A function of a node that is computed at the first call for each: many ask for the box or the picture that they stand in. */
export function oncePerNode<T extends string | number | boolean | object | null>(
  make: (page: Page, node: NodeId) => T,
): (page: Page, node: NodeId) => T {
  const answersOf = oncePerPage(() => new Map<NodeId, T>());
  return (page, node) => {
    const answers = answersOf(page);
    let answer = answers.get(node);
    if (answer === undefined) answers.set(node, (answer = make(page, node)));
    return answer;
  };
}
