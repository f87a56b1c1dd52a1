'use strict';
/*
 * Loads a bundle of `dist/` with the V8 code cache that the build put beside it. A cache made by another Node is refused by V8 and
 * costs nothing but the time saved; from Node 22 on, Node's own compile cache takes its place.
 */
const fs = require('node:fs');
const path = require('node:path');
const vm = require('node:vm');

const dist = path.join(__dirname, '..', 'dist');
const loaded = new Map();

function readCache(file) {
  try {
    return fs.readFileSync(`${file}.cache`);
  } catch {
    return undefined;
  }
}

const HEAD = Buffer.from('(function(exports,require,module,__filename,__dirname){');
const TAIL = Buffer.from('\n})');

/** The source as a function, read into its place: joining strings of this size would copy them once more. */
function readSource(file) {
  const handle = fs.openSync(file, 'r');
  try {
    const { size } = fs.fstatSync(handle);
    const whole = Buffer.allocUnsafe(HEAD.length + size + TAIL.length);
    HEAD.copy(whole);
    for (let at = 0, got = size; at < size && got > 0; at += got) got = fs.readSync(handle, whole, HEAD.length + at, size - at, at);
    TAIL.copy(whole, HEAD.length + size);
    return whole.latin1Slice();
  } finally {
    fs.closeSync(handle);
  }
}

/** Also tells the scripts, for the build to make the caches from. */
function load(name, scripts) {
  const known = loaded.get(name);
  if (known) return known.exports;
  const file = path.join(dist, `${name}.js`);
  const script = new vm.Script(readSource(file), {
    filename: file,
    cachedData: scripts ? undefined : readCache(file),
  });
  scripts?.set(`${file}.cache`, script);
  const bundle = { exports: {} };
  loaded.set(name, bundle);
  const requireBundle = (id) => (id.startsWith('./') ? load(id.slice(2, -'.js'.length), scripts) : require(id));
  script.runInThisContext()(bundle.exports, requireBundle, bundle, file, dist);
  return bundle.exports;
}

module.exports = { load };
