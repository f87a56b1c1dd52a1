/** What is made of elements that are rarer than text, marks, links and boxes, by kind. */
import type { NodeId } from '../model/page';
import { lowerCode } from './code';
import type { Lowering } from './context';
import { lowerHeading, lowerQuotation, lowerQuote, lowerRubyText, lowerRule } from './elements';
import { lowerEmbed } from './embeds';
import { lowerFigure } from './figure';
import { takeFootnote, takeFootnoteReference } from './footnotes';
import { K } from './kinds';
import { lowerDefinitions, lowerList } from './list';
import { lowerImage, lowerNoscript, lowerPicture } from './media';
import { lowerTable } from './table';

type Lower = (lowering: Lowering, n: NodeId) => void;

const TABLE: readonly (readonly [kind: number, lower: Lower])[] = [
  [K.Heading, lowerHeading],
  [K.Rule, lowerRule],
  [K.List, lowerList],
  [K.Definitions, lowerDefinitions],
  [K.Quote, lowerQuote],
  [K.Pre, lowerCode],
  [K.Table, lowerTable],
  [K.Cell, lowerCell],
  [K.Image, lowerImage],
  [K.Picture, lowerPicture],
  [K.Figure, lowerFigure],
  [K.Embed, lowerEmbed],
  [K.Noscript, lowerNoscript],
  [K.Quotation, lowerQuotation],
  [K.RubyText, lowerRubyText],
  [K.Dialog, lowerDialog],
  [K.Template, lowerTemplate],
  [K.Sup, lowerSup],
  [K.Section, lowerSection],
  [K.Input, lowerInput],
];
const byKind: (Lower | undefined)[] = [];
for (const [kind, lower] of TABLE) byKind[kind] = lower;

/** An element of such a kind; of a kind that nothing is known of, what it holds. */
export function lowerRarer(lowering: Lowering, n: NodeId, kind: number): void {
  const lower = byKind[kind];
  if (lower === undefined) lowering.children(n);
  else lower(lowering, n);
}

/** Cells of tables that are no data stand apart. */
function lowerCell(lowering: Lowering, n: NodeId): void {
  lowering.inline.space(0, 0);
  lowering.block(n);
}

/** Closed dialogs are shown to nobody; in an article the stages have decided. */
function lowerDialog(lowering: Lowering, n: NodeId): void {
  if (lowering.article || lowering.attr(n, 'open') !== undefined) lowering.block(n);
}

/** Only a declarative shadow root is shown. */
function lowerTemplate(lowering: Lowering, n: NodeId): void {
  if (lowering.attr(n, 'shadowrootmode') !== undefined) lowering.children(n);
}

function lowerSup(lowering: Lowering, n: NodeId): void {
  if (!takeFootnoteReference(lowering, n)) lowering.children(n);
}

function lowerSection(lowering: Lowering, n: NodeId): void {
  if (!takeFootnote(lowering, n)) lowering.block(n);
}

function lowerInput(lowering: Lowering, n: NodeId): void {
  if (lowering.attr(n, 'type')?.toLowerCase() === 'image') lowerImage(lowering, n);
}
