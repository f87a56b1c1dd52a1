/** A page of its own around the sanitized HTML of the article. Needs the extra field `html`. */
import type { Article } from '../model/article';

export function renderHtmlFile(article: Article): string {
  const { title, language, canonicalUrl, url, authors, published, description } = article;
  const address = canonicalUrl ?? url;
  const head = [
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta name="generator" content="${escapeHtml(article.generator)}">`,
    `<title>${escapeHtml(title ?? '')}</title>`,
    ...(address !== null && WEB.test(address) ? [`<link rel="canonical" href="${escapeHtml(address)}">`] : []),
    ...authors.map((author) => `<meta name="author" content="${escapeHtml(author)}">`),
    ...(published === null ? [] : [`<meta property="article:published_time" content="${escapeHtml(published)}">`]),
    ...(description === null ? [] : [`<meta name="description" content="${escapeHtml(description)}">`]),
  ];
  const lang = language === null ? '' : ` lang="${escapeHtml(language)}"`;
  const heading = title === null ? '' : `<h1>${escapeHtml(title)}</h1>\n`;
  return `<!doctype html>\n<html${lang}>\n<head>\n${head.join('\n')}\n</head>\n<body>\n<article>\n${heading}${(article.html ?? '').trimEnd()}\n</article>\n</body>\n</html>\n`;
}

/** Without what no address holds: an address is shown as the source gave it, whatever that was. */
const WEB = /^https?:[^\s\u0000-\u0020\u007f-\u009f]*$/i;
const SPECIAL = /[&<>"]/g;
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escapeHtml(text: string): string {
  return text.replace(SPECIAL, (character) => ENTITIES[character] ?? character);
}
