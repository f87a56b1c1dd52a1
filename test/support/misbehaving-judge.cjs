'use strict';
/* Stands in for the thread that judges: does what the case tells it to. */
const { parentPort } = require('node:worker_threads');

const hoard = [];

parentPort.on('message', ({ bytes }) => {
  const order = Buffer.from(bytes).toString();
  if (order.includes('hang')) for (;;);
  if (order === 'exit') process.exit(3);
  if (order === 'throw') throw new Error('thrown');
  if (order === 'hoard') for (;;) hoard.push(new Array(1e5).fill(hoard.length));
  parentPort.postMessage({ findings: [], traits: [] });
});
