/** What stands between headline and body: whole lines, each on its own. */
import { articleOf } from '../../quality/pages';

const TOLD = [
  'The mill stood idle for eleven years before the new owners came up the valley with a cart of tools and a dog.',
  'They cleared the race by hand, a yard a day, and found a rowing boat under the silt with its oars still in it.',
  'On Sunday the wheel turned again, and half of the village had come to see whether it would, in spite of the rain.',
];

function page(over: string): ReturnType<typeof articleOf> {
  const body = TOLD.map((line) => `<p>${line}</p>`).join('');
  const html = `<!doctype html><html lang="en"><head><title>The mill turns again</title></head>
    <body><main><h1>The mill turns again</h1>${over}<div class="article-body">${body}</div></main></body></html>`;
  return articleOf(html, 'https://paper.example/mill', null);
}

it('is whole where marks and links stand in it', () => {
  const article = page(
    '<p class="standfirst">A reader of the <i>Valley Post</i>, who came with <a href="/tools">a cart of tools</a>, has moved in.</p>',
  );
  expect(article?.standfirst).toBe('A reader of the Valley Post, who came with a cart of tools, has moved in.');
  expect(article?.text).toBe(TOLD.join('\n\n'));
});

it('is whole where it begins within a mark', () => {
  const article = page('<h2 class="standfirst"><b>For eleven years</b> nobody came to the mill in the valley, until a reader did.</h2>');
  expect(article?.standfirst).toBe('For eleven years nobody came to the mill in the valley, until a reader did.');
  expect(article?.markdown).toMatch(/^\*\*For eleven years\*\* nobody/);
});

it('keeps its lines apart', () => {
  const article = page(
    '<p class="standfirst">Nobody came for eleven years to the mill in the valley behind the hill</p><p class="standfirst">A reader has moved in with a cart of tools, a dog and a rowing boat</p>',
  );
  expect(article?.standfirst).toBe(
    'Nobody came for eleven years to the mill in the valley behind the hill\n\nA reader has moved in with a cart of tools, a dog and a rowing boat',
  );
});
