/**
 * `npm run fuzz [-- --minutes N --seed N --out DIR]`: breaks documents until the time is up. Exits with 1 where anything was found.
 *
 *   DIR/found    reproducers, cut down; judged first on the next run
 *   DIR/corpus   cases that made newsnorm do something new; broken further, also on the next run
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { isMainThread, parentPort } from 'node:worker_threads';
import { Maker, type Case, type Way } from './cases';
import { judgeCase } from './judge-case';
import { kindOf, minimise } from './minimise';
import { Random } from './random';
import { loadReproducers, loadSeeds } from './seeds';
import { LIMITS, Watchdog } from './watchdog';

const { values: flags } = parseArgs({
  options: {
    minutes: { type: 'string', default: '1' },
    seed: { type: 'string', default: '1' },
    out: { type: 'string', default: path.join('.cache', 'fuzz') },
  },
});

const PROGRESS_MS = 60_000;
/** Told of processor time: on a busy machine a case may wait longer for its turn than it takes. */
const SLOW_MS = 5000;
/** While a hanging case is cut down, it must hang so long. */
const SHORT_DEADLINE_MS = 15_000;
/** Larger cases cost time and break in no new way. */
const MAX_PARENT = 60_000;

const say = (line: string): boolean => process.stdout.write(`${new Date().toISOString().slice(11, 19)} ${line}\n`);

class Run {
  cases = 0;
  /** Kinds of trouble seen in this run; each is cut down and kept once. */
  readonly troubles = new Set<string>();
  readonly traits = new Set<string>();
  private readonly watchdog = new Watchdog(__filename);
  private readonly strict = new Watchdog(__filename, { ...LIMITS, deadlineMs: SHORT_DEADLINE_MS });
  private readonly folders = { found: path.resolve(flags.out, 'found'), corpus: path.resolve(flags.out, 'corpus') };

  constructor(private readonly maker: Maker) {
    for (const folder of Object.values(this.folders)) mkdirSync(folder, { recursive: true });
  }

  /** What earlier runs kept. */
  kept(folder: keyof Run['folders']): readonly Case[] {
    const names = readdirSync(this.folders[folder]).sort();
    return names.map((name) => ({ way: wayOf(name), bytes: readFileSync(path.join(this.folders[folder], name)) }));
  }

  async judge(found: Case, origin: string): Promise<void> {
    const start = process.cpuUsage();
    const { findings, traits } = await this.watchdog.judge(found);
    this.cases++;
    const { user, system } = process.cpuUsage(start);
    const ms = (user + system) / 1000;
    if (ms > SLOW_MS) say(`${origin} took ${Math.round(ms / 1000)} s of the processor, kept as ${this.keep('corpus', found)}`);
    for (const finding of findings) await this.report(found, finding, origin);
    if (!traits.some((trait) => !this.traits.has(trait))) return;
    for (const trait of traits) this.traits.add(trait);
    if (found.bytes.length > MAX_PARENT) return;
    this.maker.add(found);
    this.keep('corpus', found);
  }

  end(): void {
    this.watchdog.end();
    this.strict.end();
  }

  private async report(found: Case, finding: string, origin: string): Promise<void> {
    const kind = kindOf(finding);
    if (this.troubles.has(kind)) return;
    this.troubles.add(kind);
    const whole = this.keep('found', found);
    say(`FOUND ${finding.slice(0, 600)}\n  from ${origin}, kept as ${whole} (${found.bytes.length} bytes)`);
    const small = await minimise(found, finding, (smaller) => this.strict.judge(smaller));
    say(`  cut down to ${this.keep('found', small)} (${small.bytes.length} bytes)`);
    // What else the reproducer shows has the same cause.
    for (const other of (await this.strict.judge(small)).findings) this.troubles.add(kindOf(other));
  }

  private keep(folder: keyof Run['folders'], { way, bytes }: Case): string {
    const name = `${way}-${createHash('sha256').update(bytes).digest('hex').slice(0, 12)}`;
    writeFileSync(path.join(this.folders[folder], name), bytes);
    return name;
  }
}

function wayOf(name: string): Way {
  return name.startsWith('stream') ? 'stream' : 'file';
}

async function main(): Promise<void> {
  const seeds = loadSeeds();
  const maker = new Maker(seeds);
  const run = new Run(maker);
  const end = performance.now() + Number(flags.minutes) * 60_000;
  for (const { name, bytes } of [...seeds, ...loadReproducers()]) await run.judge({ way: wayOf(path.basename(name)), bytes }, name);
  for (const folder of ['found', 'corpus'] as const) for (const found of run.kept(folder)) await run.judge(found, folder);
  const first = Number(flags.seed);
  let seed = first;
  const tell = (): boolean =>
    say(`${run.cases} cases, seeds ${first} to ${seed}, ${run.traits.size} traits, ${run.troubles.size} kinds of trouble`);
  let next = performance.now() + PROGRESS_MS;
  for (; performance.now() < end; seed++) {
    await run.judge(maker.make(new Random(seed)), `seed ${seed}`);
    if (performance.now() < next) continue;
    tell();
    next = performance.now() + PROGRESS_MS;
  }
  tell();
  run.end();
  process.exitCode = run.troubles.size === 0 ? 0 : 1;
}

if (isMainThread) void main();
else
  parentPort?.on('message', (found: Case) => {
    void judgeCase(found).then((judgement) => parentPort?.postMessage(judgement));
  });
