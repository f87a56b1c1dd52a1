#!/usr/bin/env node
'use strict';
/* The only file of the command that touches the process: it lends its streams and signals to `main` and takes the exit status. */
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(`newsnorm needs Node 20.19 or newer; this is ${process.versions.node}.\n`);
  process.exitCode = 2;
} else {
  let stdout;
  let stderr;
  const { load } = require('./load.js');
  const { main } = load('main');
  main(process.argv.slice(2), {
    // Opening one of them loads the streams of Node, which a run that writes files and one line to a log does not need.
    get stdin() {
      return process.stdin;
    },
    get stdout() {
      return (stdout ??= openStdout());
    },
    get stderr() {
      return (stderr ??= openStderr());
    },
    say: (text) => writeAtOnce(1, text),
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

/** `newsnorm --help | head -1` ends quietly; commands that write data watch the stream themselves and judge other errors. */
function openStdout() {
  return process.stdout.on('error', (error) => {
    if (error.code !== 'EPIPE' && process.stdout.listenerCount('error') === 1) throw error;
  });
}

/** Where it is a file, a pipe or nothing it is written to as Node does it there, at once, but without a stream. */
function openStderr() {
  const fs = require('node:fs');
  try {
    const stats = fs.fstatSync(2);
    if (stats.isCharacterDevice() && stats.rdev !== fs.statSync('/dev/null').rdev) return process.stderr;
  } catch {
    return process.stderr;
  }
  return {
    isTTY: false,
    // Nobody can be told that the errors cannot be told.
    on() {},
    write: (text) => writeAtOnce(2, text),
  };
}

/** To standard output or error; what it does not take at once waits in its stream. A pipe that is closed wants no more. */
function writeAtOnce(fd, text) {
  const bytes = Buffer.from(text);
  let done = 0;
  try {
    while (done < bytes.length) done += require('node:fs').writeSync(fd, bytes, done);
  } catch (error) {
    if (error.code === 'EAGAIN') (fd === 1 ? process.stdout : process.stderr).write(bytes.subarray(done));
    else if (fd === 1 && error.code !== 'EPIPE') throw error;
  }
}
