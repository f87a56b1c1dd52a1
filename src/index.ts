/** The library's face. Everything exported here is promised to users; see the README. */
export { type LibraryOptions, NormalizeError, normalize } from './library';
export { type ToMarkdownOptions, toMarkdown } from './pipeline/to-markdown';
export type {
  Access,
  Article,
  ArticleEmbed,
  ArticleImage,
  ArticleKind,
  ArticleLink,
  BlockProvenance,
  ExtraField,
  FieldProvenance,
  Provenance,
} from './model/article';
export type { Failure, FailureCode } from './model/failure';
export type { Caption, Credit, Embed, EmbedKind, Figure } from './model/mdast';
export type { ReadContext, ReadItem, Reader, Skip, SkipCode } from './model/reader';
export type { FormatName, Hints, RawDoc, Source, SourceRecord, Warning } from './model/source';
export { readers } from './readers/index';
export { type OutputFormat, type Writer, writers } from './writers/index';
export { ARTICLE_SCHEMA } from './writers/schema';
