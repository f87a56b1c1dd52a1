/** What is found out about a page once and asked for often, kept beside it: nothing is ever written into the page. */
import type { Page } from '../model/page';

let memories = 0;
/** One list for each page, however many memories there are: each weak map that knows a page costs it something. */
const answers = new WeakMap<Page, unknown[]>();

/** One kind of answer. */
export class PageMemory<T> {
  private readonly number = memories++;

  /** Undefined where it has not been found yet. */
  get(page: Page): T | undefined {
    return answers.get(page)?.[this.number] as T | undefined;
  }

  set(page: Page, answer: T): T {
    const known = answers.get(page);
    if (known === undefined) answers.set(page, listWith(this.number, answer));
    else known[this.number] = answer;
    return answer;
  }
}

/** Answers about texts of a page, which says the same titles, dates and addresses in several places. They hang on nothing but the page and its document. */
export class TextMemory<T> {
  private readonly pages = new PageMemory<Map<string, T>>();

  get(page: Page, text: string, answer: (text: string) => T): T {
    const known = this.pages.get(page) ?? this.pages.set(page, new Map());
    const before = known.get(text);
    if (before !== undefined) return before;
    const made = answer(text);
    known.set(text, made);
    return made;
  }
}

function listWith(number: number, answer: unknown): unknown[] {
  const list = new Array<unknown>(memories).fill(undefined);
  list[number] = answer;
  return list;
}

/** A function of the page that is computed at the first call for each. */
export function oncePerPage<T>(make: (page: Page) => T): (page: Page) => T {
  const memory = new PageMemory<T>();
  return (page) => memory.get(page) ?? memory.set(page, make(page));
}
