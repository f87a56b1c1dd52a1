'use strict';
/* Build step: keeps V8's code of all functions that have run in this process, in the main thread and others. */
const fs = require('node:fs');
const v8 = require('node:v8');

/** V8 throws away the code of functions that have not run for a while, as those of the first document have not when the last is done. */
v8.setFlagsFromString('--no-flush-bytecode');

/** Writes the caches of the scripts of this thread: names of files and scripts. */
function keepCode(scripts) {
  // A cache is good for the flags it was made with.
  v8.setFlagsFromString('--flush-bytecode');
  for (const [file, script] of scripts) fs.writeFileSync(file, script.createCachedData());
  v8.setFlagsFromString('--no-flush-bytecode');
}

module.exports = { keepCode };
