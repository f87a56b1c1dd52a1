/**
 * Dumps, where fixed costs of a document show: `normalize` beside a bare parse of the same bytes, in turns within one process.
 * The dumps are those of fixtures/seeds, and of ../shared/seeds where that lies beside the project.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { fromDist, fromSources } from './contenders.mjs';
import { median, ratioText } from './measure.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const SETS = [
  ['fixtures/seeds', path.join(root, 'fixtures/seeds')],
  ['../shared/seeds', path.join(root, '../shared/seeds')],
];
/** Of CPU time. Passes over the set fill it: one is too short for the clock, and for an even share of the garbage. */
const TURN_MS = 500;
/** Turns that do not count: V8 optimizes the last of the code only after some thousand documents. */
const WARM = 12;

/** Dumps lie a folder deep; their notes lie above. */
function dumpsOf(folder) {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names.filter((name) => name.includes(path.sep) && /\.(?:md|txt)$/.test(name)).map((name) => readFileSync(path.join(folder, name)));
}

async function contenders() {
  const { parseDocument } = await fromSources("export { parseDocument } from 'htmlparser2'");
  const { parse } = await fromSources("export { parse } from './src/dom/parse'");
  const { normalize, toMarkdown } = fromDist();
  return [
    ['htmlparser2 parseDocument', (bytes) => parseDocument(bytes.toString('utf8'))],
    ['newsnorm parse', (bytes) => parse(bytes.toString('utf8'))],
    ['newsnorm toMarkdown', (bytes) => toMarkdown(bytes.toString('utf8'))],
    ['newsnorm normalize', (bytes) => normalize(bytes, { format: 'dump' }).markdown],
  ];
}

/** CPU of one pass over the documents. No garbage is collected by hand before it: that throws code away that V8 has optimized. */
function turn(work, documents) {
  const start = process.cpuUsage();
  let passes = 0;
  let ms = 0;
  do {
    for (const bytes of documents) work(bytes);
    passes++;
    const { user, system } = process.cpuUsage(start);
    ms = (user + system) / 1000;
  } while (ms < TURN_MS);
  return ms / passes;
}

/** @returns rows of the table: CPU for each dump, and the ratio to a bare parse within the same round. */
export async function dumps({ rounds }) {
  const rows = [];
  for (const [label, folder] of SETS) {
    if (!existsSync(folder)) continue;
    const documents = dumpsOf(folder);
    const all = await contenders();
    const times = all.map(() => []);
    for (let round = -WARM; round < rounds; round++) {
      for (const [index, [, work]] of all.entries()) {
        const time = turn(work, documents);
        if (round >= 0) times[index].push(time);
      }
    }
    const kilobytes = documents.reduce((sum, { length }) => sum + length, 0) / 1000;
    for (const [index, [name]] of all.entries()) {
      const perDump = (median(times[index]) / documents.length) * 1000;
      const ratio = index === 0 ? '1' : ratioText(times[index].map((time, round) => time / times[0][round]));
      rows.push([`${label}: ${documents.length}, ${kilobytes.toFixed(0)} KB`, name, perDump.toFixed(0), ratio]);
    }
  }
  return { head: ['dumps', 'tool', 'CPU µs a dump', 'time ÷ bare parse'], rows };
}
