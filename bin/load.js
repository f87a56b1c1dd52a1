'use strict';
/*
 * Loads a bundle of `dist/` with the V8 code cache that the build put beside it. A cache made by another Node is refused by V8 and
 * costs nothing but the time saved; from Node 22 on, Node's own compile cache takes its place.
 */
const fs = require('node:fs');
const module_ = require('node:module');
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

/** Also tells the scripts, for the build to make the caches from. */
function load(name, scripts) {
  const known = loaded.get(name);
  if (known) return known.exports;
  const file = path.join(dist, `${name}.js`);
  const source = fs.readFileSync(file, 'latin1');
  const script = new vm.Script(`(function(exports,require,module,__filename,__dirname){${source}\n})`, {
    filename: file,
    cachedData: scripts ? undefined : readCache(file),
  });
  scripts?.set(`${file}.cache`, script);
  const bundle = { exports: {} };
  loaded.set(name, bundle);
  const native = module_.createRequire(file);
  const requireBundle = (id) => (id.startsWith('./') ? load(id.slice(2, -'.js'.length), scripts) : native(id));
  script.runInThisContext()(bundle.exports, requireBundle, bundle, file, dist);
  return bundle.exports;
}

module.exports = { load };
