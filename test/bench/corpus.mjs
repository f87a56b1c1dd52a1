/**
 * The corpus: news-like pages made by a seeded generator, and a sample of ../shared/dev where that lies beside the project. The same
 * pages on every run and machine.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';

const root = fileURLToPath(new URL('../..', import.meta.url));
const DEV = path.join(root, '../shared/dev/news/pages.ndjson.gz');

/** Words by language; one of the languages has no blanks between words. */
const LANGUAGES = [
  [
    'en',
    'the of harbour storm minister said council report water after before people government ferry quay morning weather repair budget vote',
  ],
  [
    'de',
    'der die das Hafen Sturm Minister sagte Rat Bericht Wasser nach vor Menschen Regierung Fähre Kai Morgen Wetter Haushalt Abstimmung',
  ],
  ['fr', 'le la les port tempête ministre déclaré conseil rapport eau après avant personnes gouvernement bac quai matin météo budget vote'],
  [
    'es',
    'el la los puerto tormenta ministro dijo consejo informe agua después antes personas gobierno barco muelle mañana tiempo presupuesto voto',
  ],
  ['ru', 'порт шторм министр сказал совет доклад вода после перед люди правительство паром причал утро погода ремонт бюджет голосование'],
  ['ar', 'الميناء العاصفة الوزير قال المجلس التقرير الماء بعد قبل الناس الحكومة العبارة الرصيف الصباح الطقس الميزانية'],
  ['zh', '港口 风暴 部长 表示 委员会 报告 水 之后 之前 人们 政府 渡轮 码头 早晨 天气 维修 预算 投票'],
].map(([code, words]) => ({ code, words: words.split(' '), glue: code === 'zh' ? '' : ' ', stop: code === 'zh' ? '。' : '. ' }));

/** mulberry32: a small generator of numbers in [0, 1). */
function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

class Maker {
  constructor(seed) {
    this.next = random(seed);
    this.language = LANGUAGES[seed % LANGUAGES.length];
  }

  /** A whole number in [from, to]. */
  between(from, to) {
    return from + Math.floor(this.next() * (to - from + 1));
  }

  words(count) {
    const { words, glue } = this.language;
    return Array.from({ length: count }, () => words[this.between(0, words.length - 1)]).join(glue);
  }

  sentence() {
    return this.words(this.between(6, 24)) + this.language.stop;
  }

  paragraph() {
    const text = Array.from({ length: this.between(1, 5) }, () => this.sentence()).join('');
    const link = this.next() < 0.3 ? `<a href="/topic/${this.between(1, 99)}">${this.words(2)}</a> ` : '';
    const bold = this.next() < 0.1 ? `<strong>${this.words(3)}</strong> ` : '';
    return `<p>${bold}${link}${text}</p>\n`;
  }

  figure() {
    const id = this.between(1, 9999);
    return `<figure class="media"><img src="/img/${id}.jpg" srcset="/img/${id}-480.jpg 480w, /img/${id}-960.jpg 960w" alt="${this.words(4)}" width="960" height="540"><figcaption>${this.sentence()}<span class="credit">${this.words(2)}/AFP</span></figcaption></figure>\n`;
  }

  extra() {
    const kind = this.between(0, 5);
    if (kind === 0) return this.figure();
    if (kind === 1) return `<h2>${this.words(5)}</h2>\n`;
    if (kind === 2) return `<blockquote><p>${this.sentence()}</p></blockquote>\n`;
    if (kind === 3) return `<ul>${`<li>${this.words(6)}</li>`.repeat(4)}</ul>\n`;
    if (kind === 4) return `<aside class="related"><h3>${this.words(2)}</h3>${this.links(4)}</aside>\n`;
    return `<div class="ad-slot" data-slot="${this.between(1, 9)}"><script>window.ads.push({slot:${this.between(1, 99)}})</script></div>\n`;
  }

  links(count) {
    return `<ul>${Array.from({ length: count }, () => `<li><a class="link" href="/news/${this.between(1, 99999)}">${this.words(7)}</a></li>`).join('')}</ul>`;
  }

