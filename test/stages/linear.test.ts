/** Time grows with the size of a page, not with its square, whatever it is made of. */
import { execFileSync } from 'node:child_process';
import path from 'node:path';

const sentence = (i: number): string =>
  `On day ${i} the harbour office said that the ships which had waited outside would come in by night, and that all of their crews had been told of it in good time before the storm.`;
const row = (n: number, piece: (i: number) => string): string => Array.from({ length: n }, (_, i) => piece(i)).join('');
const FEW = row(5, (i) => `<p>${sentence(i)}</p>`);

/** Bodies of an article with so many of a thing, each of which once asked its neighbours one by one. */
const MAKERS: Readonly<Record<string, (n: number) => string>> = {
  paragraphs: (n) => row(n, (i) => `<p>${sentence(i)}</p>`),
  'nested boxes with text': (n) => row(n, (i) => `<div><p>${sentence(i)}</p>`),
  'boxes of another make between paragraphs': (n) =>
    row(
      n,
      (i) => `<p class="a">${sentence(i)} ${sentence(i + 1e6)} ${sentence(i + 2e6)}</p><div class="z"><p>${sentence(i + 3e6)}</p></div>`,
    ),
  'paragraphs of another make in one box': (n) =>
    `${row(n, (i) => `<p class="a">${sentence(i)} ${sentence(i + 1e6)} ${sentence(i + 2e6)}</p>`)}<section class="z">${row(n, (i) => `<p>${sentence(i + 3e6)}</p>`)}</section>${FEW.replaceAll('<p>', '<p class="a">')}`,
  'boxes with a name that lies': (n) =>
    row(n, (i) => `<p>${sentence(i)} ${sentence(i + 1e6)}</p><div class="promo-text"><p>${sentence(i + 2e6)}</p></div>`),
  'pictures without an address': (n) => FEW + row(3 * n, (i) => `<img alt="ship ${i}">`),
  'pictures in one link': (n) => `${FEW}<a href="/x/y">${row(n, (i) => `<img src="/a${i}.jpg">`)}</a>`,
  'pictures for who runs no scripts': (n) => FEW + row(n, (i) => `<noscript><img src="/a${i}.jpg"></noscript>`),
  'pictures with copies for who runs no scripts': (n) => FEW + row(n, (i) => `<img data-x="1"><noscript><img src="/a${i}.jpg"></noscript>`),
  'captions without pictures': (n) => FEW + row(n, (i) => `<p>${sentence(i)}</p><div class="caption">Ship ${i} in the harbour</div>`),
  'links between paragraphs': (n) => row(n, (i) => `<a href="/ship${i}">Ship ${i}</a><p>${sentence(i)}</p>`),
  'lines of changes': (n) => FEW + row(n, (i) => `<p>Updated: 3 May 2024 at 10:${10 + (i % 50)}</p><p>Ship ${i}</p>`),
  'headings that nobody closes': (n) => FEW + row(n, (i) => `<h2><span>Ship ${i}:</span><span>Back in the harbour`),
  'parts named as bodies in one box': (n) =>
    `<section>${row(2 * n, (i) => `<div class="article-body"><p>${sentence(i)}</p></div>`)}</section>`,
  'lines of code in boxes': (n) => `${FEW}<pre>${row(n, (i) => `<div>ship(${i}).enter(harbour)</div>`)}</pre>`,
  'pictures in a picture that nobody closes': (n) => `${FEW}<picture>${row(n, (i) => `<img alt="ship ${i}"><source srcset="/a${i}.jpg">`)}`,
  'captions in a legend that nobody closes': (n) =>
    `${FEW}<ol class="legend">${row(n, (i) => `<h2>Ship ${i}</h2><p>${sentence(i)}</p><video src="/v${i}.mp4"></video>`)}`,
};

test.each(Object.entries(MAKERS))('%s', (_name, make) => {
  const pageOf = (n: number): string => `<html lang="en"><title>Harbour</title><article><h1>Harbour news</h1>${make(n)}</article></html>`;
  const input = JSON.stringify({ small: pageOf(2000), large: pageOf(16_000) });
  const [small, large] = JSON.parse(execFileSync(process.execPath, [PAGE_COST], { input, encoding: 'utf8' })) as [number, number];
  // Eight times as much: quadratic work would take 64 times as long.
  expect(large / Math.max(small, LEAST_MS)).toBeLessThan(16);
});

const PAGE_COST = path.join(__dirname, '../support/page-cost.cjs');
/** Less is noise. */
const LEAST_MS = 5;
