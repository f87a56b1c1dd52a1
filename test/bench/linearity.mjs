/** Cost by size of page: CPU for each MB of pages of 10 KB to 10 MB, in turns, against that of 100 KB. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { pageOfBytes } from './corpus.mjs';
import { interleave, median, ratioText, startContender } from './measure.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const KB = 1000;

export async function linearity({ folder, rounds, quick }) {
  const sizes = quick ? [10, 100, 1000] : [10, 100, 1000, 10_000];
  // So many pages of a size that a pass is long enough to be measured.
  const total = quick ? 1000 : 10_000;
  const contenders = [];
  const megabytes = [];
  for (const size of sizes) {
    const page = pageOfBytes(size * KB);
    const copies = Math.ceil(total / size);
    const file = path.join(folder, `size-${size}.ndjson`);
    writeFileSync(file, `${JSON.stringify(page)}\n`.repeat(copies));
    megabytes.push((Buffer.byteLength(page.html) * copies) / 1e6);
    contenders.push(await startContender(process.execPath, [path.join(here, 'contender.mjs'), 'newsnorm normalize', file, '0']));
  }
  const turns = await interleave(contenders, rounds, Infinity);
  for (const contender of contenders) contender.end();
  const perMb = turns.map((runs, index) => runs.map(({ cpuMs }) => cpuMs / megabytes[index]));
  const base = perMb[sizes.indexOf(100)];
  const rows = sizes.map((size, index) => [
    size < 1000 ? `${size} KB` : `${size / 1000} MB`,
    median(perMb[index]).toFixed(1),
    size === 100 ? '1' : ratioText(perMb[index].map((value, round) => value / base[round])),
  ]);
  return { head: ['page', 'CPU ms for each MB', '÷ that of 100 KB'], rows };
}
