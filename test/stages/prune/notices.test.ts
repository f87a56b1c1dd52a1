/** Lines and boxes that speak of the text, lie over it or stand beside it, on the smallest pages that show each rule. */
import { articleOf } from '../../quality/pages';

const TOLD = [
  'The mill stood idle for eleven years before the new owners came up the valley with a cart of tools.',
  'They cleared the race by hand, a yard a day, and found a rowing boat under the silt with its oars in it.',
  'On Sunday the wheel turned again, and half of the village had come to see whether it would.',
];

function textOf(body: string): string {
  const html = `<!doctype html><html lang="en"><head><title>The mill turns again</title></head><body>${body}</body></html>`;
  return articleOf(html, 'https://paper.example/mill', null)?.text ?? '';
}

function story(...lines: readonly string[]): string {
  return `<article><h1>The mill turns again</h1>${lines.map((line) => `<p>${line}</p>`).join('')}</article>`;
}

describe('what is said about the text', () => {
  it.each([
    'Reporting by A. Weaver; Editing by B. Miller',
    'This interview has been edited for length.',
    'Мнение автора может не совпадать с мнением редакции.',
    '本文僅代表作者個人觀點。',
    'Якщо ви знайшли помилку, виділіть фрагмент тексту.',
    'Write to our reporter Ann Weaver at a.weaver@paper.example.',
    'Talk to us!<br>Do you have a tip? <a href="/tips">Send it here</a> and we will look into it.',
  ])('leaves its end: %s', (line) => {
    expect(textOf(story(...TOLD, line))).toBe(TOLD.join('\n\n'));
  });

  it.each([
    'Il vous reste 41.5% de cet article à lire. La suite est réservée aux abonnés.',
    'Subscribe to continue reading this story today.',
  ])('leaves its middle where it asks to pay: %s', (line) => {
    expect(textOf(story(TOLD[0] ?? '', line, ...TOLD.slice(1)))).toBe(TOLD.join('\n\n'));
  });

  it('stays where it begins the text', () => {
    expect(textOf(story('Reporting by candlelight was how the valley got its news.', ...TOLD))).toContain('candlelight');
  });
});

describe('what lies over the text or beside it', () => {
  const notice = `<p>${'We and our partners store information on your device and read it again, as described in our policy. '.repeat(8)}</p>`;

  const more = TOLD.map((line) => `${line} So they said.`);

  it('is a dialog, however long', () => {
    expect(textOf(`<div role="dialog" aria-modal="true">${notice}</div>${story(...TOLD, ...more)}`)).toBe([...TOLD, ...more].join('\n\n'));
  });

  it('is a column of links in a table', () => {
    const links = ['Ferry', 'Bakeries', 'Choir', 'Parking']
      .map((word) => `<a href="/${word}">${word} news of the whole week</a><br>`)
      .join('');
    const cell = [...TOLD, ...more].join('<br><br>');
    const text = textOf(`<table><tr><td>${links}</td><td><h2>The mill turns again</h2>${cell}</td></tr></table>`);
    expect(text).toContain('rowing boat');
    expect(text).not.toContain('Bakeries');
  });
});

describe('a name that lies', () => {
  it('does not cut prose between paragraphs', () => {
    const [first = '', second = '', third = ''] = TOLD;
    const long = `${second} It was taken to the museum the same day.`;
    expect(
      textOf(`<article><h1>The mill turns again</h1><p>${first}</p><div class="promo-text"><p>${long}</p></div><p>${third}</p></article>`),
    ).toBe([first, long, third].join('\n\n'));
  });
});
