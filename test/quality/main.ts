/**
 * `npm run quality [-- --update [--allow-regression] --worst N --pages-only --dev-only --json]`: what the core reaches on the
 * annotated pages and on the development sets, the worst documents, and what fell below its floor.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { DEV_SETS, devFolder, runDev } from './dev';
import { describeFall, fallsBelow, FLOORS_FILE, floorsOf, readFloors, type Results } from './floors';
import { loadPages, scorePages } from './pages';
import { MEASURES, means, type Scored } from './score';

const { values: flags } = parseArgs({
  options: {
    update: { type: 'boolean', default: false },
    'allow-regression': { type: 'boolean', default: false },
    'pages-only': { type: 'boolean', default: false },
    'dev-only': { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    worst: { type: 'string', default: '12' },
  },
});

const root = process.cwd();
/** The table goes to standard output, or aside where JSON is wanted there. */
const say = (line: string): void => {
  (flags.json ? process.stderr : process.stdout).write(`${line}\n`);
};

function table(name: string, count: number, values: Readonly<Record<string, number>>): void {
  say(`\n${name}: ${count} documents`);
  for (const [measure, value] of Object.entries(values)) say(`  ${measure.padEnd(18)}${value.toFixed(4)}`);
}

/** Documents with the lowest body F1, then those with most measures below 1, each with what it lacks. */
function worst(documents: readonly Scored[]): void {
  const lost = ({ score }: Scored): number => MEASURES.reduce((sum, name) => sum + (1 - (score[name] ?? 1)), 0);
  const sorted = [...documents].sort((a, b) => (a.score.f1 ?? 1) - (b.score.f1 ?? 1) || lost(b) - lost(a));
  for (const { id, score } of sorted.slice(0, Number(flags.worst))) {
    const below = MEASURES.flatMap((name) => (score[name] === null || score[name] === 1 ? [] : [`${name} ${score[name].toFixed(2)}`]));
    if (below.length > 0) say(`    ${id.padEnd(36)}${below.join(', ')}`);
  }
}

function measurePages(): readonly Scored[] {
  if (flags['dev-only']) return [];
  const pages = scorePages(loadPages(path.join(root, 'fixtures', 'pages')));
  table('annotated pages', pages.length, means(pages));
  worst(pages);
  return pages;
}

function measureDev(): Results['dev'] {
  const results: Record<string, Record<string, number>> = {};
  if (flags['pages-only']) return results;
  for (const set of DEV_SETS) {
    const folder = devFolder(root, set);
    if (folder === null) {
      say(`\n${set}: ../shared/dev/${set} is not there, left out`);
      continue;
    }
    const result = runDev(folder, set);
    table(`dev ${set}`, result.documents.length, result.means);
    worst(result.documents);
    results[set] = result.means;
  }
  return results;
}

/** Writes the floors that rose; those that would fall stay, unless a flag lets them. */
function update(results: Results): void {
  const floors = readFloors(root);
  const next = floorsOf(results, floors, flags['allow-regression']);
  // A run over one part leaves the floors of the other as they are.
  const written = flags['dev-only'] ? { ...floors, dev: next.dev } : next;
  writeFileSync(path.join(root, FLOORS_FILE), `${JSON.stringify(written, null, 2)}\n`);
  say(`\nFloors written to ${FLOORS_FILE}.`);
}

const results: Results = { pages: measurePages(), dev: measureDev() };
const falls = fallsBelow(readFloors(root), results);
if (falls.length > 0) say(`\nBelow the floor:\n${falls.map((fall) => `  ${describeFall(fall)}`).join('\n')}`);
if (flags.update) update(results);
if (flags.json) process.stdout.write(`${JSON.stringify({ falls: falls.map(describeFall), sets: Object.keys(results.dev) })}\n`);
process.exitCode = falls.length === 0 || (flags.update && flags['allow-regression']) ? 0 : 1;
