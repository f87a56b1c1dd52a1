/** The registry of writers: each a pure function of the article record. Naming and writing of files is the shell's business. */
import type { Article, ExtraField } from '../model/article';
import { renderHtmlFile } from './html-file';
import { renderJson } from './json';
import { renderMarkdownFile } from './md-file';
import { renderText } from './txt-file';

/** Formats that are a text for each article. */
export type TextFormat = 'md' | 'json' | 'html' | 'txt';
/** Parquet is a table of all articles of an input; see `parquet.ts`, which is loaded only where it is wanted. */
export type OutputFormat = TextFormat | 'parquet';

export interface Writer {
  /** File name ending with the dot. */
  readonly extension: string;
  /** Extra fields of the record that `render` reads. */
  readonly needs: readonly ExtraField[];
  /** The whole file, with a final line end. */
  readonly render: (article: Article) => string;
}

export const writers: Readonly<Record<TextFormat, Writer>> = {
  md: { extension: '.md', needs: [], render: renderMarkdownFile },
  json: { extension: '.json', needs: [], render: renderJson },
  html: { extension: '.html', needs: ['html'], render: renderHtmlFile },
  txt: { extension: '.txt', needs: [], render: renderText },
};

/** File name ending of a format, with the dot. */
export function extensionOf(format: OutputFormat): string {
  return format === 'parquet' ? '.parquet' : writers[format].extension;
}
