/** What a stage may see and what it may say. Data only: the finding is also the explanation. */
import type { Block } from './block';
import type { SiteRules } from './rules';
import type { StageOptions } from './stage-options';
import type { NodeId, Page } from './page';
import type { RawDoc } from './source';

/**
 * - `drop`: the range is not part of the article.
 * - `keep`: never drop this node, whatever other rules say of it or of what it stands in.
 * - `root`: the node is a container of the body; several roots are joined in document order.
 * - `lead`: the node (image, figure, embed) belongs to the article though it stands outside the roots.
 * - `caption` / `credit`: the node is the caption or credit of the figure in which `of` (an image) stands.
 * - `heading`: the block is a subhead whatever its tag (a bold-only paragraph).
 * - `standfirst`: the block is the dek: first paragraph of the Markdown, not in `text`.
 * - `embed`: the node stands for something embedded whose address is in `address` (an empty shell with the address in an attribute).
 * - `break`: the node is a decoration that stands for a thematic break.
 */
export type VerdictKind = 'drop' | 'keep' | 'root' | 'lead' | 'caption' | 'credit' | 'heading' | 'standfirst' | 'break' | 'embed';

export interface Verdict {
  readonly kind: VerdictKind;
  readonly node: NodeId;
  /** One past the last node of the range; `page.end[node]` where absent. Lets one verdict cut a `<br><br>` paragraph. */
  readonly until?: NodeId;
  /** Stable id `stage/rule`, documented in `stages/rules.ts`. */
  readonly rule: string;
  /** For `caption` and `credit`: the image meant. */
  readonly of?: NodeId;
  /** For `embed`: the absolute address. */
  readonly address?: string;
  /** What was measured, for explain. */
  readonly note?: string;
}

/** Fields that compete by claims. A list field's claim carries the whole list. */
export interface ClaimValues {
  title: string;
  description: string;
  standfirst: string;
  siteName: string;
  canonicalUrl: string;
  authors: readonly string[];
  agencies: readonly string[];
  /** ISO 8601, as precise as stated: `2024`, `2024-01`, `2024-01-21`, `2024-01-21T18:49`, with offset only where known. */
  published: string;
  modified: string;
  language: string;
  section: string;
  tags: readonly string[];
  /** Absolute URL of the lead image. */
  image: string;
  imageCaption: string;
  imageCredit: string;
  access: 'free' | 'metered' | 'paid';
  kind: 'article' | 'live' | 'gallery' | 'video' | 'index' | 'error';
  /** Text of the body as structured data states it (JSON-LD `articleBody`), blank line between paragraphs where known. */
  bodyText: string;
  /** The same with its markup, where the state of an application holds it. */
  bodyHtml: string;
  wordCount: number;
}
export type Field = keyof ClaimValues;

export type Claim = { [F in Field]: ClaimOf<F> }[Field];
export interface ClaimOf<F extends Field> {
  readonly field: F;
  readonly value: ClaimValues[F];
  /** Where it came from: `jsonld.datePublished`, `og:title`, `dump header` … */
  readonly origin: string;
  /** Higher wins; the scale stands in `stages/metadata/ranks.ts`. */
  readonly rank: number;
  /** The node that says so, where there is one. */
  readonly node?: NodeId;
  /** Stable id `metadata/source`, documented in `stages/rules.ts`. */
  readonly rule?: string;
}

export interface Note {
  readonly code: string;
  readonly message: string;
  readonly node?: NodeId;
}

export interface Finding {
  readonly verdicts?: readonly Verdict[];
  readonly claims?: readonly Claim[];
  /** Become warnings of the article. */
  readonly notes?: readonly Note[];
}

/** Prefix sums over the page: what a subtree says costs one subtraction. */
export interface Measures {
  /** Letters of live text in the range `[node, until)`. */
  readonly text: (node: NodeId, until: NodeId) => number;
  /** … of which within links. */
  readonly link: (node: NodeId, until: NodeId) => number;
}

/** The read-only state of the work so far. */
export interface Draft {
  readonly doc: RawDoc;
  readonly page: Page;
  readonly rules: SiteRules | null;
  /** Non-zero where the node is dropped (kept ancestors of a kept node are zero). */
  readonly dropped: ArrayLike<number>;
  /** Containers of the body in document order; empty before `locate`. */
  readonly roots: readonly NodeId[];
  readonly verdicts: readonly Verdict[];
  readonly claims: readonly Claim[];
  /** Live blocks within the roots (of the whole page before `locate`), made on first use. */
  readonly blocks: () => readonly Block[];
  /** Those of them that are lines of text. */
  readonly texts: () => readonly Block[];
  /** Live blocks of the whole page, whatever the roots. */
  readonly pageBlocks: () => readonly Block[];
  /** Sums over the live text of the whole page, made on first use after a cut. */
  readonly measures: () => Measures;
  readonly options: StageOptions;
  /** Where `page` was made from structured data: the page as it came, and the node that states the body. */
  readonly original?: { readonly page: Page; readonly node: NodeId | null };
}

export interface Stage {
  /** Folder and file, e.g. `prune/share`: also its name in traces. */
  readonly name: string;
  readonly run: (draft: Draft) => Finding;
  /** True where it is for pages whose body was searched for: an extract is body from end to end and keeps its odd lines. */
  readonly onPages?: boolean;
}
