'use strict';
/* Stands in for the thread of the pool: speaks its protocol, and does what the document tells it to. */
const { parentPort, workerData } = require('node:worker_threads');

const { progress } = workerData;
const hoard = [];

parentPort.on('message', (unit) => {
  Atomics.store(progress, 1, 1);
  Atomics.add(progress, 0, 1);
  const order = unit.doc.html;
  if (order === 'hang') for (;;);
  if (order === 'exit') process.exit(3);
  if (order === 'throw') throw new Error('thrown');
  if (order === 'hoard') for (;;) hoard.push(new Array(1e5).fill(hoard.length));
  Atomics.store(progress, 1, 0);
  Atomics.add(progress, 0, 1);
  parentPort.postMessage({ kind: 'document', outcome: { texts: {}, line: order, warnings: [] } });
});
