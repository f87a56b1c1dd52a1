import { chosen } from './claims';

const chip = (name: string, href = `/politics/${name}/`): string =>
  `<li><a href="${href}" class="truncate rounded-[20px] border border-grey-200 px-3 py-1">${name}</a></li>`;
const page = (row: string): { html: string } => ({ html: `<h1>Harbour closed for repairs</h1><p>Text of the report.</p><ul>${row}</ul>` });

test('a row of links that look like chips is the list of tags', () => {
  expect(chosen(page(chip('Harbour') + chip('Repairs')), 'tags')).toEqual(['Harbour', 'Repairs']);
});

test.each([
  ['a single one is a button', chip('Subscribe')],
  [
    'long texts are stories',
    chip('The harbour has been closed for repairs since Monday') + chip('And the second story of this row is as long as that'),
  ],
  ['links that lead nowhere are buttons', chip('Share', '#') + chip('Print', '#print')],
  ['links without a look are a list', '<li><a href="/a/">Harbour</a></li><li><a href="/b/">Repairs</a></li>'],
])('%s', (_, row) => {
  expect(chosen(page(row), 'tags')).toBeNull();
});

test('a menu in the same look is no list of tags', () => {
  expect(chosen({ html: `<h1>Harbour closed</h1><p>Text.</p><nav><ul>${chip('Politics')}${chip('Sport')}</ul></nav>` }, 'tags')).toBeNull();
});
