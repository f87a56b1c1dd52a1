import type { Article } from '../model/article';

/** Plain text for reading: title, standfirst and prose, a blank line between. */
export function renderText(article: Article): string {
  const parts = [article.title, article.standfirst, article.text].filter((part) => part !== null && part !== '');
  return `${parts.join('\n\n')}\n`;
}
