/**
 * `npm run fuzz [-- --minutes N --seed N --out DIR]`: breaks documents until the time is up. Exits with 1 where anything was found;
 * each finding is cut down and kept as a file in the corpus, whose cases are judged first on the next run.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Maker, judgeCase, type Case, type Way } from './cases';
import { kindOf, minimise } from './minimise';
import { Random } from './random';
import { loadSeeds } from './seeds';

const { values: flags } = parseArgs({
  options: {
    minutes: { type: 'string', default: '1' },
    seed: { type: 'string', default: '1' },
    out: { type: 'string', default: path.join('.cache', 'fuzz') },
  },
});

const PROGRESS_MS = 30_000;
/** Told, though it may be the machine that is slow. */
const SLOW_MS = 10_000;
const say = (line: string): boolean => process.stdout.write(`${line}\n`);
const corpus = path.resolve(flags.out);
mkdirSync(corpus, { recursive: true });

/** Kinds of trouble seen in this run; each is cut down and kept once. */
const seen = new Set<string>();

async function judge(found: Case, origin: string): Promise<void> {
  for (const finding of await judgeCase(found)) {
    const kind = kindOf(finding);
    if (seen.has(kind)) continue;
    seen.add(kind);
    const small = await minimise(found, finding);
    const name = `${small.way}-${createHash('sha256').update(small.bytes).digest('hex').slice(0, 12)}`;
    writeFileSync(path.join(corpus, name), small.bytes);
    say(`FOUND ${finding.slice(0, 600)}\n  from ${origin}, kept as ${name} (${small.bytes.length} bytes)`);
  }
}

async function main(): Promise<void> {
  for (const name of readdirSync(corpus).sort()) {
    await judge({ way: (name.split('-')[0] ?? 'file') as Way, bytes: readFileSync(path.join(corpus, name)) }, name);
  }
  const maker = new Maker(loadSeeds());
  const end = performance.now() + Number(flags.minutes) * 60_000;
  let next = performance.now() + PROGRESS_MS;
  let seed = Number(flags.seed);
  const first = seed;
  for (; performance.now() < end; seed++) {
    const start = performance.now();
    await judge(maker.make(new Random(seed)), `seed ${seed}`);
    if (performance.now() - start > SLOW_MS) say(`seed ${seed} took ${Math.round((performance.now() - start) / 1000)} s`);
    if (performance.now() < next) continue;
    say(`${seed - first} cases, ${seen.size} kinds of trouble`);
    next = performance.now() + PROGRESS_MS;
  }
  say(`${seed - first} cases from seed ${first}, ${seen.size} kinds of trouble`);
  process.exitCode = seen.size === 0 ? 0 : 1;
}

void main();
