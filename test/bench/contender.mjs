/**
 * One tool in a process of its own, so that no other's heap and compiled code is in its way. `node contender.mjs NAME PAGES.ndjson TURN_MS`:
 * answers each line of standard input with a turn, as `{cpuMs, wallMs, done, rssMb}` on one line. A turn is as many passes over all pages as fill so
 * much CPU time: a bare parse is through in a tenth of a second, and whether its garbage is collected within that made it twice as fast or slow.
 * `cpuMs` is that of one pass, `wallMs` that of the turn.
 */
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { NODE_CONTENDERS } from './contenders.mjs';

const [name, file, turnMs] = process.argv.slice(2);
const pages = readFileSync(file, 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line));
const { load } = NODE_CONTENDERS.find((contender) => contender.name === name);
const convert = await load();

// Standard output is for answers; some tools print what they think of a page.
console.log = console.info = console.warn = console.error = () => undefined;

/** How many of the pages became a text. */
async function pass() {
  let done = 0;
  for (const page of pages) {
    try {
      const text = await convert(page);
      if (typeof text === 'string' && text.trim() !== '') done++;
    } catch {
      // Counted as not done.
    }
  }
  return done;
}

async function turn() {
  const before = process.cpuUsage();
  const start = performance.now();
  let passes = 0;
  let done = 0;
  let cpuMs = 0;
  do {
    done = await pass();
    passes++;
    const { user, system } = process.cpuUsage(before);
    cpuMs = (user + system) / 1000;
  } while (cpuMs < Number(turnMs));
  const rssMb = process.resourceUsage().maxRSS / 1024;
  return { cpuMs: cpuMs / passes, wallMs: performance.now() - start, done, rssMb };
}

process.stdout.write('ready\n');
for await (const _ of createInterface({ input: process.stdin })) process.stdout.write(`${JSON.stringify(await turn())}\n`);
