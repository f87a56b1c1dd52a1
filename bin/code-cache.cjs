'use strict';
/* Build step: runs the command once in this process, so that the functions of a start are compiled, and keeps V8's code of them. */
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { PassThrough } = require('node:stream');
const { load } = require('./load.js');

const WARM_UP = `<!--1705860902000-->\n[Storm closes the harbour](https://example.org/2024/01/21/harbour)\n------\n\n<p>The harbour was closed on Sunday.</p>\n`;

async function warmUp() {
  const scripts = new Map();
  const { main } = load('main', scripts);
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'newsnorm-build-'));
  fs.writeFileSync(path.join(folder, 'a.txt'), WARM_UP);
  for (const argv of [['--version'], ['convert', '--help'], ['convert', 'a.txt', '--no-cache'], ['schema']]) {
    const sink = new PassThrough().resume();
    await main(argv, { stdin: new PassThrough().end(), stdout: sink, stderr: sink, cwd: folder, env: {}, onInterrupt() {}, exit() {} });
  }
  fs.rmSync(folder, { recursive: true });
  for (const [file, script] of scripts) fs.writeFileSync(file, script.createCachedData());
}

warmUp();
