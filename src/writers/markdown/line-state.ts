/** The line that is being printed: its bare text, what has been noted of it, and what goes in where. */
import type { Edit, Line, LineContext, Note } from './notes';

/** One state serves all lines of a document, one after the other. */
export class LineState implements Line {
  /** The bare text so far; it grows by `add` only. */
  raw = '';
  /** The last piece of it: asking the growing text for its last character would copy it each time. */
  private last = '';
  notes: Note[] = [];
  edits: Edit[] = [];
  /** Where something is put in; made when the first line start asks. */
  edited: Set<number> | null = null;
  /** Where `<…>` links of ours start. */
  autolinks: Set<number> | null = null;
  /** Whether the line has become several. */
  hasLines = false;

  constructor(public context: LineContext) {}

  /** Begins with a new line. */
  protected begin(context: LineContext): void {
    this.context = context;
    this.raw = '';
    this.last = '';
    if (this.notes.length > 0) this.notes = [];
    if (this.edits.length > 0) this.edits = [];
    this.edited = null;
    this.autolinks = null;
    this.hasLines = false;
  }

  protected add(piece: string): void {
    if (piece === '') return;
    this.raw += piece;
    this.last = piece;
  }

  escape(pos: number): void {
    this.edits.push({ pos, insert: '\\', skip: 0 });
  }

  protected get oneLine(): boolean {
    return this.context.kind === 'heading' || this.context.kind === 'cell';
  }

  protected get lastNote(): Note | null {
    return this.notes.length === 0 ? null : (this.notes[this.notes.length - 1] ?? null);
  }

  /** `!` before a bracket of ours would make an image of the link. */
  protected bang(): void {
    const last = this.lastNote;
    const between = (last?.kind === 'open' || last?.kind === 'close') && last.pos === this.raw.length;
    if (!between && this.last.endsWith('!')) this.escape(this.raw.length - 1);
  }
}
