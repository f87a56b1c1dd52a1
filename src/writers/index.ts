/** The registry of writers: each a pure function of the article record. Naming and writing of files is the shell's business. */
import type { Article, ExtraField } from '../model/article';
import { renderHtmlFile } from './html-file';
import { renderJson } from './json';
import { renderMarkdownFile } from './md-file';
import { renderText } from './txt-file';

export type OutputFormat = 'md' | 'json' | 'html' | 'txt';

export interface Writer {
  /** File name ending with the dot. */
  readonly extension: string;
  /** Extra fields of the record that `render` reads. */
  readonly needs: readonly ExtraField[];
  /** The whole file, with a final line end. */
  readonly render: (article: Article) => string;
}

export const writers: Readonly<Record<OutputFormat, Writer>> = {
  md: { extension: '.md', needs: [], render: renderMarkdownFile },
  json: { extension: '.json', needs: [], render: renderJson },
  html: { extension: '.html', needs: ['html'], render: renderHtmlFile },
  txt: { extension: '.txt', needs: [], render: renderText },
};
