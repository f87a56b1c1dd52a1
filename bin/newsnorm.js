#!/usr/bin/env node
'use strict';
/* The only file of the command that touches the process: it lends its streams and signals to `main` and takes the exit status. */
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(`newsnorm needs Node 20.19 or newer; this is ${process.versions.node}.\n`);
  process.exitCode = 2;
} else {
  // `newsnorm --help | head -1` ends quietly; commands that write data watch the stream themselves and judge other errors.
  process.stdout.on('error', (error) => {
    if (error.code !== 'EPIPE' && process.stdout.listenerCount('error') === 1) throw error;
  });
  const { load } = require('./load.js');
  const { main } = load('main');
  main(process.argv.slice(2), {
    // Opening it loads the streams of Node, which only `-` and `stream` need.
    get stdin() {
      return process.stdin;
    },
    stdout: process.stdout,
    stderr: process.stderr,
    cwd: process.cwd(),
    env: process.env,
    onInterrupt: (handler) => {
      process.on('SIGINT', handler);
      process.on('SIGTERM', handler);
    },
    exit: (code) => process.exit(code),
  }).then((code) => {
    process.exitCode = code;
  });
}
