import type { Heading } from 'mdast';
import type { Article } from '../model/article';
import { frontMatter } from './front-matter';
import { printMarkdown } from './markdown/index';

/** Markdown file: front matter, `# title`, body. */
export function renderMarkdownFile(article: Article): string {
  return `${frontMatter(article)}\n${renderMarkdownBody(article)}`;
}

/** The same without front matter. */
export function renderMarkdownBody(article: Article): string {
  const { title, markdown } = article;
  const heading = title === null ? '' : printMarkdown({ type: 'root', children: [titleHeading(title)] }).trimEnd();
  return `${[heading, markdown.trimEnd()].filter((part) => part !== '').join('\n\n')}\n`;
}

const BLANKS = /\s+/g;
const BREAK = /[\n\r]/;

function titleHeading(title: string): Heading {
  return { type: 'heading', depth: 1, children: [{ type: 'text', value: title.replace(BLANKS, (run) => (BREAK.test(run) ? ' ' : run)) }] };
}
