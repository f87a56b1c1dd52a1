'use strict';
/* Stands in for the thread of the pool: speaks its protocol, and does what the document tells it to. */
const { parentPort, workerData } = require('node:worker_threads');

const { progress } = workerData;
const [BEAT, ENDED, ORDINAL, STOP] = [0, 1, 2, 4];
const hoard = [];

/** Of a line it does not come to a document. */
function answer(unit) {
  const order = unit.kind === 'line' ? Buffer.from(unit.line.bytes).toString() : unit.doc.html;
  if (Atomics.load(progress, STOP) !== 0) return { kind: 'dropped' };
  if (unit.kind !== 'line') Atomics.store(progress, ORDINAL, 1);
  Atomics.add(progress, BEAT, 1);
  if (order === 'hang') for (;;);
  if (order === 'slow') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
  if (order === 'exit') process.exit(3);
  if (order === 'throw') throw new Error('thrown');
  if (order === 'hoard') for (;;) hoard.push(new Array(1e5).fill(hoard.length));
  Atomics.store(progress, ORDINAL, 0);
  Atomics.add(progress, BEAT, 1);
  Atomics.add(progress, ENDED, 1);
  return { kind: 'document', outcome: { texts: {}, line: order, warnings: [] } };
}

/* Answers that were not sent when the thread ends are lost, as they are with the real one. */
parentPort.on('message', (assignments) => {
  parentPort.postMessage(assignments.map(({ unit }) => answer(unit)));
});
