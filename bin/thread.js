'use strict';
/* What a thread of the pool runs: its bundle, with the code cache that the build put beside it. */
const { setFlagsFromString } = require('node:v8');
const { load } = require('./load.js');

load('shell-worker');

/*
 * V8 optimizes a function when it has run through so many bytes of its code. In the first seconds thousands of functions come to the usual
 * 130 KB, in each thread anew: over a thousand pages that was 30 % of all CPU time, in threads of V8 that take the cores from ours. Three times as
 * late, a thousand pages take 6 % less. For the V8 of Node 20, where it was measured; later ones have another compiler before that. It comes behind
 * the bundle, whose code cache is good for the flags it was made with.
 */
if (process.versions.v8.startsWith('11.')) setFlagsFromString('--interrupt-budget=400000');
