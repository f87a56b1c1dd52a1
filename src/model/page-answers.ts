/** What is found out about a page, by the number of the question. It goes with the page and is no part of it: neither JSON nor a copy of the page shows it. */
export class PageAnswers {
  readonly #list: unknown[] = [];

  /** Undefined where it has not been found yet. */
  get(number: number): unknown {
    return this.#list[number];
  }

  /** `count` is how many questions there are: room is made for all at once, for a list with holes is slower to read. */
  set(number: number, answer: unknown, count: number): void {
    while (this.#list.length < count) this.#list.push(undefined);
    this.#list[number] = answer;
  }
}
