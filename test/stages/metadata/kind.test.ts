/** What sort of page it is, by what it says of itself, its address and its shape. */
import { articleOf } from '../../quality/pages';

const PROSE = '<p>The mill stood idle for eleven years before the new owners came up the valley with a cart of tools.</p>';
const ARTICLE_LD =
  '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Not found","datePublished":"2024-05-01"}</script>';
const teaser = (at: number): string =>
  `<article><h3><a href="/story-${at}">The story number ${at} of this busy morning</a></h3><p><a href="/story-${at}">Its first line, as a link too.</a></p></article>`;
const post = (at: number): string => `<div class="post"><time datetime="2024-05-01T0${at}:00:00Z">0${at}:00</time>${PROSE}</div>`;
const picture = (at: number): string => `<figure><img src="/p/mill-${at}.jpg" alt=""><figcaption>View number ${at}</figcaption></figure>`;
const many = (count: number, part: (at: number) => string): string => Array.from({ length: count }, (_, at) => part(at)).join('');

function kindOf(title: string, body: string, path: string, head = ''): string | undefined {
  const html = `<!doctype html><html lang="en"><head><title>${title}</title>${head}</head><body><main><h1>${title}</h1>${body}</main></body></html>`;
  return articleOf(html, `https://paper.example${path}`, null)?.kind;
}

describe('pages that stand where an article was', () => {
  it.each([
    'Oops! That page can’t be found. – The Paper',
    '404 | The Paper',
    'Diese Seite existiert nicht mehr',
    'الصفحة غير موجودة',
    'Trang không tồn tại',
    'お探しのページは見つかりませんでした。',
    'Before you continue to The Paper',
    'Datenschutzeinstellungen',
    'Privacy gate | The Paper',
  ])('%s', (title) => {
    expect(kindOf(title, PROSE, '/a-story')).toBe('error');
  });

  it.each([
    'Wir und unsere Partner speichern Informationen auf Ihrem Gerät und greifen darauf zu. Sie können Ihre Einwilligung jederzeit widerrufen.',
    'Avec votre accord, nos partenaires et nous lisons et gardons ce que votre appareil dit de vous.',
    'Noi e terze parti selezionate teniamo piccoli file sul dispositivo, per mostrare quello che piace.',
    'The page you were looking for has been moved, or was never there; try our front page for the news of the day.',
    'Access to this page has been denied because your browser reads faster than people do.',
    'Our website is unavailable in most European countries; we are looking for a way to change that.',
    'Diese Website ist derzeit nicht erreichbar, bitte versuchen Sie es in wenigen Minuten noch einmal.',
    'Strona, której szukasz, została przeniesiona albo nigdy jej nie było.',
    'お探しのページは、移動したか削除された可能性があります。トップページから改めてお探しください。',
  ])('say so in the text alone: %s', (line) => {
    expect(kindOf('The Paper', `<p>${line}</p>`, '/a-story', '<meta property="og:type" content="article">')).toBe('error');
  });

  it('are not told by a line within a story', () => {
    const line = '<p>“The page you were looking for is gone,” said the clerk.</p>';
    expect(kindOf('The clerk and the book', many(3, (at) => PROSE.replace('eleven', `${at + 11}`)) + line, '/a-story')).toBe('article');
  });

  it('are not told by the headline of an article', () => {
    expect(kindOf('Not found', PROSE + PROSE, '/a-story', ARTICLE_LD)).toBe('article');
    expect(kindOf('Page not found: how a librarian went looking', PROSE, '/a-story')).toBe('article');
  });
});

describe('lists of stories', () => {
  it('are index pages', () => {
    expect(kindOf('Politics', many(12, teaser), '/politics')).toBe('index');
    expect(kindOf('The Paper', many(3, teaser), '/')).toBe('index');
  });

  const wordy = (at: number): string =>
    `<article><h2><a href="/s/${at}">The owners of mill number ${at} came up the valley</a></h2><p>They cleared the race by hand, a yard a day, and found boat number ${at} under the silt.</p></article>`;

  it('have long teasers at the address of a section', () => {
    expect(kindOf('Politics', many(12, wordy), '/politics/')).toBe('index');
    expect(kindOf('Politics', many(12, wordy), '/news/europe')).toBe('index');
    expect(kindOf('Twelve mills to see in spring', many(12, wordy), '/travel/twelve-mills-to-see')).toBe('article');
  });

  it('beside an article are none', () => {
    const long = (at: number): string =>
      `<p>Day ${at}: ${`the owners came up the valley with cart ${at} full of tools, and cleared the race by hand. `.repeat(4)}</p>`;
    expect(kindOf('The mill turns again', `<div class="article-body">${many(4, long)}</div>${many(12, teaser)}`, '/politics/mill')).toBe(
      'article',
    );
  });
});

describe('by address and amounts', () => {
  it('tells live pages', () => {
    expect(kindOf('Mill live: the wheel turns', many(6, post), '/live/mill', '<meta property="og:type" content="article">')).toBe('live');
    expect(kindOf('Live music at the mill', PROSE, '/live/music', '<meta property="og:type" content="article">')).toBe('article');
  });

  it('takes no story with many pictures for a gallery, where nothing but the pictures says so', () => {
    const story = many(12, (at) => PROSE.replace('eleven', `${at} of eleven`));
    expect(kindOf('The mill turns again', story + many(9, picture), '/a-story')).toBe('article');
    expect(kindOf('The mill in pictures', PROSE + many(9, picture), '/a-story')).toBe('gallery');
  });

  it('tells galleries', () => {
    expect(kindOf('The mill in pictures', PROSE + many(4, picture), '/gallery/mill', '<meta property="og:type" content="article">')).toBe(
      'gallery',
    );
    expect(
      kindOf('The mill turns again', many(9, (at) => PROSE.replace('eleven', `${at} of eleven`)) + many(4, picture), '/gallery/mill'),
    ).toBe('article');
  });

  it('tells videos', () => {
    const player = '<iframe src="https://www.youtube.com/embed/abcdefghijk"></iframe>';
    expect(kindOf('The wheel turns', player + PROSE, '/video/wheel', '<meta property="og:type" content="article">')).toBe('video');
    const stated =
      '<meta property="og:title" content="The wheel turns"><script type="application/ld+json">{"@type":"VideoObject","name":"The wheel turns"}</script>';
    expect(kindOf('The wheel turns', PROSE, '/a-story', stated)).toBe('video');
  });
});

it('access is told of the part behind the wall', () => {
  const head =
    '<script type="application/ld+json">{"@type":"NewsArticle","headline":"The mill","hasPart":{"@type":"WebPageElement","isAccessibleForFree":"False","cssSelector":".wall"}}</script>';
  const html = `<!doctype html><html lang="en"><head><title>The mill</title>${head}</head><body><h1>The mill</h1>${PROSE}</body></html>`;
  expect(articleOf(html, 'https://paper.example/mill', null)?.access).toBe('paid');
});
