/** The article record of the contract (JSON), schema `newsnorm/article@1`. */
import type { Root } from 'mdast';
import type { Candidate, LetterCounts, RejectedCandidate, SourceRange } from './explanation';
import type { EmbedKind } from './mdast';
import type { Source, Warning } from './source';

export type Access = 'free' | 'metered' | 'paid' | 'unknown';
export type ArticleKind = 'article' | 'live' | 'gallery' | 'video' | 'index' | 'error';

export interface ArticleImage {
  readonly url: string;
  readonly alt: string | null;
  readonly caption: string | null;
  readonly credit: string | null;
  readonly width: number | null;
  readonly height: number | null;
}

export interface ArticleEmbed {
  readonly kind: EmbedKind;
  readonly url: string;
  readonly title: string | null;
}

export interface ArticleLink {
  readonly url: string;
  readonly text: string;
}

export interface Article {
  readonly schema: 'newsnorm/article@1';
  readonly generator: string;
  readonly id: unknown;
  readonly source: Source;
  readonly url: string | null;
  readonly canonicalUrl: string | null;
  readonly site: { readonly name: string | null; readonly domain: string | null };
  readonly title: string | null;
  readonly description: string | null;
  readonly standfirst: string | null;
  readonly authors: readonly string[];
  readonly agencies: readonly string[];
  readonly published: string | null;
  readonly modified: string | null;
  readonly captured: string | null;
  readonly language: string | null;
  readonly section: string | null;
  readonly tags: readonly string[];
  readonly image: ArticleImage | null;
  readonly images: readonly ArticleImage[];
  readonly embeds: readonly ArticleEmbed[];
  readonly access: Access;
  readonly kind: ArticleKind;
  readonly wordCount: number;
  readonly text: string;
  readonly markdown: string;
  readonly fingerprint: string;
  readonly warnings: readonly Warning[];
  readonly html?: string;
  readonly links?: readonly ArticleLink[];
  readonly blocks?: Root;
  readonly provenance?: Provenance;
}

/** Extra fields of the record that are made on request only. */
export type ExtraField = 'html' | 'links' | 'blocks' | 'provenance';

export interface FieldProvenance extends Candidate {
  readonly rejected: readonly RejectedCandidate[];
}

export interface BlockProvenance {
  readonly range: SourceRange;
  /** The rule that made it part of the article: that of its container, or a narrower one. */
  readonly rule: string;
}

export interface Provenance {
  readonly fields: Readonly<Record<string, FieldProvenance>>;
  readonly blocks: readonly BlockProvenance[];
  /** Null where the body was taken from structured data. */
  readonly letters: LetterCounts | null;
}
