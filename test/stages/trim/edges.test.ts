/** What stands at the ends of a body and between its paragraphs without being part of it, on the smallest pages that show each rule. */
import { articleOf } from '../../quality/pages';

const TOLD = [
  'The ferry had not crossed the sound for nine weeks when the first of the pilots came down to the quay with her bag.',
  'She walked the length of the pier twice, looked at the ropes, and said that the new ones had been laid the wrong way round.',
  '“The boat does not care who pays for it,” said the harbour master, who had been asked the same thing all summer.',
  'By noon the whole crew had come, and the ticket office took down its shutters for the first time since the storm.',
  'The crossing takes forty minutes; on that day it took an hour, since nobody wanted to be the one to go faster.',
  'On the other side a band was waiting that had been told of a wedding, and played until the last car was off.',
];

const told = TOLD.map((line) => `<p>${line}</p>`);

function textOf(body: string, url = 'https://paper.example/ferry'): string {
  const html = `<!doctype html><html lang="en"><head><title>The ferry sails again</title></head><body><article><h1>The ferry sails again</h1>${body}</article></body></html>`;
  return articleOf(html, url, null)?.text ?? '';
}

/** The story with something after the paragraph of that number. */
function withIn(after: number, markup: string): string {
  return textOf([...told.slice(0, after), markup, ...told.slice(after)].join(''));
}

const STORY = TOLD.join('\n\n');

describe('after the last paragraph', () => {
  it.each([
    '<p>Do you have a story for us? Write to <a href="mailto:desk@paper.example">desk@paper.example</a> or call the desk in the morning.</p>',
    '<p><b>Hat Ihnen dieser Artikel gefallen? Dann empfehlen Sie ihn doch bitte Ihren Nachbarn.</b></p>',
    '<p>Staff writers A. Quill in Northport and B. Nib on the island contributed to this report.</p>',
    '<p>Das Gespräch führten eine Reporterin der Zeitung und ein Lotse, der nicht genannt werden will.</p>',
    '<p>A version of this article appears in print on Sunday, on the third page of the shipping section.</p>',
    '<p>Перед публикацией: мнение автора может не совпадать с мнением редакции и её друзей.</p>',
    '<p>Toda la información de la travesía, minuto a minuto, en nuestra <a href="/directo">página de última hora</a>.</p>',
    '<p>この記事は<a href="/plan">有料会員</a>の方に、月額四百円の読み放題でお届けしています。どうぞご利用ください。</p>',
  ])('leaves what turns to the reader or tells of the text: %s', (line) => {
    expect(textOf(told.join('') + line)).toBe(STORY);
  });

  it('leaves several such lines, and the signature between them', () => {
    const lines = '<p><em>The desk</em></p><p>Did you enjoy this? Then <a href="/give">support us</a> with a small gift every month.</p>';
    expect(
      textOf(
        `${told.join('')}${lines}<p>Follow the ferry on <a href="https://social.example/ferry">our channel</a> for all crossings.</p>`,
      ),
    ).toBe(STORY);
  });

  it('leaves a note in italics, and the line of a blog that says where the post was filed', () => {
    expect(textOf(`${told.join('')}<p><em>The families of the crew agreed to be named.</em></p>`)).toBe(STORY);
    const filed =
      '<p>This entry was posted in <a href="/c/sea">Sea</a> by <a href="/by/quay">Quay</a>. Bookmark the <a href="/p/9">permalink</a>.</p>';
    expect(
      textOf(`${told.join('')}${filed}<p>A reader wrote that the sound was never as calm as on the photographs of that day.</p>`),
    ).not.toContain('posted in');
  });

  it('keeps the list that the last paragraph announces', () => {
    expect(
      textOf(
        `${told.join('')}<p>What every passenger was asked to bring to the quay on the first day of the crossing, by order of the harbour master:</p><ul><li>Warm clothes</li><li>Small change</li></ul>`,
      ),
    ).toContain('Small change');
  });

  it('keeps the last short sentence of the story', () => {
    expect(textOf(`${told.join('')}<p>Nobody minded.</p>`)).toBe(`${STORY}\n\nNobody minded.`);
  });

  it('keeps sentences that are headings with nothing below them', () => {
    const list =
      '<h2>1. The sound has been crossed eleven thousand times since 1903.</h2><h2>2. The longest crossing took a day and a half in the ice.</h2>';
    expect(textOf(told.join('') + list)).toContain('a day and a half');
  });

  it('keeps a last paragraph that begins like a call and leads nowhere', () => {
    const line = 'Tell us, the band had begged the captain, and he told them that there was no wedding and never had been one.';
    expect(textOf(`${told.join('')}<p>${line}</p>`)).toContain('no wedding');
  });
});

