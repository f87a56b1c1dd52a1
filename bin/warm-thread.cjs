'use strict';
/* Build step, in place of `thread.js`: a thread that keeps V8's code of what it ran, with each answer. */
const fs = require('node:fs');
const { parentPort } = require('node:worker_threads');
const { load } = require('./load.js');

const scripts = new Map();
load('shell-worker', scripts);
const answer = parentPort.postMessage.bind(parentPort);
parentPort.postMessage = (results) => {
  for (const [file, script] of scripts) fs.writeFileSync(file, script.createCachedData());
  answer(results);
};
