import { join } from 'node:path';
import { Journal } from '../../src/shell/journal';
import { folder, put, read, removeFolders } from '../support/cli';

afterAll(removeFolders);

const line = (path: string, mark: string): string => JSON.stringify({ path, mark, outputs: [] });

test('the last line of a path counts, whatever was torn; what is appended counts from the next run on', () => {
  const cwd = folder({
    'c/j.ndjson': `${line('/a', '1')}\n{"path":"/torn","mark":\n${line('/b "新"', '2')}\n${line('/a', '3')}\nnonsense\n{"path":"/\\q","mark":[]}\n`,
  });
  const journal = new Journal(join(cwd, 'c/j.ndjson'));
  expect(journal.find('/a')).toBe(line('/a', '3'));
  expect(journal.find('/b "新"')).toBe(line('/b "新"', '2'));
  for (const path of ['/torn', '/c', '/\\q']) expect(journal.find(path)).toBeNull();
  journal.append([line('/c', '4'), line('/a', '5')]);
  expect([journal.find('/c'), journal.find('/a')]).toEqual([null, line('/a', '3')]);
  expect(new Journal(join(cwd, 'c/j.ndjson')).find('/a')).toBe(line('/a', '5'));
});

test('lines longer than any window, and more than fit in one', () => {
  const long = 'x'.repeat(400_000);
  const paths = Array.from({ length: 3000 }, (_, n) => `/in/${n}`);
  const cwd = folder({ 'j.ndjson': `${[line('/long', long), ...paths.map((path) => line(path, long.slice(0, 200)))].join('\n')}\n` });
  const journal = new Journal(join(cwd, 'j.ndjson'));
  for (const path of [...paths.slice(-5), '/long', ...paths.slice(0, 5)])
    expect(JSON.parse(journal.find(path) ?? '')).toMatchObject({ path });
});

test('where most lines were replaced only the last ones are kept, in their order', () => {
  const cwd = folder();
  const rounds = [1, 2, 3].flatMap((mark) => ['/b', '/a'].map((path) => line(path, String(mark))));
  put(cwd, 'j.ndjson', `${rounds.join('\n')}\n`);
  expect(new Journal(join(cwd, 'j.ndjson')).find('/a')).toBe(line('/a', '3'));
  expect(read(cwd, 'j.ndjson')).toBe(`${line('/b', '3')}\n${line('/a', '3')}\n`);
});

test('another run that shortens the file meanwhile is no harm', () => {
  const cwd = folder({ 'j.ndjson': `${line('/a', '1')}\n${line('/b', '2')}\n` });
  const journal = new Journal(join(cwd, 'j.ndjson'));
  put(cwd, 'j.ndjson', `${line('/b', '2')}\n`);
  expect(journal.find('/b')).toBeNull();
});
