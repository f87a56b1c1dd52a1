/** Times over the posts of live pages, as sites print them, and times that are part of a story. */
import { articleOf } from '../../quality/pages';

const POSTS = [
  'The ferry had not crossed the sound for nine weeks when the first of the pilots came down to the quay.',
  'She walked the length of the pier twice, and said that the new ropes had been laid the wrong way round.',
  'By noon the whole crew had come, and the ticket office took down its shutters for the first time.',
  'On the other side a band was waiting that had been told of a wedding, and played until dusk.',
];
const LIVE = 'https://paper.example/live/ferry';
const STORY = 'https://paper.example/ferry';

function textOf(url: string, labels: readonly string[], post: (label: string, line: string) => string): string {
  const body = POSTS.map((line, at) => post(labels[at] ?? '', line)).join('');
  const html = `<!doctype html><html lang="en"><head><title>The ferry sails again</title></head><body><article><h1>The ferry sails again</h1>${body}</article></body></html>`;
  return articleOf(html, url, null)?.text ?? '';
}

describe('times over posts', () => {
  it.each([
    [['12:45', '11.30', '10:05', '9:15']],
    [['오후 3시 10분', '오전 11시', '오전 10시 5분', '오전 9시 15분']],
    [['Uhr 14.05', '13.10 Uhr', '12:10 Uhr MESZ', 'Heute, 11:10 Uhr']],
    [['14h05', '13 h 10', '12h10', 'Hier, 11h10']],
    [['下午3点10分', '14:10', '上午10时5分', '09:15']],
    [['١٢:٤٥', '١١:٣٠', '١٠:٠٥', '٩:١٥']],
    [['3:10 p.m. ET', '2:10 p.m. ET', '1.10pm BST', '12:05 pm']],
    [['2024-07-18T14:10:00Z', '2024-07-18T13:10:00Z', '2024-07-18T12:10:00Z', '2024-07-18T11:10:00Z']],
  ])('leave the text: %s', (labels) => {
    const all = POSTS.join('\n\n');
    expect(textOf(LIVE, labels, (label, line) => `<p><b>${label}</b></p><p>${line}</p>`)).toBe(all);
    expect(textOf(LIVE, labels, (label, line) => `<h3>${label}</h3><p>${line}</p>`)).toBe(all);
    expect(textOf(STORY, labels, (label, line) => `<div><time>${label}</time><p>${line}</p></div>`)).toBe(all);
  });

  it.each([
    ['of a chronicle', STORY, ['9:15', '10:05', '11:30', '12:45'], 'h3'],
    ['that are results', LIVE, ['North 1:0 South', 'North 1:1 South', 'North 2:1 South', 'North 2:2 South'], 'h3'],
    ['that are prices', LIVE, ['Fares: €12.50', 'Fares: €11.50', 'Fares: €10.50', 'Fares: €9.50'], 'p'],
  ])('stay where they are headings %s', (_, url, labels, tag) => {
    const text = textOf(url, labels, (label, line) => `<${tag}>${label}</${tag}><p>${line}</p>`);
    for (const label of labels.slice(1)) expect(text).toContain(label);
  });

  it('stay within a line', () => {
    const text = textOf(LIVE, ['12:45', '11:30', '10:05', '9:15'], (label, line) => `<p><time>${label}</time> ${line}</p>`);
    expect(text).toContain('11:30 She walked');
  });
});
