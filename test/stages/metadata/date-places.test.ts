/** Where pages print their dates, each page a few lines in our own words. */
import { chosen, type Given } from './claims';

const PROSE =
  '<p>Ferries are sailing again after the storm, the port said on Friday, and the market on the old pier opens again on Monday.</p>';
const HEADLINE = '<h1>Harbour reopens after the long storm</h1>';

function page(html: string, lang = 'en', url = 'https://www.example.com/harbour'): Given {
  return { html: `<html lang="${lang}"><head><title>Harbour reopens after the long storm</title></head><body>${html}</body></html>`, url };
}

test.each<[why: string, page: Given, published: string | null, modified: string | null]>([
  [
    'a link over the date is no label of it',
    page(`<a href="/w">Storm update</a><div><small>31.05.2024 2. Liga</small>${HEADLINE}</div>${PROSE}`, 'de'),
    '2024-05-31',
    null,
  ],
  [
    'an aside that begins with the date is of the article',
    page(
      `<meta name="date" content="2024-06-08T14:32:06+02:00">${HEADLINE}<aside><i></i><p><time datetime="2024-06-03">03.06.2024 - 13:30</time></p><p>More of this</p></aside>${PROSE}`,
      'de',
    ),
    '2024-06-03T13:30',
    null,
  ],
  [
    'other asides are not',
    page(
      `<meta name="date" content="2024-06-03T10:00:00+02:00">${HEADLINE}<aside><p>Also read</p><time datetime="2024-06-08">8 June</time></aside>${PROSE}`,
    ),
    '2024-06-03T10:00:00+02:00',
    null,
  ],
  [
    'the report begins with it in brackets',
    page(
      `<h6>Harbour reopens after the long storm</h6><p>(21 May 2024) The harbour was closed for two days and the ferries stayed in port.</p>${PROSE}`,
    ),
    '2024-05-21',
    null,
  ],
  [
    'a badge without a year',
    page(`<div><span>3</span><span>Jun</span></div>${HEADLINE}${PROSE}`, 'en', 'https://blog.example.com/2012/06/harbour'),
    '2012-06-03',
    null,
  ],
  [
    'a badge of another month',
    page(`<div><span>3</span><span>Jul</span></div>${HEADLINE}${PROSE}`, 'en', 'https://blog.example.com/2012/06/harbour'),
    '2012-06',
    null,
  ],
  [
    'a change is the date of a page without another',
    page(`${HEADLINE}${PROSE}<p class="info">Last modified: 30 December 2016</p>`),
    '2016-12-30',
    '2016-12-30',
  ],
  [
    'also in the foot',
    page(`${HEADLINE}${PROSE}<footer><ul><li>This page was last edited on 4 November 2020, at 19:23.</li></ul></footer>`),
    '2020-11-04T19:23',
    '2020-11-04T19:23',
  ],
  [
    'a change that only machines are told is not',
    page(`<meta property="article:modified_time" content="2016-12-30T10:00:00Z">${HEADLINE}${PROSE}`),
    null,
    '2016-12-30T10:00:00Z',
  ],
  [
    'a change before the publication',
    page(`${HEADLINE}<p>Updated: June 4, 2024</p><p>Published: June 3, 2024</p>${PROSE}`),
    '2024-06-03',
    '2024-06-04',
  ],
  [
    'milliseconds as a number',
    page(
      `<script type="application/ld+json">{"@type":"NewsArticle","headline":"Harbour","datePublished":1717423500000}</script>${HEADLINE}${PROSE}`,
    ),
    '2024-06-03T14:05:00Z',
    null,
  ],
])('%s', (_why, given, published, modified) => {
  expect(chosen(given, 'published')).toBe(published);
  expect(chosen(given, 'modified')).toBe(modified);
});
