/** Blocks: lines under a prefix that grows with every list and quote around them. */
import type { Blockquote, Code, FootnoteDefinition, Heading, List, ListItem, PhrasingContent, Root, RootContent } from 'mdast';
import type { Embed, Figure } from '../../model/mdast';
import { bareEmbed, figureParagraphs, linkOfEmbed } from './figure';
import { LinePrinter } from './line';
import { Lines } from './lines';
import type { LineContext, LineKind } from './notes';
import type { MarkdownOptions } from './options';
import { infoString, isEmpty, isPhrasing, longestRun } from './pieces';
import { tableLines, tableAsList } from './table';
import { hasBreak, isBare, isLoose, mayTouch } from './touch';

/** The line has begun with the markers of two lists. */
const TWO_BULLETS = /([-+*]) \1 $/;
const ORDER_MARK = '\ufeff';

export class BlockPrinter {
  private readonly out = new Lines();
  private readonly references = new Map<string, number>();
  private readonly printer: LinePrinter;

  constructor(
    private readonly root: Root,
    private readonly options: MarkdownOptions,
    /** From this block on texts are plain. */
    private readonly firstPlain: RootContent | null,
  ) {
    const { emphasis, emphasisFallback, links } = options;
    const footnotes = root.children.some(({ type }) => type === 'footnoteDefinition');
    const context = (kind: LineKind): LineContext => ({
      kind,
      emphasis: emphasis ?? '_',
      shift: emphasisFallback === 'shift',
      footnotes,
      reference: links === 'reference' ? (url, title) => this.number(`${url}${title}`) : null,
    });
    this.printer = new LinePrinter({
      paragraph: context('paragraph'),
      item: context('item'),
      heading: context('heading'),
      cell: context('cell'),
    });
  }

  print(): string {
    this.blocks(this.root.children, false, null);
    if (this.references.size > 0) {
      this.out.add('');
      for (const [target, number] of this.references) this.out.add(`[${number}]: ${target}`);
    }
    const lines = this.out.all;
    if (lines.length > 0) lines.push('');
    const text = lines.join('\n');
    // Readers take it for a byte order mark and drop it.
    return text.startsWith(ORDER_MARK) ? `&#xFEFF;${text.slice(1)}` : text;
  }

  private number(target: string): number {
    const known = this.references.get(target) ?? this.references.size + 1;
    this.references.set(target, known);
    return known;
  }

  /** Inline content, which nearly always is one line. */
  private inlineLines(nodes: readonly PhrasingContent[], kind: LineKind, before = ''): void {
    const text = before + this.inline(nodes, kind);
    if (this.printer.hasLines) this.out.addAll(text);
    else this.out.add(text);
  }

  private inline(nodes: readonly PhrasingContent[], kind: LineKind): string {
    return this.printer.print(nodes, kind);
  }

  /** Blocks of one container. `tight`: no blank line between them where Markdown allows it. */
  private blocks(nodes: readonly RootContent[], tight: boolean, item: ListItem | null): void {
    let sibling = 0;
    let previous: RootContent | null = null;
    for (const node of nodes) {
      if (node === this.firstPlain) this.printer.isPlain = true;
      if (isEmpty(node)) continue;
      if (previous && !(tight && mayTouch(previous, node))) this.out.add('');
      sibling = previous?.type === 'list' && node.type === 'list' && previous.ordered === node.ordered ? sibling + 1 : 0;
      this.block(node, sibling, previous === null ? item : null, previous === null && this.out.isOutermost);
      previous = node;
    }
    if (previous === null) this.out.add('');
  }

  private block(node: RootContent, sibling: number, item: ListItem | null, isFirst: boolean): void {
    switch (node.type) {
      case 'paragraph':
        this.inlineLines(
          node.children,
          item && item.checked !== true && item.checked !== false ? 'item' : 'paragraph',
          this.checkbox(item),
        );
        return;
      case 'heading':
        this.heading(node);
        return;
      case 'thematicBreak':
        this.out.add(this.rule(isFirst));
        return;
      case 'blockquote':
        this.quote(node);
        return;
      case 'list':
        this.list(node, sibling);
        return;
      case 'code':
        this.code(node);
        return;
      case 'table':
        if (this.options.tables === 'lists') this.list(tableAsList(node), sibling);
        else for (const line of tableLines(node, (cell) => this.inline(cell, 'cell'))) this.out.add(line);
        return;
      default:
        this.extension(node);
    }
  }

