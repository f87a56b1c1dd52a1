/** Documents for the tests of explain: our own fixtures, and those that lie beside the repository where there are any. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { RawDoc } from '../../src/model/source';

const FIXTURES = join(__dirname, '..', '..', 'fixtures', 'explain');

export function fixtureNames(): readonly string[] {
  return readdirSync(FIXTURES).sort();
}

export function docOf(html: string, url: string | null = 'https://post.example/news/1'): RawDoc {
  const source = { path: null, format: 'html', encoding: 'utf-8', bytes: html.length, sha256: '0'.repeat(64), record: null } as const;
  return { source, id: null, url, captured: '2024-02-01T00:00:00Z', html, htmlOffset: 0, hints: {}, warnings: [] };
}

export function fixture(name: string): RawDoc {
  return docOf(readFileSync(join(FIXTURES, name), 'utf8'));
}
