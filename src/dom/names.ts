/** Finds names in the middle of a text without cutting them out: the parser meets thousands of the same few on every page. */

/** Slots for each name: few share one. */
const SPREAD = 8;

/** `A`–`Z` as small letters; all else as it is. */
function lower(code: number): number {
  return code >= 0x41 && code <= 0x5a ? code + 0x20 : code;
}

/** A fixed list of names in small letters, asked by place in a text. */
export class Names {
  private readonly slots: Int16Array;
  private readonly mask: number;

  constructor(readonly list: readonly string[]) {
    let size = 1;
    while (size < list.length * SPREAD) size *= 2;
    this.mask = size - 1;
    this.slots = new Int16Array(size).fill(-1);
    list.forEach((name, index) => {
      let slot = this.slot(name, 0, name.length);
      while ((this.slots[slot] ?? -1) >= 0) slot = (slot + 1) & this.mask;
      this.slots[slot] = index;
    });
  }

  /** Place in the list of the name at `[start, end)`, in whatever case; -1 where the list has no such name. */
  at(text: string, start: number, end: number): number {
    let slot = this.slot(text, start, end);
    for (let index = this.slots[slot] ?? -1; index >= 0; index = this.slots[slot] ?? -1) {
      if (isAt(this.list[index] ?? '', text, start, end)) return index;
      slot = (slot + 1) & this.mask;
    }
    return -1;
  }

  /** Length, both ends and the middle tell names apart well enough. */
  private slot(text: string, start: number, end: number): number {
    const length = end - start;
    if (length === 0) return 0;
    const first = lower(text.charCodeAt(start));
    const second = lower(text.charCodeAt(start + (length > 1 ? 1 : 0)));
    const middle = lower(text.charCodeAt(start + (length >> 1)));
    const last = lower(text.charCodeAt(end - 1));
    return (length * 7 + first * 31 + second * 127 + middle * 353 + last * 1021) & this.mask;
  }
}

/** Whether a name in small letters stands at `[start, end)` of a text, in whatever case. */
export function isAt(name: string, text: string, start: number, end: number): boolean {
  if (name.length !== end - start) return false;
  for (let i = start; i < end; i++) if (lower(text.charCodeAt(i)) !== name.charCodeAt(i - start)) return false;
  return true;
}
