/** Time and memory grow with the size of the input, whatever it is made of. `SECURITY=full` makes the documents as large as they come. */
import { normalizeDoc } from '../../src/pipeline/normalize';
import { growth } from '../support/cost';
import { docOf } from '../support/doc';
import { GENERATORS, type Generator } from './generators';

const isFull = process.env['SECURITY'] === 'full';
/** Time below this is noise. */
const LEAST_MS = 25;
/** Doubling may cost this many times as much: twice, and the noise of a busy machine. Quadratic work costs four times. */
const MOST = 3;
const TRIES = 6;
/** Bytes of heap for each character, and what a process needs anyway. */
const BYTES_PER_CHARACTER = 600;
const BASE_BYTES = 400e6;

function ratio({ make }: Generator, n: number): Promise<number> {
  const use = (html: string) => (): unknown => normalizeDoc(docOf(html), { fields: ['html', 'links', 'provenance'] });
  return growth({ once: use(make(n)), more: use(make(2 * n)), most: MOST, leastMs: LEAST_MS, tries: TRIES });
}

test.each(GENERATORS.map((generator) => [generator.name, generator] as const))(
  '%s',
  async (_name, generator) => {
    expect(await ratio(generator, isFull ? generator.full : generator.small)).toBeLessThan(MOST);
  },
  isFull ? 600_000 : 60_000,
);

test('memory stays in proportion', () => {
  const html = GENERATORS.map(({ make, small }) => make(small)).join('');
  const before = process.memoryUsage().heapUsed;
  normalizeDoc(docOf(html));
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(BASE_BYTES + html.length * BYTES_PER_CHARACTER);
});
