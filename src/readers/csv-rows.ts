/** CSV (RFC 4180) as a stream of rows, wherever the text is cut. */

export interface Row {
  readonly fields: readonly string[];
  /** Number of the row, the heading being 1. */
  readonly number: number;
  /** True where the row was longer than the limit; its fields are empty then. */
  readonly tooLong: boolean;
}

const QUOTE = '"';

/** Takes text in any pieces and gives out whole rows. Line ends are LF, CR LF or CR; within quotes they belong to the field. */
export class RowSplitter {
  private fields: string[] = [];
  private field = '';
  private quoted = false;
  /** A quote was just closed: another one right after it is a quote of the text. */
  private closing = false;
  private afterCr = false;
  private length = 0;
  private number = 0;

  constructor(
    private readonly delimiter: string,
    private readonly limit: number,
  ) {}

  *add(text: string): Generator<Row> {
    for (const character of text) {
      const isLf = character === '\n';
      if (this.afterCr && isLf && !this.quoted) {
        this.afterCr = false;
        continue;
      }
      this.afterCr = character === '\r' && !this.quoted;
      if ((isLf || character === '\r') && !this.quoted) yield* this.endRow();
      else this.take(character);
    }
  }

  /** The last row, where it has no line end. */
  *end(): Generator<Row> {
    if (this.length > 0) yield* this.endRow();
  }

  private take(character: string): void {
    this.length += character.length;
    if (this.quoted) {
      if (character === QUOTE) this.leaveQuotes();
      else this.append(character);
    } else if (character === QUOTE && (this.field === '' || this.closing)) {
      if (this.closing) this.append(QUOTE);
      this.quoted = true;
      this.closing = false;
    } else if (character === this.delimiter) {
      this.endField();
    } else {
      this.append(character);
    }
  }

  private leaveQuotes(): void {
    this.quoted = false;
    this.closing = true;
  }

  private append(character: string): void {
    if (this.length <= this.limit) this.field += character;
  }

  private endField(): void {
    this.fields.push(this.field);
    this.field = '';
    this.closing = false;
  }

  private *endRow(): Generator<Row> {
    this.endField();
    this.number++;
    const tooLong = this.length > this.limit;
    if (this.length > 0) yield { fields: tooLong ? [] : this.fields, number: this.number, tooLong };
    this.fields = [];
    this.length = 0;
  }
}
