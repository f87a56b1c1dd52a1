/** Bare parse in one thread: a folder of files, or a `.gz` unpacked and its payload parsed record by record. Prints the seconds. */
import { createReadStream, readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { createGunzip } from 'node:zlib';
import { parseDocument } from 'htmlparser2';

const [target] = process.argv.slice(2);
const START = Buffer.from('\r\n\r\nWARC/1.0\r\n');

function parseFolder(folder) {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const file = path.join(folder, name);
    if (statSync(file).isFile()) parseDocument(readFileSync(file, 'utf8'));
  }
}

async function parseGzip(file) {
  let held = Buffer.alloc(0);
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 18 }).pipe(createGunzip())) {
    held = Buffer.concat([held, chunk]);
    for (let end = held.indexOf(START); end >= 0; end = held.indexOf(START)) {
      parseDocument(held.toString('utf8', 0, end));
      held = held.subarray(end + 4);
    }
  }
  parseDocument(held.toString('utf8'));
}

const start = performance.now();
if (statSync(target).isDirectory()) parseFolder(target);
else await parseGzip(target);
process.stdout.write(`${(performance.now() - start) / 1000}\n`);
