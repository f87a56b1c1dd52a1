/** Sentences of the text that are printed once more, in pages of any length. */
import { articleOf } from '../../quality/pages';

const SAID = 'The new ropes had been laid the wrong way round, said the harbour master.';

/** An article of so many paragraphs, with the sentence in one of them and once more in a quote at the end. */
function textOf(paragraphs: number, at: number): string {
  const lines = Array.from(
    { length: paragraphs },
    (_, n) => `<p>Ferry ${n} crossed the sound${n === at ? '' : ' again'}. ${n === at ? SAID : 'It was late.'}</p>`,
  );
  const html = `<!doctype html><html lang="en"><head><title>The ferry sails</title></head><body><article><h1>The ferry sails</h1>${lines.join('')}<blockquote>${SAID}</blockquote><p>The last ferry left in the evening, as it had to.</p></article></body></html>`;
  return articleOf(html, 'https://paper.example/ferry', null)?.text ?? '';
}

describe('pull quotes', () => {
  it.each([
    ['of a short text', 8, 3],
    ['of the middle of a long one', 6000, 5000],
  ])('%s are taken out', (_, paragraphs, at) => {
    expect(textOf(paragraphs, at).split(SAID)).toHaveLength(2);
  });
});
