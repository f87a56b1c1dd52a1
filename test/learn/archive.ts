/** A made archive: stories of two hosts with furniture that no rule knows, and with lines that recur and are content. */

export interface Story {
  readonly url: string;
  readonly html: string;
  /** The paragraphs of the article. */
  readonly content: readonly string[];
}

const WORDS =
  'harbour storm ferry quay council repair budget vote morning report wind sailors bridge market school river train road farmers minister'.split(
    ' ',
  );

function sentence(seed: number, length: number): string {
  let state = seed * 2654435761;
  const words = Array.from({ length }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return WORDS[(state >>> 16) % WORDS.length] ?? '';
  });
  return `The ${words.join(' ')} number ${seed}.`;
}

/** Reads as prose, stands among the paragraphs, names nothing that a rule knows. */
export const FURNITURE = [
  'Northern Tides is made by thirty people in two towns along the coast, who look after the boats of their neighbours.',
  'Every week our cooks share three dishes that go well with the weather of the season in the kitchen of the lighthouse.',
];
export const DISCLAIMER = 'The views expressed in this column are those of the writer and not of the newspaper or its owners.';
export const HEAD = 'What happened next in the harbour';
export const SHORT = 'No comment was made.';
export const QUOTED = 'The whole coast will be watched by day and by night until the last boat has come home to its quay.';

export function story(index: number, host = 'www.tides.example', share = 1): Story {
  const at = (part: number): string => sentence(index * 100 + part, 14 + ((index + part) % 9));
  const hasFurniture = index % Math.round(1 / share) === 0;
  const prose = Array.from({ length: 6 }, (_, part) => `${at(part)} ${at(part + 10)}`);
  const [first = '', second = ''] = FURNITURE;
  const url = `https://${host}/news/${index}`;
  const title = `Story ${index}: ${at(50)}`;
  const body = [
    `<p>${prose[0] ?? ''}</p>`,
    hasFurniture ? `<p>${first}</p>` : '',
    `<p>${prose[1] ?? ''}</p><h2>${HEAD}</h2><p>${prose[2] ?? ''}</p><p>${SHORT}</p><p>${prose[3] ?? ''}</p>`,
    `<blockquote><p>${QUOTED}</p></blockquote>`,
    `<p>${prose[4] ?? ''}</p><p>${DISCLAIMER}</p><p>${prose[5] ?? ''}</p>`,
    hasFurniture ? `<p>${second}</p>` : '',
  ].join('\n');
  return {
    url,
    html: `<!doctype html><html lang="en"><head><title>${title}</title></head><body><main><article><h1>${title}</h1>${body}</article></main></body></html>`,
    content: [...prose, HEAD, SHORT, QUOTED, DISCLAIMER],
  };
}
