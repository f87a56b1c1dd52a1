'use strict';
/* Build step, in place of `thread.js`: a thread that keeps V8's code of what it ran, with each answer. */
const { parentPort } = require('node:worker_threads');
const { keepCode } = require('./keep-code.cjs');
const { load } = require('./load.js');

const scripts = new Map();
load('shell-worker', scripts);
const answer = parentPort.postMessage.bind(parentPort);
parentPort.postMessage = (results) => {
  keepCode(scripts);
  answer(results);
};
