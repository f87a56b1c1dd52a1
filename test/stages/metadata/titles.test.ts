/** Titles beside what sites and templates add to them, each page a few lines in our own words. */
import { chosen } from './claims';

const HEADLINE = 'Harbour reopens after the long storm';
const PROSE =
  '<p>Ferries are sailing again after the storm, the port said on Friday, and the market on the old pier opens on Monday, two weeks later than planned.';
const URL = 'https://www.coastmessenger.example/news/harbour-reopens-after-the-long-storm-482';

interface Shape {
  readonly title?: string;
  readonly shared?: string;
  readonly stated?: string;
  readonly body?: string;
  readonly url?: string;
}

function titleOf({ title = '', shared, stated, body = '', url = URL }: Shape): unknown {
  const head = [
    `<title>${title}</title>`,
    shared === undefined ? '' : `<meta property="og:title" content="${shared}">`,
    stated === undefined ? '' : `<script type="application/ld+json">{"@type":"NewsArticle","headline":${JSON.stringify(stated)}}</script>`,
  ];
  return chosen({ html: `<html lang="en"><head>${head.join('')}</head><body>${body}${PROSE}</body></html>`, url }, 'title');
}

test.each([' | ', ' - ', ' – ', ' » ', ' :: ', ' // ', ' → ', ' ¦ ', ' ← ', ' ▪ ', ' ❘ ', ' › ', '｜', '—'])(
  'the mark before the name: %s',
  (mark) => {
    expect(titleOf({ title: `${HEADLINE}${mark}Coast Messenger`, body: '<h1>Coast Messenger</h1>' })).toBe(HEADLINE);
  },
);

test.each<[why: string, shape: Shape, title: string]>([
  ['the name in brackets', { title: `${HEADLINE} (Coast Messenger)` }, HEADLINE],
  ['brackets with anything else', { title: `${HEADLINE} (updated)` }, `${HEADLINE} (updated)`],
  [
    'an outlet of East Asia that the page does not state',
    { title: '長い嵐の後に港が再開した - 海岸新聞デジタル' },
    '長い嵐の後に港が再開した',
  ],
  [
    'a line over the headline known by the rest',
    { title: HEADLINE, body: `<h1><span>Storm Ada</span> <span>${HEADLINE}</span></h1>` },
    HEADLINE,
  ],
  ['a day over the headline', { title: 'Coast', body: `<h1><time>3 June 2024</time> ${HEADLINE}</h1>` }, HEADLINE],
  ['elements that only style parts', { title: '', body: `<h1><b>Storm Ada:</b><span>${HEADLINE}</span></h1>` }, `Storm Ada: ${HEADLINE}`],
  [
    'an initial of its own is no part',
    { title: '', body: '<h1><span>H</span><span>arbour reopens after all</span></h1>' },
    'Harbour reopens after all',
  ],
  ['cut with dots after a blank', { title: `${HEADLINE} in the north`, stated: `${HEADLINE} in ...` }, `${HEADLINE} in the north`],
  ['a rubric before the stated one alone', { stated: `Northport - ${HEADLINE}`, shared: HEADLINE, body: `<h1>${HEADLINE}</h1>` }, HEADLINE],
  [
    'one title for sharing for a whole section',
    { title: HEADLINE, shared: 'Press releases', body: `<h1>Press release of the port: ${HEADLINE}</h1>` },
    HEADLINE,
  ],
  [
    'a few words that hold the name, as the address has them',
    {
      title: 'We are Coast - Coast Messenger',
      shared: 'We are Coast',
      body: '<h1>We are Coast</h1>',
      url: 'https://www.coast.example/we-are-coast',
    },
    'We are Coast',
  ],
  [
    'a rubric as title, the headline in a heading of low rank',
    { title: 'coast-society.example | Prices', body: `<h6>${HEADLINE}</h6><h5>By Ann Lee</h5>` },
    HEADLINE,
  ],
  [
    'headings at the foot are none, whatever their rank',
    { title: 'Prices', body: `<h2>${HEADLINE}</h2>${PROSE}<footer><h1>Our partners in the port</h1></footer>` },
    HEADLINE,
  ],
  [
    'a title of two words that a heading says',
    { title: 'Hybrid ferry', body: `<h4>Hybrid ferry</h4>${PROSE}<h5>Ann Lee, press office of the port</h5>` },
    'Hybrid ferry',
  ],
])('%s', (_why, shape, title) => {
  expect(titleOf(shape)).toBe(title);
});

test('the day of publication before the headline is none of it, another day is', () => {
  const dated = '<meta property="article:published_time" content="2024-06-03T10:00:00+02:00">';
  const page = (title: string): { html: string } => ({ html: `<title>${title}</title>${dated}<body>${PROSE}` });
  expect(chosen(page(`03.06.2024 - ${HEADLINE}`), 'title')).toBe(HEADLINE);
  expect(chosen(page(`17.06.1953 - ${HEADLINE}`), 'title')).toBe(`17.06.1953 - ${HEADLINE}`);
});
