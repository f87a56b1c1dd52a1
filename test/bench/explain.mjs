/**
 * What explanations cost: normalizing without them (twice, which shows the noise), with a hook that does nothing, and explained. CPU
 * time over the same pages in turns; ratios within a round: the median, and the range of all.
 *
 *   node test/bench/explain.mjs [rounds]
 */
import { corpus } from './corpus.mjs';
import { loadTs } from './load-ts.mjs';
import { median, ratioText } from './measure.mjs';
import { table } from './table.mjs';

const BYTES = 2_000_000;
const WARM_UP = 4;
const rounds = Number(process.argv[2] ?? 15);
const { explainDoc, normalizeDoc } = await loadTs('src/pipeline/explain', 'src/pipeline/normalize');

function docOf({ url, html }) {
  const source = { path: null, format: 'html', encoding: 'utf-8', bytes: html.length, sha256: '0'.repeat(64), record: null };
  return { source, id: null, url, captured: null, html, htmlOffset: 0, hints: {}, warnings: [] };
}

const docs = corpus(BYTES).pages.map(docOf);
const observe = () => undefined;

const CONTENDERS = [
  ['off', (doc) => normalizeDoc(doc)],
  ['off, once more', (doc) => normalizeDoc(doc)],
  ['a hook that does nothing', (doc) => normalizeDoc(doc, { observe })],
  ['explained', (doc) => explainDoc(doc, {}, null)],
];

function cpuMs(work) {
  const before = process.cpuUsage();
  for (const doc of docs) work(doc);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const times = CONTENDERS.map(() => []);
for (let round = -WARM_UP; round < rounds; round++) {
  // Whoever comes later finds a larger heap: the order turns.
  for (let turn = 0; turn < CONTENDERS.length; turn++) {
    const index = (turn + round + WARM_UP) % CONTENDERS.length;
    const spent = cpuMs(CONTENDERS[index][1]);
    if (round >= 0) times[index].push(spent);
  }
}

const rows = CONTENDERS.map(([name], index) => [
  name,
  median(times[index]).toFixed(0),
  ratioText(times[index].map((spent, round) => spent / times[0][round])),
]);
console.log(`${docs.length} pages, ${rounds} rounds\n\n${table(['normalizing', 'CPU ms', 'time ÷ off'], rows)}`);
