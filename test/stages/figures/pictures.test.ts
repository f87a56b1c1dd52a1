/** Pictures with caption and credit, on the smallest pages that show each idiom of markup. */
import { articleOf } from '../../quality/pages';

const TOLD = [
  'The mill stood idle for eleven years before the new owners came up the valley with a cart of tools and a dog.',
  'They cleared the race by hand, a yard a day, and found a rowing boat under the silt with its oars still in it.',
  'On Sunday the wheel turned again, and half of the village had come to see whether it would, in spite of the rain.',
  'Nobody had told the swallows, who flew in and out of the loft the whole afternoon as though nothing had happened.',
];
const [FIRST = '', SECOND = '', THIRD = '', FOURTH = ''] = TOLD.map((line) => `<p>${line}</p>`);
const WHEEL = 'https://paper.example/media/wheel-turning.jpg';

interface Shown {
  readonly url: string;
  readonly caption: string | null;
  readonly credit: string | null;
}

function picturesOf(body: string, head = ''): readonly Shown[] {
  const html = `<!doctype html><html lang="en"><head><title>The mill turns again</title>${head}</head><body>${body}</body></html>`;
  const article = articleOf(html, 'https://paper.example/mill', null);
  expect(article?.text).toBe(TOLD.join('\n\n'));
  return (article?.images ?? []).map(({ url, caption, credit }) => ({ url, caption, credit }));
}

function story(...parts: readonly string[]): string {
  return `<main><article><h1>The mill turns again</h1>${parts.join('')}</article></main>`;
}

const CAPTION = 'The wheel on Sunday afternoon';
const CREDIT = 'Photo: A. Weaver';
const whole: Shown = { url: WHEEL, caption: CAPTION, credit: CREDIT };

describe('a picture in the text', () => {
  it('has all that its paragraph holds besides, in italics, as its caption', () => {
    const figure = `<p><img src="${WHEEL}" alt=""><br><em>${CAPTION}</em></p>`;
    expect(picturesOf(story(FIRST, SECOND, figure, THIRD, FOURTH))).toEqual([{ url: WHEEL, caption: CAPTION, credit: null }]);
  });

  it.each([
    [
      'with an icon between it and its caption',
      `<figure><div><img src="${WHEEL}" alt=""><span><svg viewBox="0 0 9 9"><path d="M0 0"/></svg></span></div>
       <figcaption>${CAPTION} <span class="credit">${CREDIT}</span></figcaption></figure>`,
    ],
    [
      'whose caption follows the figure within a button',
      `<button type="button"><div><figure><img src="${WHEEL}" alt=""><svg><path d="M0 0"/></svg></figure>
       <figcaption><p class="caption-title">${CAPTION} <cite class="caption-credit">${CREDIT}</cite></p></figcaption></div></button>`,
    ],
    [
      'in an element of the site',
      `<figure><brick-image-v3 data-src="${WHEEL}"></brick-image-v3>
       <figcaption>${CAPTION} <span class="credit">${CREDIT}</span></figcaption></figure>`,
    ],
    [
      'in an element of AMP',
      `<div><figure><amp-img src="${WHEEL}" layout="fill"></amp-img></figure>
       <figcaption><span class="caption">${CAPTION}</span> <span class="credit">${CREDIT}</span></figcaption></div>`,
    ],
    [
      'whose caption is shown to screen readers only',
      `<ul><li><figure><img src="${WHEEL}" alt=""><figcaption class="_srOnly_1f">${CAPTION} <cite>${CREDIT}</cite></figcaption></figure></li></ul>`,
    ],
    [
      'with the caption named and the credit glued to it',
      `<div><div><img src="${WHEEL}" alt=""></div>
       <div><span class="image-container-caption">${CAPTION}</span><span class="image-container-source">${CREDIT}</span></div></div>`,
    ],
    [
      'whose caption repeats its alternative text before the credit',
      `<div class="detail-img"><img src="${WHEEL}" alt="${CAPTION}"><div><svg><path d="M0 0"/></svg></div>
       <div><div>${CAPTION}. <span class="detail-copyright">${CREDIT}</span></div></div></div>`,
    ],
    [
      'whose credit comes first',
      `<div class="mod-photo"><img src="${WHEEL}" alt=""><div class="mod-caption"><cite>${CREDIT}</cite>${CAPTION}</div></div>`,
    ],
  ])('%s', (_, figure) => {
    const [shown] = picturesOf(story(FIRST, SECOND, figure, THIRD, FOURTH));
    expect({ ...shown, caption: shown?.caption?.replace(/\.$/, '') }).toEqual(whole);
  });
});

