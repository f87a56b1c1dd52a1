/** Inline content → one line of Markdown: first the bare text with notes of all that could matter, then the escapes, decided on the whole. */
import type { Delete, Emphasis, Image, Link, PhrasingContent, Strong } from 'mdast';
import { resolveBackticks } from './backticks';
import { resolveBrackets } from './brackets';
import { codeAt } from '../../text/code-at';
import { codeSpan } from './code-span';
import { autolink, destination, title } from './destination';
import { applyEdits } from './edits';
import { resolveRest } from './escapes';
import { resolveMarks } from './marks';
import { lineStarts } from './line-starts';
import { LineState } from './line-state';
import type { LineContext, LineKind, Mark } from './notes';
import { Special, specialAt } from './specials';

const SPECIAL = /[\\`*_~[\]<&@|]|:\/\/|www\.|:\/?$|w{1,3}$/i;

/** Whether what follows may make something of the last character of a text that means nothing by itself. */
function mayGoOn(text: string): boolean {
  const last = codeAt(text, text.length - 1);
  return last === 0x3a || (last | 0x20) === 0x77;
}

const NEWLINE = /(?:(?<![ \t])[ \t]+)?\r?\n[ \t]*/g;

/** One printer writes all lines of a document, one after the other. */
export class LinePrinter extends LineState {
  /** Classes of characters that the text holds (`Special`): what there is to decide at all. */
  private seen = 0;
  private hasMarks = false;
  /** No text of nodes may mean anything to Markdown by itself. */
  isPlain = false;

  /** `contexts` by kind of line. */
  constructor(private readonly contexts: Readonly<Record<LineKind, LineContext>>) {
    super(contexts.paragraph);
  }

  /** Bare inline content goes in; Markdown comes out. */
  print(nodes: readonly PhrasingContent[], kind: LineKind): string {
    this.begin(this.contexts[kind]);
    this.seen = 0;
    this.hasMarks = false;
    this.lastClosed = null;
    this.all(nodes, null);
    return this.finish();
  }

  private finish(): string {
    const { seen, hasMarks } = this;
    if ((seen & Special.TICK) !== 0) resolveBackticks(this);
    if (hasMarks || (seen & Special.DELIMITER) !== 0) resolveMarks(this, hasMarks);
    if ((seen & Special.BRACKET) !== 0) resolveBrackets(this);
    if ((seen & Special.OTHER) !== 0) resolveRest(this);
    lineStarts(this);
    return this.edits.length === 0 ? this.raw : applyEdits(this.raw, this.edits);
  }

  private all(nodes: readonly PhrasingContent[], mark: Mark | null): void {
    for (let i = 0; i < nodes.length; i++) {
      const node = nodes[i];
      if (node) this.node(node, mark, i > 0 && nodes[i - 1]?.type === node.type, i + 1 < nodes.length && nodes[i + 1]?.type === node.type);
    }
  }

  private node(node: PhrasingContent, mark: Mark | null, joined: boolean, joins: boolean): void {
    switch (node.type) {
      case 'text':
        this.text(node.value);
        return;
      case 'strong':
      case 'emphasis':
      case 'delete':
        this.mark(node, mark, joined, joins);
        return;
      case 'link':
        this.link(node, mark);
        return;
      case 'image':
        this.image(node);
        return;
      case 'inlineCode':
        this.code(node.value);
        return;
      case 'break':
        this.lineBreak();
        return;
      case 'footnoteReference':
        this.bang();
        this.hasLines = true;
        this.add(`[^${node.label ?? node.identifier}]`);
        return;
      default:
        // Raw HTML and references have no place in the owned tree: what text they have is kept as text.
        if ('children' in node) this.all(node.children, mark);
        else if ('value' in node) this.text(node.value);
    }
  }

  private text(value: string, isPlain = this.isPlain): void {
    const text = value.includes('\n') ? this.withLines(value) : value;
    if (isPlain ? !mayGoOn(text) : !SPECIAL.test(text)) {
      this.add(text);
      return;
    }
    const base = this.raw.length;
    this.add(text);
    for (let i = 0; i < text.length; i++) {
      const special = specialAt(text, i, this.context.kind === 'cell');
      if (special === 0) continue;
      this.seen |= special;
      this.notes.push({ kind: 'text', pos: base + i, char: text[i] ?? '' });
    }
  }

  private withLines(value: string): string {
    if (this.oneLine) return value.replace(NEWLINE, ' ');
    this.hasLines = true;
    return value.replace(NEWLINE, '\n');
  }

  /** Marks of one kind that touch or nest are one mark. */
  private mark(node: Strong | Emphasis | Delete, parent: Mark | null, joined: boolean, joins: boolean): void {
    for (let up = parent; up; up = up.parent) {
      if (up.type === node.type) {
        this.all(node.children, parent);
        return;
      }
    }
    this.hasMarks = true;
    const previous = joined ? this.lastClosed : null;
    const mark: Mark = previous ?? { type: node.type, parent, char: node.type === 'delete' ? '~' : '*', html: false };
    const noted = this.notes.length;
    const length = this.raw.length;
    if (!previous) this.notes.push({ kind: 'open', pos: length, mark });
    this.all(node.children, mark);
    if (!previous && this.raw.length === length) {
      this.notes.length = noted;
      return;
    }
    if (joins) this.lastClosed = mark;
    else {
      this.lastClosed = null;
      this.notes.push({ kind: 'close', pos: this.raw.length, mark });
    }
  }

  /** The mark that stays open because the next sibling goes on with it. */
  private lastClosed: Mark | null = null;

  private link(node: Link, mark: Mark | null): void {
    const [only] = node.children;
    const text = node.children.length === 1 && only?.type === 'text' ? only.value : null;
    const short = text !== null && !node.title ? autolink(node.url, text) : null;
    if (short !== null && !this.inLabel) {
      this.autolinks ??= new Set();
      this.autolinks.add(this.raw.length);
      this.add(short);
      return;
    }
    if (this.inLabel) {
      this.all(node.children, mark);
      return;
    }
    this.bang();
    this.add('[');
    this.inLabel = true;
    this.notes.push({ kind: 'enter', pos: this.raw.length });
    this.all(node.children, mark);
    this.notes.push({ kind: 'leave', pos: this.raw.length, link: true });
    this.inLabel = false;
    const { reference, kind } = this.context;
    const target = destination(node.url, 'link', kind === 'cell');
    const suffix = this.title(node.title);
    this.add(reference ? `][${reference(target, suffix)}]` : `](${target}${suffix})`);
  }

  private inLabel = false;

  private image(node: Image): void {
    const inTable = this.context.kind === 'cell';
    this.add('![');
    this.notes.push({ kind: 'enter', pos: this.raw.length });
    this.text((node.alt ?? '').replace(NEWLINE, ' '), false);
    this.notes.push({ kind: 'leave', pos: this.raw.length, link: false });
    this.add(`](${destination(node.url, 'image', inTable)}${this.title(node.title)})`);
  }

  private title(text: string | null | undefined): string {
    if (text === null || text === undefined || text === '') return '';
    this.hasLines = true;
    return title(text, this.context.kind);
  }

  /** Codes that touch are one code: their backticks would run together. */
  private code(value: string): void {
    if (value === '') return;
    if (this.context.kind === 'cell' && value.includes('\\|')) {
      // Readers split rows at this in different places, and no spelling as code suits all.
      this.text(value);
      return;
    }
    const last = this.lastNote;
    const touching = last?.kind === 'ticks' && last.end === this.raw.length;
    if (touching) {
      this.raw = this.raw.slice(0, last.pos);
      this.notes.pop();
    }
    const flat = (touching ? this.lastCodeText : '') + value.replace(NEWLINE, ' ');
    this.lastCodeText = flat;
    const { written, fence, lengths } = codeSpan(flat, this.context.kind === 'cell');
    this.notes.push({ kind: 'ticks', pos: this.raw.length, end: this.raw.length + written.length, fence, lengths });
    this.add(written);
  }

  private lastCodeText = '';

  private lineBreak(): void {
    if (!this.oneLine) this.hasLines = true;
    this.add(this.oneLine ? ' ' : '\\\n');
  }
}