  private extension(node: RootContent): void {
    switch (node.type) {
      case 'figure':
        this.figure(node);
        return;
      case 'embed':
        this.unknown(() => {
          this.out.add(this.embed(node));
        });
        return;
      case 'footnoteDefinition':
        this.footnote(node);
        return;
      case 'caption':
      case 'credit':
        this.inlineLines(node.children, 'paragraph');
        return;
      case 'html':
      case 'yaml':
      case 'definition':
        // Not made by lowering; raw HTML in particular has no way out.
        this.out.add('');
        return;
      default:
        if (isPhrasing(node)) this.inlineLines([node], 'paragraph');
    }
  }

  private checkbox(item: ListItem | null): string {
    return item?.checked === true ? '[x] ' : item?.checked === false ? '[ ] ' : '';
  }

  private rule(isFirst: boolean): string {
    // In a list, dashes would be read as items; at the start of a file, as front matter.
    return isFirst || this.depth > 0 ? this.ruleInList() : '---';
  }

  /** How many lists stand around, and which bullet the innermost has. */
  private depth = 0;
  private bullet = '-';

  private ruleInList(): string {
    return this.bullet === '*' && this.depth > 0 ? '---' : '***';
  }

  private heading(node: Heading): void {
    const depth = Math.min(6, Math.max(1, node.depth + (this.options.headingShift ?? 0)));
    if (depth <= 2 && hasBreak(node.children)) {
      this.inlineLines(node.children, 'paragraph');
      this.out.add(depth === 1 ? '===' : '---');
      return;
    }
    const text = this.inline(node.children, 'heading');
    this.out.add(text === '' ? '#'.repeat(depth) : `${'#'.repeat(depth)} ${text}`);
  }

  private quote(node: Blockquote): void {
    this.out.within('> ', '> ', () => {
      this.blocks(node.children, false, null);
    });
  }

  private list(node: List, sibling: number): void {
    const { depth, bullet } = this;
    const main = this.options.bullet ?? '-';
    const isMain = (sibling % 2 === 0) !== (this.out.lead !== null && TWO_BULLETS.test(this.out.lead) && isBare(node));
    const own = isMain ? main : main === '*' ? '-' : '*';
    this.depth++;
    const loose = isLoose(node);
    node.children.forEach((item, index) => {
      if (index > 0 && loose) this.out.add('');
      this.bullet = own;
      const marker = node.ordered
        ? `${Math.min((node.start ?? 1) + index, MAX_NUMBER)}${sibling % 2 === 0 ? '.' : ')'} `
        : `${this.bullet} `;
      this.out.within(marker, ' '.repeat(marker.length), () => {
        this.item(item);
      });
    });
    this.depth = depth;
    this.bullet = bullet;
  }

  private item(item: ListItem): void {
    this.blocks(item.children, !item.spread, item);
  }

  private code(node: Code): void {
    const info = infoString(node);
    const char = info.includes('`') ? '~' : (this.options.fence ?? '`');
    const fence = char.repeat(Math.max(3, longestRun(node.value, char) + 1));
    this.out.add(fence + info);
    if (node.value !== '') this.out.addAll(node.value);
    this.out.add(fence);
  }

  private footnote(node: FootnoteDefinition): void {
    this.out.within(`[^${node.label ?? node.identifier}]: `, '    ', () => {
      this.blocks(node.children, false, null);
    });
  }

  private figure(node: Figure): void {
    this.unknown(() => {
      figureParagraphs(node).forEach((words, i) => {
        if (i > 0) this.out.add('');
        this.inlineLines(words, 'paragraph');
      });
    });
  }

  /** What `print` prints is no part of the text that may be known to be plain. */
  private unknown(print: () => void): void {
    const { isPlain } = this.printer;
    this.printer.isPlain = false;
    print();
    this.printer.isPlain = isPlain;
  }

  private embed(node: Embed): string {
    return bareEmbed(node) ?? this.inline(linkOfEmbed(node), 'paragraph');
  }
}

/** CommonMark takes nine digits. */
const MAX_NUMBER = 999_999_999;
