/** `newsnorm report`: one page about a converted archive. */
import { dirname, join, relative } from 'node:path';
import { explainPage } from '../../explain/page';
import { explainDoc } from '../../pipeline/explain';
import { Gathering, entryKey } from '../../report/gather';
import { outliers } from '../../report/outliers';
import { reportPage } from '../../report/page';
import { EXIT, type Io, UsageError, isUsageError } from '../../shell/io';
import { openOutput } from '../../shell/output';
import { toSlashes } from '../../shell/paths';
import { readRecords } from '../../shell/read-records';
import { writeView } from '../../shell/write-view';
import { sentenceOf } from '../../stages/rules';
import type { RunCommand } from '../command';
import { DEFAULT_MAX_BYTES } from '../convert-options';
import { readDocument } from '../read-document';

export const run: RunCommand = async (args, settings, io) => {
  const file = settings.text('output');
  if (args.length === 0) throw new UsageError('No archive given; name folders, NDJSON files or manifests.');
  if (file === null) throw new UsageError('No page to write given; add -o report.html.');
  const found = await gather(args, io.cwd);
  const baseline = settings.text('baseline');
  const older = baseline === null ? [] : (await gather([baseline], io.cwd)).entries;
  const folder = settings.text('explain');
  const explained = folder === null ? new Map<string, string>() : await explainOutliers(found, folder, dirname(file), io);
  const title = settings.text('title') ?? 'Report on an archive';
  writeView(file, reportPage(found, { title, inputs: args, baseline: older, explained }));
  await openOutput(io.stdout).write(`${file}\n`);
  return EXIT.ok;
};

async function gather(paths: readonly string[], cwd: string): Promise<Gathering> {
  const found = new Gathering();
  for await (const { value } of readRecords(paths, cwd)) found.add(value);
  return found;
}

/** Explain pages of the outliers whose sources are still there; their addresses by key of the entry. */
async function explainOutliers({ entries }: Gathering, folder: string, from: string, io: Io): Promise<ReadonlyMap<string, string>> {
  const made = new Map<string, string>();
  for (const { entry } of outliers(entries)) {
    const key = entryKey(entry);
    if (entry.path === '' || made.has(key)) continue;
    const context = {
      url: entry.isMember || entry.url === '' ? null : entry.url,
      fetchedAt: null,
      encoding: null,
      maxBytes: DEFAULT_MAX_BYTES,
      fields: null,
    };
    try {
      const record = entry.isMember ? entry.url : '1';
      const item = await readDocument({ path: entry.path, record, format: null, context }, io);
      if (!('html' in item)) continue;
      const page = join(folder, `${made.size + 1}.html`);
      writeView(page, explainPage(explainDoc(item, {}, null), sentenceOf));
      made.set(key, toSlashes(relative(from, page)));
    } catch (error) {
      // The report is about the archive; a source that has gone only has no page of its own.
      if (!isUsageError(error)) throw error;
    }
  }
  return made;
}
