/** A page as a reader would give it. */
import type { RawDoc } from '../../src/model/source';

export function docOf(html: string): RawDoc {
  const source = { path: null, format: 'html', encoding: 'utf-8', bytes: html.length, sha256: '0'.repeat(64), record: null } as const;
  return { source, id: null, url: 'https://example.org/a', captured: null, html, htmlOffset: 0, hints: {}, warnings: [] };
}