describe('the opening picture', () => {
  const figure = `<figure><img src="${WHEEL}" alt=""><figcaption>${CAPTION} <span class="credit">${CREDIT}</span></figcaption></figure>`;
  const head = `<meta property="og:image" content="${WHEEL}">`;

  it('stands below an opening paragraph that stands outside of the body', () => {
    const page = `<main><h1>The mill turns again</h1><div>${FIRST}</div><div>${figure}</div>
      <div class="article-body">${SECOND}${THIRD}${FOURTH}</div></main>`;
    expect(picturesOf(page)).toEqual([whole]);
  });

  it('keeps its own caption where a gallery repeats it', () => {
    const again = `<figure><img src="${WHEEL}" alt=""><figcaption>Seen from the bridge</figcaption></figure>`;
    const page = `<main><h1>The mill turns again</h1><div>${figure}</div>
      <div class="article-body">${FIRST}${SECOND}${again}${THIRD}${FOURTH}</div></main>`;
    expect(picturesOf(page, head)).toEqual([{ ...whole, caption: `${CAPTION}\nSeen from the bridge` }]);
  });

  it('takes no line of the body for its caption', () => {
    const page = `<main><h1>The mill turns again</h1><div><div class="attachment"><img src="${WHEEL}" alt=""><p class="caption-text">${CAPTION}</p></div>
      <div class="article-body"><p>${TOLD[0] ?? ''}</p>${SECOND}${THIRD}${FOURTH}</div></div></main>`;
    expect(picturesOf(page, head)).toEqual([{ ...whole, credit: null }]);
  });

  it('has its caption beside the figure', () => {
    const page = `<main><h1>The mill turns again</h1><div><figure><img src="${WHEEL}" alt=""></figure>
      <figcaption class="info"><span>${CAPTION}</span> <span class="source">${CREDIT}</span></figcaption></div>
      <div class="article-body">${FIRST}${SECOND}${THIRD}${FOURTH}</div></main>`;
    expect(picturesOf(page, head)).toEqual([whole]);
  });
});

describe('a caption of the opening picture that has no name', () => {
  it.each([
    ['repeats the alternative text', `alt="${CAPTION}"`, `<p class="f12">${CAPTION}</p><p class="f10">© A. Weaver</p>`, '© A. Weaver'],
    ['has a part named credit', 'alt=""', `<p class="f12">${CAPTION} <span class="copyright">A. Weaver</span></p>`, 'A. Weaver'],
  ])('%s', (_, attribute, lines, credit) => {
    const page = `<main><h1>The mill turns again</h1><div><div><img src="${WHEEL}" ${attribute}></div><div>${lines}</div></div>
      <div class="article-body">${FIRST}${SECOND}${THIRD}${FOURTH}</div></main>`;
    expect(picturesOf(page, `<meta property="og:image" content="${WHEEL}">`)).toEqual([{ ...whole, credit }]);
  });
});

describe('a body in parts', () => {
  const part = (text: string): string => `<div class="rich-text article-body">${text}</div>`;

  it('has the figures between them', () => {
    const figure = `<div class="wide"><figure><img src="${WHEEL}" alt=""><figcaption>${CAPTION} <span class="credit">${CREDIT}</span></figcaption></figure></div>`;
    expect(picturesOf(story(part(FIRST + SECOND), figure, part(THIRD + FOURTH)))).toEqual([whole]);
  });

  it('has no cards of other stories between them', () => {
    const card = `<div><a href="/other"><figure><img src="${WHEEL}" alt=""><figcaption>Another story</figcaption></figure></a></div>`;
    expect(picturesOf(story(part(FIRST + SECOND), card, part(THIRD + FOURTH)))).toEqual([]);
  });
});

describe('a gallery', () => {
  const slide = (at: number, caption: string, link = ''): string =>
    `<div class="Carousel-slide">${link}<picture><img data-lazy="/media/mill-${at}-river.jpg" src="data:image/gif;base64,R0lG" alt=""></picture>
     <button>Full screen</button><div><span>${at} of 2 | </span><span><p>${caption} (Photo: A. Weaver)</p></span></div>${link && '</a>'}</div>`;
  const carousel = (link = ''): string =>
    `<div class="Carousel" data-slides="2"><div>${slide(1, 'The river before the race was cleared', link)}${slide(2, 'The same bend in June', link)}</div></div>`;
  const shown = [
    { url: 'https://paper.example/media/mill-1-river.jpg', caption: 'The river before the race was cleared', credit: 'Photo: A. Weaver' },
    { url: 'https://paper.example/media/mill-2-river.jpg', caption: 'The same bend in June', credit: 'Photo: A. Weaver' },
  ];

  it('in the text is no list of other stories', () => {
    expect(picturesOf(story(FIRST, SECOND, carousel(), THIRD, FOURTH))).toEqual(shown);
  });

  it('opens the article as a whole', () => {
    const page = `<main><h1>The mill turns again</h1><div>${carousel()}</div><div class="article-body">${FIRST}${SECOND}${THIRD}${FOURTH}</div></main>`;
    expect(picturesOf(page, '<meta property="og:image" content="https://paper.example/media/mill-1-river.jpg">')).toEqual(shown);
  });

  it('whose slides lead elsewhere is one', () => {
    expect(picturesOf(story(FIRST, SECOND, THIRD, FOURTH, carousel('<a href="/another-story">')))).toEqual([]);
  });
});
