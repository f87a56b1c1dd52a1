'use strict';
/* Tells the numbers of passed and failed checks in the log of a step: jest's `Tests:` line, or a last line of the same form. */
const { readFileSync } = require('node:fs');

const text = readFileSync(process.argv[2], 'utf8');
const lines = text.split('\n').filter((line) => /^(?:Tests:|smoke:)/.test(line));
const line = lines[lines.length - 1] ?? '';
const number = (word) => Number(new RegExp(`([0-9]+) ${word}`).exec(line)?.[1] ?? 0);
const brokenSuites = Number(/^Test Suites:.*?([0-9]+) failed/m.exec(text)?.[1] ?? 0);
console.log(`${number('passed')} ${number('failed') || brokenSuites}`);
