/**
 * One tool in a process of its own, so that no other's heap and compiled code is in its way. `node contender.mjs NAME PAGES.ndjson`:
 * answers each line of standard input with one pass over the pages, as `{cpuMs, wallMs, done, rssMb}` on one line.
 */
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { NODE_CONTENDERS } from './contenders.mjs';

const [name, file] = process.argv.slice(2);
const pages = readFileSync(file, 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line));
const { load } = NODE_CONTENDERS.find((contender) => contender.name === name);
const convert = await load();

// Standard output is for answers; some tools print what they think of a page.
console.log = console.info = console.warn = console.error = () => undefined;

async function pass() {
  const cpu = process.cpuUsage();
  const start = performance.now();
  let done = 0;
  for (const page of pages) {
    try {
      const text = await convert(page);
      if (typeof text === 'string' && text.trim() !== '') done++;
    } catch {
      // Counted as not done.
    }
  }
  const { user, system } = process.cpuUsage(cpu);
  const rssMb = process.resourceUsage().maxRSS / 1024;
  return { cpuMs: (user + system) / 1000, wallMs: performance.now() - start, done, rssMb };
}

process.stdout.write('ready\n');
for await (const _ of createInterface({ input: process.stdin })) process.stdout.write(`${JSON.stringify(await pass())}\n`);
