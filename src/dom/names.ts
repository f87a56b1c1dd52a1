/** Finds names in the middle of a text without cutting them out: the parser meets thousands of the same few on every page. */

/** Slots for each name: few share one. */
const SPREAD = 8;

/** Makes a capital small. */
const SMALL = 0x20;

/** `A`–`Z` as small letters; all else as it is. */
function lower(code: number): number {
  return code >= 0x41 && code <= 0x5a ? code + 0x20 : code;
}

/** A fixed list of names in small letters, asked by place in a text that is laid out as units. */
export class Names {
  private readonly slots: Int16Array;
  private readonly mask: number;
  /** Letters of all names, one name after the other, and where each begins; the last entry is where the last name ends. */
  private readonly letters: Uint16Array;
  private readonly starts: Uint16Array;
  /** Where a range of a text is laid out. */
  private readonly room: Uint16Array;

  constructor(readonly list: readonly string[]) {
    let size = 1;
    while (size < list.length * SPREAD) size *= 2;
    this.mask = size - 1;
    this.slots = new Int16Array(size).fill(-1);
    const joined = list.join('');
    this.letters = new Uint16Array(joined.length);
    for (let at = 0; at < joined.length; at++) this.letters[at] = joined.charCodeAt(at);
    this.starts = new Uint16Array(list.length + 1);
    this.room = new Uint16Array(Math.max(...list.map(({ length }) => length)));
    let end = 0;
    list.forEach(({ length }, index) => {
      let slot = this.slot(this.letters, end, end + length);
      while ((this.slots[slot] ?? -1) >= 0) slot = (slot + 1) & this.mask;
      this.slots[slot] = index;
      end += length;
      this.starts[index + 1] = end;
    });
  }

  /** Place in the list of the name at `[start, end)`, in whatever case; -1 where the list has no such name. */
  at(text: Uint16Array, start: number, end: number): number {
    let slot = this.slot(text, start, end);
    for (let index = this.slots[slot] ?? -1; index >= 0; index = this.slots[slot] ?? -1) {
      if (this.isNamed(index, text, start, end)) return index;
      slot = (slot + 1) & this.mask;
    }
    return -1;
  }

  /** The same of a range of a text. */
  within(text: string, start: number, end: number): number {
    const length = end - start;
    if (length > this.room.length) return -1;
    for (let at = 0; at < length; at++) this.room[at] = text.charCodeAt(start + at);
    return this.at(this.room, 0, length);
  }

  private isNamed(index: number, text: Uint16Array, start: number, end: number): boolean {
    const { letters, starts } = this;
    const from = starts[index] ?? 0;
    if ((starts[index + 1] ?? 0) - from !== end - start) return false;
    for (let at = start; at < end; at++) {
      const letter = letters[from + at - start];
      if (text[at] !== letter && lower(text[at] ?? 0) !== letter) return false;
    }
    return true;
  }

  /** Length, both ends and the middle tell names apart well enough, and no case does; signs may share a place with others. */
  private slot(text: Uint16Array, start: number, end: number): number {
    const length = end - start;
    if (length === 0) return 0;
    const first = (text[start] ?? 0) | SMALL;
    const second = (text[start + (length > 1 ? 1 : 0)] ?? 0) | SMALL;
    const middle = (text[start + (length >> 1)] ?? 0) | SMALL;
    const last = (text[end - 1] ?? 0) | SMALL;
    return (length * 7 + first * 31 + second * 127 + middle * 353 + last * 1021) & this.mask;
  }
}

/** Whether a name in small letters stands at `[start, end)` of a text, in whatever case. */
export function isAt(name: string, text: string, start: number, end: number): boolean {
  if (name.length !== end - start) return false;
  for (let i = start; i < end; i++) if (lower(text.charCodeAt(i)) !== name.charCodeAt(i - start)) return false;
  return true;
}
