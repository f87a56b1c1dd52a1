/** Handlers of the elements that need no file of their own. */
import type { Heading } from 'mdast';
import type { NodeId } from '../model/page';
import type { Lowering } from './context';
import { takeFootnoteReference } from './footnotes';
import { protectedAddress, protectedDigits } from '../text/protected-address';

const NORMAL_WEIGHT = /font-weight:\s*(?:normal|400)/i;

export function lowerMark(lowering: Lowering, n: NodeId, mark: number): void {
  const { context } = lowering.inline;
  if (mark !== 0) lowering.inline.openMark(mark);
  lowering.children(n);
  lowering.inline.context = context;
}

/** `<b style="font-weight:normal">` is how Google Docs wraps a whole text. */
export function isUnmarked(lowering: Lowering, n: NodeId): boolean {
  const style = lowering.attr(n, 'style');
  return style !== undefined && NORMAL_WEIGHT.test(style);
}

export function lowerLink(lowering: Lowering, n: NodeId): void {
  const { inline } = lowering;
  const href = hrefOf(lowering, n);
  const url = href === undefined ? null : lowering.url(href, 'link');
  if (url === null || (lowering.article && (url === '' || url === '#'))) {
    lowering.children(n);
    return;
  }
  if (takeFootnoteReference(lowering, n)) return;
  const { context } = inline;
  // A link's tooltip repeats its text or serves the site; as part of a page's own Markdown it stays.
  const title = lowering.article ? null : (lowering.attr(n, 'title') ?? null);
  const before = inline.solid;
  inline.openLink({ url, title }, lowering.article);
  lowering.children(n);
  inline.context = context;
  if (!lowering.article && inline.solid === before) {
    inline.leaf({ type: 'link', url, title, children: [], ...lowering.positionOf(n) }, lowering.from(n), lowering.to(n));
  }
}

/** The address of a link; where the page hides a mail address in it, that. */
function hrefOf(lowering: Lowering, n: NodeId): string | undefined {
  const href = lowering.attr(n, 'href');
  const digits = href === undefined ? null : protectedDigits(href, lowering.attr(n, 'data-cfemail'));
  const address = digits === null ? null : protectedAddress(digits);
  return address === null ? href : `mailto:${address}`;
}

export function lowerBreak(lowering: Lowering, n: NodeId): void {
  if (lowering.flat > 0 && lowering.flatBreaks === 0 && !lowering.inline.isCode) lowering.inline.space(lowering.from(n), lowering.to(n));
  else lowering.inline.hardBreak(lowering.from(n), lowering.to(n));
}

export function lowerHeading(lowering: Lowering, n: NodeId): void {
  if (lowering.flat > 0) {
    lowering.block(n);
    return;
  }
  const depth = (lowering.page.names[lowering.page.tag[n] ?? 0]?.charCodeAt(1) ?? 0x32) - 0x30;
  lowering.inline.headingNext = false;
  const before = lowering.out.length;
  lowering.flatBreaks = lowering.article ? 0 : 1;
  const children = lowering.phrasing(() => {
    lowering.children(n);
  });
  lowering.flatBreaks = 0;
  if (children.length > 0 || (!lowering.article && lowering.out.length === before)) {
    lowering.out.push({ type: 'heading', depth: depth as Heading['depth'], children, ...lowering.positionOf(n) });
  }
}

export function lowerRule(lowering: Lowering, n: NodeId): void {
  if (lowering.flat > 0) lowering.inline.space(lowering.from(n), lowering.to(n));
  else lowering.push({ type: 'thematicBreak', ...lowering.positionOf(n) });
}

export function lowerQuote(lowering: Lowering, n: NodeId): void {
  lowering.nested(
    () => {
      const children = lowering.container(() => {
        lowering.children(n);
      });
      if (children.length > 0 || !lowering.article) {
        lowering.out.push({ type: 'blockquote', children: children as never[], ...lowering.positionOf(n) });
      }
    },
    () => {
      lowering.children(n);
    },
  );
}

export function lowerQuotation(lowering: Lowering, n: NodeId): void {
  const inner = lowering.quotations++ % 2 === 1;
  lowering.inline.text(inner ? '‘' : '“', lowering.from(n), lowering.from(n));
  lowering.children(n);
  lowering.inline.text(inner ? '’' : '”', lowering.to(n), lowering.to(n));
  lowering.quotations--;
}

/** Reading aids stand in brackets; the page brings its own in `<rp>`, or we add them. */
export function lowerRubyText(lowering: Lowering, n: NodeId): void {
  const { page } = lowering;
  const next = lowering.end(n);
  const bracketed = page.names[page.tag[next] ?? 0] === 'rp' && page.parent[next] === page.parent[n];
  if (!bracketed) lowering.inline.text('(', lowering.from(n), lowering.from(n));
  lowering.children(n);
  if (!bracketed) lowering.inline.text(')', lowering.to(n), lowering.to(n));
}
