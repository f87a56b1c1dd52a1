/** Every tool over the same pages, one process each, in turns. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { NODE_CONTENDERS, PYTHON_CONTENDERS } from './contenders.mjs';
import { interleave, median, ratioText, ratios, startContender } from './measure.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const OURS = 'newsnorm normalize';
const BARE = 'htmlparser2 parseDocument';
/** Of slow tools a pass takes longer than a turn should: they sit out rounds when they have had so many times the time of one. */
const TURNS = 8;
/**
 * Megabytes; what V8 lets it become by itself in a process that is busy. While a tool waits for its turn V8 takes the young generation back to one, and lets
 * it grow by what survives in it: tools that leave little garbage alive were a sixth slower for many turns, which no run over an archive is.
 */
const NODE_FLAGS = ['--min-semi-space-size=16'];

async function startAll(file, turnMs, python) {
  const started = [];
  const skipped = [];
  const all = [
    ...NODE_CONTENDERS.map((row) => ({ ...row, command: process.execPath, flags: NODE_FLAGS, script: 'contender.mjs' })),
    ...PYTHON_CONTENDERS.map((row) => ({ ...row, command: python, flags: [], script: 'contender.py' })),
  ];
  for (const row of all) {
    try {
      if (row.command === null) throw new Error('no Python');
      started.push({
        ...row,
        ...(await startContender(row.command, [...row.flags, path.join(here, row.script), row.name, file, String(turnMs)])),
      });
    } catch (error) {
      skipped.push(`${row.name} (${error.message})`);
    }
  }
  return { started, skipped };
}

/** @returns rows of the table, and the tools that were left out. */
export async function inProcess({ pages, folder, rounds, turnMs, python }) {
  const file = path.join(folder, 'pages.ndjson');
  writeFileSync(file, pages.map((page) => `${JSON.stringify(page)}\n`).join(''));
  const megabytes = pages.reduce((sum, { html }) => sum + Buffer.byteLength(html), 0) / 1e6;
  const { started, skipped } = await startAll(file, turnMs, python);
  const turns = await interleave(started, rounds, TURNS * turnMs);
  for (const contender of started) contender.end();
  const of = (name) => turns[started.findIndex((contender) => contender.name === name)];
  const rows = started.map(({ name, does }, index) => {
    const counted = turns[index].filter(Boolean);
    return [
      name,
      does,
      (megabytes / (median(counted.map(({ cpuMs }) => cpuMs)) / 1000)).toFixed(1),
      // More than 1: so many times the time that ours takes.
      name === OURS ? '1' : ratioText(ratios(turns[index], of(OURS))),
      name === BARE ? '1' : ratioText(ratios(turns[index], of(BARE))),
      Math.max(...counted.map(({ rssMb }) => rssMb)).toFixed(0),
      `${Math.min(...counted.map(({ done }) => done))}/${pages.length}`,
    ];
  });
  return {
    head: ['tool', 'what it makes', 'MB/s of CPU', 'time ÷ newsnorm', 'time ÷ bare parse', 'peak RSS MB', 'pages done'],
    rows,
    skipped,
    megabytes,
  };
}
