/** The gate of HTML output. The one place that loads sanitize-html, and only when HTML is asked for: it is slow to start. */
import type SanitizeHtml from 'sanitize-html';

/** Only what the writer makes: no style, no svg or math, no forms, no raw-text elements. Each of these has been a hole once. */
const OPTIONS: SanitizeHtml.IOptions = {
  allowedTags: [
    ...['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'hr', 'pre', 'ul', 'ol', 'li', 'figure', 'figcaption'],
    ...['table', 'thead', 'tbody', 'tr', 'th', 'td', 'strong', 'em', 'del', 'code', 'a', 'img', 'br', 'sup', 'section', 'cite'],
  ],
  allowedAttributes: {
    a: ['href', 'title', 'id'],
    img: ['src', 'alt', 'title', 'width', 'height'],
    ol: ['start'],
    code: ['class'],
    td: ['align'],
    th: ['align'],
    li: ['id'],
  },
  allowedClasses: { code: ['language-*'] },
  allowedSchemes: ['http', 'https', 'mailto', 'tel', 'ftp'],
  allowedSchemesByTag: { img: ['http', 'https'] },
  allowProtocolRelative: true,
  disallowedTagsMode: 'discard',
  enforceHtmlBoundary: false,
  parseStyleAttributes: false,
  nestingLimit: 200,
};

let sanitizeHtml: typeof SanitizeHtml | undefined;

export function sanitize(html: string): string {
  sanitizeHtml ??= require('sanitize-html') as typeof SanitizeHtml;
  return sanitizeHtml(html, OPTIONS);
}
