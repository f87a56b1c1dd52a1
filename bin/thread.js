'use strict';
/* What a thread of the pool runs: its bundle, with the code cache that the build put beside it. */
require('./load.js').load('shell-worker');
