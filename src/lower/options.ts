import type { NodeId } from '../model/page';

/** A run of nodes `[node, until)` of the page. */
export interface NodeRange {
  readonly node: NodeId;
  readonly until: NodeId;
}

/** What the stages found out about an image (`img`, `picture`, `video` …): where its caption and credit stand. */
export interface FigureParts {
  readonly captions: readonly NodeRange[];
  readonly credits: readonly NodeRange[];
}

export type UrlKind = 'link' | 'image' | 'media';

/** What is lowered of a page. */
export interface Part {
  /** Containers whose content is lowered, in document order; the document where absent. */
  readonly roots?: readonly NodeId[];
  /** Non-zero: the node is not there. It may also be set on single text nodes, images and breaks within an inline wrapper. */
  readonly dropped?: ArrayLike<number>;
}

export interface LowerOptions {
  /** URL against which relative addresses are resolved; they stay as they are where absent. */
  readonly base?: string | null;
  /** Article mode: `<br><br>` splits paragraphs, figures and embeds become nodes, adjacent links and cut-up marks are joined. */
  readonly article?: boolean;
  /** Last word on every address, after resolving. `null` drops the link but keeps its text, or drops the image. */
  readonly rewriteUrl?: (url: string, kind: UrlKind) => string | null;
  /** Nodes that start a block which is a subhead whatever its tag. */
  readonly headings?: ReadonlySet<NodeId> | undefined;
  /** Captions and credits by the node of their image. */
  readonly figures?: ReadonlyMap<NodeId, FigureParts> | undefined;
  /** Decoration images that stand for a thematic break. */
  readonly breaks?: ReadonlySet<NodeId> | undefined;
  /** Empty shells of embedded things: the address of each. */
  readonly embeds?: ReadonlyMap<NodeId, string> | undefined;
  /** Whether nodes carry `position` (offsets into the source as given to `parse`); true where absent. */
  readonly positions?: boolean;
}
