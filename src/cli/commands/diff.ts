/** `newsnorm diff`: two runs, article by article. Read twice, so that only what differs is held in memory. */
import { compareArticles, keyOf } from '../../diff/compare';
import { essence } from '../../diff/fields';
import { type ArticleChange, type ArticleRef, type RunChange, changedShare } from '../../diff/model';
import { diffPage } from '../../diff/page';
import { diffText, summary } from '../../diff/text';
import { EXIT, type Io } from '../../shell/io';
import { openOutput } from '../../shell/output';
import { readRecords } from '../../shell/read-records';
import { writeView } from '../../shell/write-view';
import { sha256 } from '../../text/hash';
import type { RunCommand } from '../command';
import { percent } from '../percent';
import { terminalView } from '../terminal-view';
import { renderJson } from '../../writers/json';

type Json = Readonly<Record<string, unknown>>;

export const run: RunCommand = async ([old = '', now = ''], settings, io) => {
  // Percent of the articles that may differ.
  const budget = percent(settings, 'max-changed') ?? 0;
  const change = await compareRuns(old, now, io);
  const output = openOutput(io.stdout);
  const file = settings.text('html');
  if (file !== null) writeView(file, diffPage(change, [old, now]));
  if (settings.flag('json')) await output.write(renderJson(change));
  else if (file !== null) await output.write(`${summary(change)}\n`);
  else await output.write(diffText(change, await terminalView(settings, io)));
  return changedShare(change) <= budget ? EXIT.ok : EXIT.failed;
};

async function* articlesOf(path: string, cwd: string): AsyncGenerator<readonly [key: string, article: Json]> {
  for await (const { value } of readRecords([path], cwd)) {
    if (typeof value !== 'object' || value === null || !('schema' in value) || !String(value.schema).startsWith('newsnorm/article@'))
      continue;
    const article = value as Json;
    const key = keyOf(article);
    if (key !== null) yield [key, article];
  }
}

interface Known extends ArticleRef {
  readonly digest: string;
}

/** Each article once: of several with one address the first counts. */
async function index(path: string, cwd: string): Promise<ReadonlyMap<string, Known>> {
  const found = new Map<string, Known>();
  for await (const [key, article] of articlesOf(path, cwd)) {
    if (found.has(key)) continue;
    const title = typeof article['title'] === 'string' ? article['title'] : '';
    found.set(key, { key, title, digest: sha256(essence(article)) });
  }
  return found;
}

async function compareRuns(oldPath: string, newPath: string, io: Io): Promise<RunChange> {
  const [old, now] = [await index(oldPath, io.cwd), await index(newPath, io.cwd)];
  const differing = new Set(
    [...old.values()].filter(({ key, digest }) => now.has(key) && now.get(key)?.digest !== digest).map(({ key }) => key),
  );
  const before = await pick(oldPath, differing, io.cwd);
  const after = await pick(newPath, differing, io.cwd);
  const changed = [...differing].map((key): ArticleChange => compareArticles(key, before.get(key) ?? {}, after.get(key) ?? {}));
  const only = (from: ReadonlyMap<string, Known>, other: ReadonlyMap<string, Known>): ArticleRef[] =>
    [...from.values()].filter(({ key }) => !other.has(key)).map(({ key, title }) => ({ key, title }));
  const lost = only(old, now);
  return {
    schema: 'newsnorm/diff@1',
    old: old.size,
    new: now.size,
    same: old.size - lost.length - differing.size,
    changed: changed.sort((a, b) => b.weight - a.weight || (a.key < b.key ? -1 : 1)),
    lost,
    gained: only(now, old),
  };
}

async function pick(path: string, wanted: ReadonlySet<string>, cwd: string): Promise<ReadonlyMap<string, Json>> {
  const found = new Map<string, Json>();
  if (wanted.size === 0) return found;
  for await (const [key, article] of articlesOf(path, cwd)) if (wanted.has(key) && !found.has(key)) found.set(key, article);
  return found;
}
