'use strict';
/* Build step: runs the command in this process and a thread of it, so that the functions of a start are compiled, and keeps V8's code of them. */
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { PassThrough } = require('node:stream');
const threads = require('node:worker_threads');
const { keepCode } = require('./keep-code.cjs');
const { load } = require('./load.js');

/** A dump, a page with what most of them have, and one that says nothing of itself but in words: only what has run is kept. */
const DUMP = `<!--1705860902000-->\n[Storm closes the harbour](https://example.org/2024/01/21/harbour)\n------\n\n<p>The harbour was closed on Sunday.</p>\n`;
const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Storm closes the harbour | The Paper</title><meta property="og:title" content="Storm closes the harbour"><meta property="og:image" content="https://example.org/a.jpg"><meta name="author" content="Ada Lind"><link rel="canonical" href="https://example.org/2024/01/21/harbour"><script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Storm closes the harbour","datePublished":"2024-01-21T18:49:00+01:00","author":[{"@type":"Person","name":"Ada Lind"}]}</script></head><body><nav><ul><li><a href="/news">News</a></li></ul></nav><main><article class="story"><h1>Storm closes the harbour</h1><p class="byline">By <a href="/by/ada">Ada Lind</a></p><time datetime="2024-01-21">21 January 2024</time><figure><img src="/a.jpg" alt="Waves"><figcaption>Waves at the quay. Photo: Ada Lind</figcaption></figure><p>The <b>harbour</b> caf&eacute; was closed on Sunday after a storm had torn two ferries from their moorings.</p><h2>Trains</h2><p>On land the storm felled trees along the coast, and trains ran up to <a href="/trains">three hours</a> late until Monday.</p><ul><li>Two ferries were damaged.</li></ul><blockquote><p>“We were lucky,” said the mayor.</p></blockquote></article><aside class="related"><ul><li><a href="/a">A bridge</a></li></ul></aside></main><footer>© The Paper</footer></body></html>`;
const PLAIN = `<!doctype html><title>Storm closes the harbour</title><article><h1>Storm closes the harbour</h1><p>By Ada Lind, reporter</p><p>Published: 21 January 2024, 18:49</p><p>The harbour was closed on Sunday after a storm had torn two ferries from their moorings.</p><p><a href="/trains">Trains</a> ran three hours late until Monday.</p></article>`;

/** Threads of this build step keep the code of what they run, too. */
threads.Worker = class extends threads.Worker {
  constructor(_script, options) {
    super(path.join(__dirname, 'warm-thread.cjs'), options);
  }
};

/** Of the threads, the last decides what is kept: one that reads files has most to do. */
const RUNS = [
  ['--version'],
  ['convert', '--help'],
  ['convert', 'a.txt', 'b.html', 'c.html', '--no-cache'],
  ['stream', '--jobs', '1'],
  ['schema'],
  ['convert', 'many', '--jobs', '1'],
];
/** More than `convert` does without threads. */
const MANY = 30;

async function warmUp() {
  const scripts = new Map();
  const { main } = load('main', scripts);
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'newsnorm-build-'));
  fs.writeFileSync(path.join(folder, 'a.txt'), DUMP);
  fs.writeFileSync(path.join(folder, 'b.html'), PAGE);
  fs.writeFileSync(path.join(folder, 'c.html'), PLAIN);
  fs.mkdirSync(path.join(folder, 'many'));
  for (let i = 0; i < MANY; i++) fs.writeFileSync(path.join(folder, 'many', `${i}.html`), [DUMP, PAGE, PLAIN][i % 3]);
  const line = `${JSON.stringify({ html: PAGE })}\n`;
  for (const argv of RUNS) {
    const sink = new PassThrough().resume();
    await main(argv, { stdin: new PassThrough().end(line), stdout: sink, stderr: sink, cwd: folder, env: {}, onInterrupt() {}, exit() {} });
  }
  fs.rmSync(folder, { recursive: true });
  keepCode(scripts);
}

warmUp();
