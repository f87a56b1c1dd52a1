/** Highlights over a story are sentences without a full stop: a date in one is not when the page was published. */
import { normalize } from '../../../src/library';

const prose = 'Ferries have come and gone for a hundred years in the old harbour, and the captain has seen nearly all of them. ';

function publishedOf(item: string): string | null {
  const html = `<html lang="en"><head><title>The harbour act turns old</title></head><body><div><h1>The harbour act turns old</h1>
    <ul><li>${item}</li><li>The mayor says the pier will be rebuilt this fall</li></ul><p>${prose.repeat(2)}</p><p>${prose.repeat(3)}</p></div></body></html>`;
  return normalize(html, { url: 'https://www.harbourtimes.example/act/' }).published;
}

test('a sentence with a date', () => {
  expect(publishedOf('The Harbour Act was signed into law on April 14, 1935')).toBeNull();
});

test('a list with the byline and the date', () => {
  expect(publishedOf('Published on April 14, 2015')).toBe('2015-04-14');
});
