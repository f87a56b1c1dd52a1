/** `newsnorm report`: one page about a converted archive. */
import { Gathering } from '../../report/gather';
import { reportPage } from '../../report/page';
import { EXIT, UsageError } from '../../shell/io';
import { openOutput } from '../../shell/output';
import { readRecords } from '../../shell/read-records';
import { writeView } from '../../shell/write-view';
import type { RunCommand } from '../command';

export const run: RunCommand = async (args, settings, io) => {
  const file = settings.text('output');
  if (args.length === 0) throw new UsageError('No archive given; name folders, NDJSON files or manifests.');
  if (file === null) throw new UsageError('No page to write given; add -o report.html.');
  const found = await gather(args, io.cwd);
  const baseline = settings.text('baseline');
  const older = baseline === null ? [] : (await gather([baseline], io.cwd)).entries;
  writeView(file, reportPage(found, { title: settings.text('title') ?? 'Report on an archive', inputs: args, baseline: older }));
  await openOutput(io.stdout).write(`${file}\n`);
  return EXIT.ok;
};

async function gather(paths: readonly string[], cwd: string): Promise<Gathering> {
  const found = new Gathering();
  for await (const { value } of readRecords(paths, cwd)) found.add(value);
  return found;
}
