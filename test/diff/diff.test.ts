import { blockChanges } from '../../src/diff/blocks';
import { compareArticles, keyOf } from '../../src/diff/compare';
import { essence } from '../../src/diff/fields';
import { changedShare, type RunChange } from '../../src/diff/model';
import { diffPage } from '../../src/diff/page';
import { diffText } from '../../src/diff/text';
import { valueChange } from '../../src/diff/values';
import { likeness, tokens, wordChanges } from '../../src/diff/words';
import { columns } from '../../src/text/columns';
import { article } from '../report/support';

const kinds = (old: string, now: string): string[] => blockChanges(old, now).map(({ kind }) => kind);
const A = 'The harbour was closed on Sunday.';
const B = 'Nobody was hurt, said the mayor.';
const C = 'Trains ran late until Monday morning.';

describe('blocks', () => {
  test('lost, gained, moved and changed', () => {
    expect(kinds(`${A}\n\n${B}`, `${A}\n\n${B}`)).toEqual([]);
    expect(kinds(`${A}\n\n${B}\n\n${C}`, `${A}\n\n${C}`)).toEqual(['lost']);
    expect(kinds(A, `${A}\n\n${B}`)).toEqual(['gained']);
    expect(kinds(`${A}\n\n${B}\n\n${C}`, `${C}\n\n${A}\n\n${B}`)).toEqual(['moved']);
    expect(kinds(A, A.replace('Sunday', 'Monday'))).toEqual(['changed']);
    expect(kinds(A, B)).toEqual(['lost', 'gained']);
    expect(kinds('', A)).toEqual(['gained']);
    expect(kinds(`${A}\n`, A)).toEqual([]);
    expect(kinds('![Quay](https://a.example/img/1.jpg?w=200)', '![](https://a.example/img/1.jpg?w=800)')).toEqual(['changed']);
  });

  test('a changed block tells its words', () => {
    expect(blockChanges(A, A.replace('closed', 'shut'))[0]?.words).toEqual([
      { kind: 'same', text: 'The harbour was ' },
      { kind: 'lost', text: 'closed' },
      { kind: 'gained', text: 'shut' },
      { kind: 'same', text: ' on Sunday.' },
    ]);
  });

  test('nothing is lost on the way: the words give both texts back', () => {
    const words = wordChanges('港口周日关闭，没有人受伤。', '港口周一关闭，两人受伤。');
    const side = (gone: string): string =>
      words
        .filter(({ kind }) => kind !== gone)
        .map(({ text }) => text)
        .join('');
    expect(side('gained')).toBe('港口周日关闭，没有人受伤。');
    expect(side('lost')).toBe('港口周一关闭，两人受伤。');
    expect(tokens('港口 two-words.')).toEqual(['港', '口', ' ', 'two', '-', 'words', '.']);
  });

  test('texts that have nothing in common take no long time', () => {
    const old = Array.from({ length: 20_000 }, (_, i) => `a${i}`).join(' ');
    const now = Array.from({ length: 20_000 }, (_, i) => `b${i}`).join(' ');
    expect(wordChanges(old, now).map(({ kind }) => kind)).toEqual(['lost', 'gained']);
    expect(likeness(A, A)).toBe(1);
    expect(likeness(A, 'xyz')).toBe(0);
  });
});

test('fields and their weights', () => {
  const old = article(1);
  const change = compareArticles('k', old, { ...old, authors: [], tags: ['storm'] });
  expect(change.fields).toEqual([
    { field: 'authors', old: ['Ada Lind'], new: [] },
    { field: 'tags', old: [], new: ['storm'] },
  ]);
  expect(change.weight).toBe(7);
  expect(essence({ ...old, generator: 'newsnorm 9', warnings: [1] })).toBe(essence(old));
  expect(keyOf({ url: null, id: 7 })).toBe('7');
  expect(keyOf({ url: 'https://a.example/', id: 7 })).toBe('https://a.example/');
  expect(keyOf({})).toBeNull();
});

test('values of fields: items of lists, words of texts, whole values where nothing is alike', () => {
  const change = (old: unknown, now: unknown): string => {
    const { isList, parts } = valueChange({ field: 'x', old, new: now });
    return `${isList ? 'list ' : ''}${parts.map(({ kind, text }) => `${{ same: '=', lost: '-', gained: '+' }[kind]}${text}`).join('|')}`;
  };
  expect(change(['sea', 'storm'], ['sea', 'wind'])).toBe('list =sea|-storm|+wind');
  expect(change('Storm closes the harbour', 'Storm shuts the harbour')).toBe('=Storm |-closes|+shuts|= the harbour');
  expect(change('2024-01-21', null)).toBe('-2024-01-21|+—');
  expect(change('One thing', 'Something else')).toBe('-One thing|+Something else');
});

test('a lost paragraph weighs more than a gained one', () => {
  const [short, long] = [{ markdown: A }, { markdown: `${A}\n\n${B}` }];
  expect(compareArticles('k', long, short).weight).toBeGreaterThan(compareArticles('k', short, long).weight);
});

const EVIL = '<script>alert(1)</script>\u001b[31m';
const change: RunChange = {
  schema: 'newsnorm/diff@1',
  old: 10,
  new: 9,
  same: 8,
  changed: [compareArticles('https://a.example/1', article(1, { title: EVIL, markdown: EVIL }), article(1, { markdown: A }))],
  lost: [{ key: 'javascript:alert(1)', title: EVIL }],
  gained: [],
};

test('the terminal view: words in colours, wrapped to the screen, long ones cut', () => {
  const old = { title: 'A', markdown: `${A} ${B} ${C}`, tags: ['sea', 'storm'] };
  const now = { title: 'A', markdown: `${A} ${B.replace('mayor', 'mayor of Norrvik, who had come by boat')} ${C}`, tags: ['sea', 'wind'] };
  const run: RunChange = { ...change, changed: [compareArticles('k', old, now)], lost: [] };
  const tones = { title: '#', kept: '+', dropped: '-', quiet: '.' };
  const view = (width: number): string => diffText(run, { width, paint: (tone, line) => `<${tones[tone]}${line}>`, clean: (line) => line });
  expect(view(60)).toContain('tags\n<-  - storm>\n<+  + wind>');
  expect(view(60)).toContain(
    '  ! The harbour was closed o … was hurt, said the mayor<+{+ of >\n    <+Norrvik, who had come by boat+}>. Trains ran late until\n',
  );
  const plain = diffText(run, { width: 60, paint: (_, line) => line, clean: (line) => line });
  for (const line of plain.split('\n').slice(0, -2)) expect(columns(line)).toBeLessThanOrEqual(60);
});

test('the views show everything and run nothing', () => {
  expect(changedShare(change)).toBe(20);
  const html = diffPage(change, [EVIL, 'new']);
  expect(html.match(/<script>/g)).toHaveLength(1);
  expect(html).not.toContain('href="javascript');
  const text = diffText(change, { width: 80, paint: (_, line) => line, clean: (line) => line.replaceAll('\u001b', '?') });
  expect(text).not.toContain('\u001b');
  expect(text).toContain('8 articles the same, 1 changed, 1 lost, 0 gained (20.00 % differ)');
});