  /** Scripts and styles are more than half of the bytes of a page of today. */
  machinery(bytes) {
    const piece = `window.__q=window.__q||[];__q.push({"k":"${this.between(1, 1e9)}","v":[1,2,3],"t":"a<b && c>d"});`;
    return `<script>${piece.repeat(Math.ceil((bytes * 0.7) / piece.length))}</script><style>${'.c-card__title{margin:0 auto;color:#123}'.repeat(Math.ceil((bytes * 0.3) / 40))}</style>`;
  }

  head(title, number) {
    const day = `2024-0${1 + (number % 9)}-1${number % 10}T08:30:00+01:00`;
    const data = {
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      headline: title,
      datePublished: day,
      author: [{ '@type': 'Person', name: 'Ana Berg' }],
    };
    return `<head><meta charset="utf-8"><title>${title} | The Harbour</title><meta property="og:title" content="${title}"><meta property="og:type" content="article"><meta name="description" content="${this.sentence()}"><meta property="article:published_time" content="${day}"><script type="application/ld+json">${JSON.stringify(data)}</script>`;
  }

  page(number, paragraphs, machinery) {
    const title = this.words(8);
    const body = Array.from({ length: paragraphs }, () => this.paragraph() + (this.next() < 0.25 ? this.extra() : '')).join('');
    const wrap = number % 3;
    const open =
      wrap === 0
        ? '<article itemprop="articleBody">'
        : wrap === 1
          ? '<div id="content"><div class="story-body">'
          : '<section class="c-main"><div class="col-8">';
    const close = wrap === 0 ? '</article>' : wrap === 1 ? '</div></div>' : '</div></section>';
    return `<!doctype html>\n<html lang="${this.language.code}">${this.head(title, number)}${this.machinery(machinery / 2)}</head><body class="page-${wrap}"><header><nav>${this.links(20)}</nav></header><main>${open}<h1>${title}</h1><p class="byline">Ana Berg</p>${this.figure()}${body}${close}<aside>${this.links(15)}</aside></main><footer>${this.links(30)}</footer>${this.machinery(machinery / 2)}</body></html>\n`;
  }
}

/** @typedef {{ id: string, url: string, html: string }} Page */

/** One made page. @returns {Page} */
export function madePage(number) {
  const maker = new Maker(number);
  const html = maker.page(number, maker.between(6, 40), maker.between(2, 60) * 1000);
  return { id: `made-${number}`, url: `https://www.harbour-${number % 40}.example.com/news/${number}`, html };
}

/** A page of about so many bytes, made of the same parts as the others, in English. @returns {Page} */
export function pageOfBytes(bytes) {
  // One language for all sizes: a letter of Arabic is two bytes, so a page of a language costs up to twice another's of as many bytes.
  const maker = new Maker(bytes - (bytes % LANGUAGES.length));
  // Of every size the same mixture: a third machinery, the rest text and lists.
  const fixed = maker.page(0, 0, bytes / 3);
  const per = Buffer.byteLength(maker.page(0, 200, 0)) / 200;
  const paragraphs = Math.max(1, Math.round((bytes - Buffer.byteLength(fixed)) / per));
  return { id: `size-${bytes}`, url: 'https://www.harbour.example.com/news/1', html: maker.page(0, paragraphs, bytes / 3) };
}

/** A sample of the development pages, spread over all publishers; none where they are absent. @returns {Page[]} */
function devPages(bytes) {
  if (!existsSync(DEV)) return [];
  const lines = gunzipSync(readFileSync(DEV)).toString('utf8').split('\n').filter(Boolean);
  const pages = [];
  let left = bytes;
  // 37 is prime to every likely count, so the walk visits pages all over the list.
  for (let step = 0; step < lines.length && left > 0; step++) {
    const { id, url, html } = JSON.parse(lines[(step * 37) % lines.length]);
    pages.push({ id, url, html });
    left -= html.length;
  }
  return pages;
}

/** Pages of about so many bytes together: half made, half real where there are real ones. @returns {{ pages: Page[], real: number }} */
export function corpus(bytes) {
  const real = devPages(bytes / 2);
  const pages = [...real];
  let left = bytes - real.reduce((sum, { html }) => sum + html.length, 0);
  for (let number = 1; left > 0; number++) {
    const page = madePage(number);
    pages.push(page);
    left -= page.html.length;
  }
  return { pages, real: real.length };
}
