import { InputList } from '../../src/shell/input-list';
import type { Problem } from '../../src/shell/receipt';

const problem: Problem = { code: 'io', message: 'is not there', stage: 'read', record: null };

test('inputs come back as they were added, in any order and across all pieces', () => {
  const list = new InputList('/home/x');
  const paths = Array.from({ length: 2500 }, (_, n) => (n % 2 === 0 ? `in/新聞 ${n}.html` : `/other/${n}.html`));
  paths.forEach((path, n) => {
    list.add(path, n === 1100 ? problem : null, n === 2049);
  });
  list.add('-', null, false);
  expect(list.length).toBe(2501);
  expect([...list].map(({ path }) => path)).toEqual([...paths, '-']);
  for (const n of [2499, 3, 1024, 1023, 2400, 0]) {
    const path = paths[n] ?? '';
    expect(list.at(n)).toEqual({ path, absolute: n % 2 === 0 ? `/home/x/${path}` : path, problem: null, isOwn: false });
  }
  expect([list.at(1100).problem, list.at(2049).isOwn, list.at(2500).absolute]).toEqual([problem, true, '-']);
});
