/** Our parser beside htmlparser2's: the same elements, attributes and texts of any soup, references decoded. 350,000 were once the same. */
import { Random } from '../fuzz/random';
import { isComparable, ourContent, theirContent } from './contents';
import { soup } from './soup';

const SOUPS = 4000;

test('the same contents as htmlparser2', () => {
  let compared = 0;
  for (let seed = 1; seed <= SOUPS; seed++) {
    const html = soup(new Random(seed));
    if (!isComparable(html)) continue;
    compared++;
    if (ourContent(html).join('\n') !== theirContent(html).join('\n'))
      expect(ourContent(html)).toEqual([`seed ${seed}`, ...theirContent(html)]);
  }
  expect(compared).toBeGreaterThan(SOUPS / 2);
});

test('a line end that is a reference stays one beside one that is none', () => {
  expect(ourContent('<pre>a\r&#10;b\r\nc&#13;d')).toEqual([JSON.stringify('a\n\nb\nc\rd')]);
});
