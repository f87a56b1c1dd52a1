/** The documents that are mutated, every fixture that is one, and the reproducers of what was found once. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** `test/fuzz` in the sources; the bundle of `npm run fuzz` is started in the root. */
const FIXTURES = join(process.cwd(), 'fixtures');
/** `fixtures/fuzz/<way>-<what it did>`: cases that broke a promise. */
const FOUND = 'fuzz';
const DOCUMENT = /\.(?:html|md|txt|ndjson|jsonl|xml|warc)$/;
/** Larger ones cost time and break in no new way. */
const MAX_BYTES = 60_000;

export interface Seed {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export function loadSeeds(): readonly Seed[] {
  const names = readdirSync(FIXTURES, { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => DOCUMENT.test(name) && !name.startsWith(FOUND))
    .sort()
    .map((name) => ({ name, bytes: readFileSync(join(FIXTURES, name)) }))
    .filter(({ bytes }) => bytes.length > 0 && bytes.length <= MAX_BYTES);
}

export function loadReproducers(): readonly Seed[] {
  const folder = join(FIXTURES, FOUND);
  const names = readdirSync(folder).filter((name) => name !== 'README.md');
  return names.sort().map((name) => ({ name, bytes: readFileSync(join(folder, name)) }));
}