describe('before the first paragraph', () => {
  it('a disclosure goes', () => {
    expect(textOf(`<p>This page holds affiliate links, for which we may earn a commission at no cost to you.</p>${told.join('')}`)).toBe(
      STORY,
    );
  });

  it('a disclosure below the opening goes', () => {
    expect(withIn(1, '<p>Bei diesem Text handelt es sich um eine maschinelle Übersetzung eines Beitrags; wir haben sie gelesen.</p>')).toBe(
      STORY,
    );
  });

  it('a sentence in a heading stays, where it opens the text', () => {
    const opening =
      'Nine weeks after the storm, the boat that ties the islands to the world has gone back to work, and nobody quite believes it yet.';
    expect(textOf(`<h2>${opening}</h2>${told.join('')}`)).toBe(`${opening}\n\n${STORY}`);
  });

  it('a byline below the opening goes', () => {
    expect(withIn(1, '<p class="textauthor">by Olive Quay</p>')).toBe(STORY);
  });

  it('a date with the time it takes to read goes', () => {
    expect(textOf(`<div><span>Updated 07.01.2026 - 18:50</span> <span>Reading time: 4 min.</span></div>${told.join('')}`)).toBe(STORY);
  });
});

describe('between the paragraphs', () => {
  it('a quote whose sentences are in the text goes with its speaker', () => {
    const quote = '<blockquote><div>The boat does not care who pays for it.</div><div>Harbour master of Northport</div></blockquote>';
    expect(withIn(4, quote)).toBe(STORY);
  });

  it('a quote that is not in the text stays', () => {
    expect(withIn(4, '<blockquote><p>The sea has never once been late, and never once been early.</p></blockquote>')).toContain(
      'never once been late',
    );
  });

  it('the heading of an emptied box goes, a subhead with a wrapper of its own stays', () => {
    const box =
      '<div class="rail"><h3>Most read in Shipping</h3><ul><li><a href="/one">A lighthouse keeper retires at last</a></li><li><a href="/two">Why the herring came back early</a></li></ul></div>';
    expect(withIn(3, box)).toBe(STORY);
    expect(withIn(3, '<div class="subhead"><h3>The band plays on</h3></div>')).toContain('The band plays on');
  });

  it('a list of links to other stories goes, with labels and with questions', () => {
    const list =
      '<ul><li><b>New timetable?</b> <a href="/three">Islanders ask for a later boat on Fridays</a></li><li><a href="/four">Can we trust the tide tables?</a></li></ul>';
    expect(withIn(3, list)).toBe(STORY);
  });

  it('numbered sentences in a wrapper of their own stay', () => {
    const steps =
      '<div class="steps"><ol><li>First the ropes are counted, and laid out on the pier in the order in which they are thrown.</li></ol></div>';
    expect(withIn(3, steps)).toContain('the ropes are counted');
  });

  it('a question that is one link goes', () => {
    expect(withIn(3, '<p><a href="/five"><strong>WHAT BECAME OF THE OLD STEAMER?</strong></a></p>')).toBe(STORY);
  });

  it('a link past something embedded goes', () => {
    expect(withIn(3, '<div><a href="#after">Skip the embedded map of the sound.</a></div>')).toBe(STORY);
  });

  it('the title of a player goes', () => {
    expect(withIn(3, '<div><span>Video</span> | The ferry leaves the pier</div>')).toBe(STORY);
  });

  it('the mark of a template goes', () => {
    expect(withIn(3, '<p>$$BANNER$$</p>')).toBe(STORY);
  });
});

describe('over the body', () => {
  it('an opening below a headline of any level is of the body', () => {
    const [opening = '', ...rest] = TOLD;
    const body = `<section><h2>The ferry sails again</h2></section><div><p class="large">${opening}</p></div><div class="article-body">${rest.map((line) => `<p>${line}</p>`).join('')}</div>`;
    const html = `<!doctype html><html><head><title>The ferry sails again</title></head><body><header><h1>Northport Paper</h1></header>${body}</body></html>`;
    expect(articleOf(html, 'https://paper.example/ferry', null)?.text).toBe(STORY);
  });

  it('parts of a body in wrappers of one name are all of it, the short ones too', () => {
    const wrapped = [...told.slice(0, 3), '<p class="zone"><b>Zone 2 — the outer islands</b></p>', ...told.slice(3)];
    expect(textOf(wrapped.map((line) => `<div class="article-body">${line}</div>`).join('<div class="ad-slot"></div>'))).toContain(
      'Zone 2',
    );
  });
});

test('a heading that ends a figure heads what a script would fill in', () => {
  const figure =
    '<figure><img src="https://paper.example/quay.jpg" width="800" height="450" alt="The quay"><figcaption>The quay at noon.</figcaption><div><h3>More videos</h3><ul></ul></div></figure>';
  expect(withIn(2, figure)).toBe(STORY);
});
