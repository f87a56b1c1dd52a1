import { normalize } from '../../../src/index';

const STORY = 'The harbour was closed on Sunday after a storm. Ferries stayed at the quay until the morning, said the council.';

test.each([
  ['', 'nothing'],
  ['\n\t', 'indentation'],
  ['&nbsp;', 'a blank that does not break'],
  ['\u3000', 'an ideographic blank'],
])('what lies between a skip link and its end mark goes, with "%s" (%s) before it', (before) => {
  const box = `<p>${before}Skip promotion and continue reading</p><p>Our app knows more.</p><p>End of promotion</p>`;
  const { text } = normalize(`<article><h1>Storm</h1><p>${STORY}</p>${box}<p>${STORY.replace('Sunday', 'Monday')}</p></article>`);
  expect(text).toContain('on Monday');
  expect(text).not.toMatch(/promotion|app/);
});
