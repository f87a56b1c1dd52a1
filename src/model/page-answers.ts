/**
 * What is found out about a page, by the number of the question, and the room where numbers by node are kept. It goes with the page and is no part
 * of it: neither JSON nor a copy of the page shows it.
 */
export class PageAnswers {
  readonly #list: unknown[] = [];
  /** Nothing but zeros from `#next` on, a place in bytes. */
  readonly #room: ArrayBuffer;
  #next: number;

  constructor(room: ArrayBuffer, from: number) {
    this.#room = room;
    this.#next = from;
  }

  /** Undefined where it has not been found yet. */
  get(number: number): unknown {
    return this.#list[number];
  }

  /** `count` is how many questions there are: room is made for all at once, for a list with holes is slower to read. */
  set(number: number, answer: unknown, count: number): void {
    while (this.#list.length < count) this.#list.push(undefined);
    this.#list[number] = answer;
  }

  /** So many zeros, for the caller alone: a piece of the room while there is some, since an array of its own takes twenty times as long to get. */
  numbers(count: number): Int32Array {
    const from = this.#take(count * 4);
    return from < 0 ? new Int32Array(count) : new Int32Array(this.#room, from, count);
  }

  /** The same of bytes. */
  bytes(count: number): Uint8Array {
    const from = this.#take(count);
    return from < 0 ? new Uint8Array(count) : new Uint8Array(this.#room, from, count);
  }

  /** Where so many bytes are free, in steps of four; -1 where they are not. */
  #take(size: number): number {
    const from = this.#next;
    if (from + size > this.#room.byteLength) return -1;
    this.#next = (from + size + 3) & ~3;
    return from;
  }
}
