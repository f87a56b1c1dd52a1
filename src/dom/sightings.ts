/** Whether a sign stands in ranges of a text that come in their order: the text is searched once for all of them. */
export class Sightings {
  /** The first sighting that is not before the last range. */
  private next = -1;

  constructor(
    private readonly text: string,
    private readonly sign: string,
  ) {}

  /** Whether the sign stands within `[from, to)`. No range may begin before one that was asked for earlier. */
  isIn(from: number, to: number): boolean {
    if (this.next < from) {
      const found = this.text.indexOf(this.sign, from);
      this.next = found < 0 ? this.text.length : found;
    }
    return this.next < to;
  }
}
