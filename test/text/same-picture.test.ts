import { likenessTo, namedPicture } from '../../src/text/same-picture';

const page = 'https://news.example/story/3000000218734/harbour';

test.each([
  ['sizes behind the name', 'https://a.example/harbour-1200x630.jpg', 'https://b.example/x/harbour-300x200.webp', 3],
  ['two extensions', 'https://a.example/old-harbour.jpg', 'https://a.example/w450/old-harbour.jpg.webp', 3],
  [
    'a hash of the crop behind the name',
    'https://a.example/csm_harbour-view_93268333ee.jpg',
    'https://a.example/csm_harbour-view_a395f41217.jpg',
    3,
  ],
  [
    'files named for the rendition only',
    'https://a.example/harbour-image-group/wide__1300x731',
    'https://a.example/harbour-image-group/wide__360x202',
    3,
  ],
  ['one long id', 'https://a.example/og/AS20250113003419_comm.jpg', 'https://b.example/comm_L/as20250113003419.jpg', 2],
  [
    'an address within an address',
    'https://r.example/?url=https%3A%2F%2Fa.example%2Fp%2F040034dc1ab44c97adc76c7d28d7f642',
    'https://a.example/p/040034dc1ab44c97adc76c7d28d7f642',
    3,
  ],
  ['the id of the article is no sign', 'https://a.example/3000000218734/a1.jpg', 'https://a.example/3000000218734/b2.jpg', 0],
  ['a day is no sign', 'https://a.example/20240503/ships.jpg', 'https://a.example/20240503/crane.jpg', 0],
  ['other pictures', 'https://a.example/harbour.jpg', 'https://a.example/mayor.jpg', 0],
])('%s', (_, a, b, expected) => {
  expect(likenessTo(a, page)(namedPicture(b))).toBe(expected);
  expect(likenessTo(b, page)(namedPicture(a))).toBe(expected);
});
