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
 * While a tool waits for its turn V8 collects until it has thrown away code that it optimized, and takes the young generation back to a
 * megabyte: its next turns took up to five times as long. No run over an archive waits so. 16 MB is what the young generation of a busy process
 * becomes by itself.
 */
const NODE_FLAGS = ['--no-memory-reducer', '--min-semi-space-size=16'];

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
