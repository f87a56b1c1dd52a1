/** A name under the prose is who wrote it where nobody is named by a better source; other short lines there are not. */
import { normalize } from '../../../src/index';

const PROSE = [
  'Ferries are sailing again after the storm, the port said on Friday, and the market on the old pier opens again on Monday.',
  'Fishermen from the northern villages had tied their boats to the old pier, where the waves broke two of them before the wind turned.',
  'The council will decide on Monday whether the wall is to be raised, and how the work is to be paid for in the years to come.',
]
  .map((text) => `<p>${text}</p>`)
  .join('');

function authorsOf(end: string, head = ''): readonly string[] {
  const page = `<html lang="en"><head><title>Harbour reopens after the storm</title>${head}</head><body><article><h1>Harbour reopens after the storm</h1>${PROSE}${end}</article></body></html>`;
  return normalize(page, { url: 'https://www.example.com/harbour' }).authors;
}

test.each([
  ['<p><b><i>Eva Berg</i></b></p>', ['Eva Berg']],
  ['<p>— Ann Lee</p>', ['Ann Lee']],
  ['<p align="right">Anne Leroy</p>', ['Anne Leroy']],
  ['<p style="text-align:right"><strong>Nguyễn Văn An</strong></p>', ['Nguyễn Văn An']],
  ['<p><b>Read More</b></p>', []],
  ['<p><b>Eva Berg</b></p><p><b>Ole Dahl</b></p>', []],
  ['<p>Eva Berg</p>', []],
  [
    '<p><strong>Autorin: Eva Berg, Leiterin des Hafens.</strong></p><p>Telefon 0431 1234</p><p>Hafenstraße 1</p><p>Kiel</p><p>Karte</p>',
    ['Eva Berg'],
  ],
])('%s', (end, authors) => {
  expect(authorsOf(end)).toEqual(authors);
});

test('a better source is believed', () => {
  expect(authorsOf('<p><b>Eva Berg</b></p>', '<meta name="author" content="Ole Dahl">')).toEqual(['Ole Dahl']);
  expect(authorsOf('<p><b>Eva Berg</b></p>', '<meta name="author" content="Example">')).toEqual(['Eva Berg']);
});
