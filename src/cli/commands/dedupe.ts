/** `newsnorm dedupe`: clusters of near-equal articles. It tells and deletes nothing. */
import { type ClusterMember, clustersOf } from '../../report/clusters';
import { Gathering } from '../../report/gather';
import { EXIT, UsageError } from '../../shell/io';
import { openOutput } from '../../shell/output';
import { readRecords } from '../../shell/read-records';
import { visibleLine } from '../../shell/visible';
import type { RunCommand } from '../command';

export const run: RunCommand = async (args, settings, io) => {
  if (args.length === 0) throw new UsageError('No articles given; name NDJSON files, folders or manifests.');
  const found = new Gathering();
  for await (const { value } of readRecords(args, io.cwd)) found.add(value);
  const output = openOutput(io.stdout);
  for (const cluster of clustersOf(found)) {
    if (settings.flag('json')) {
      await output.write(`${JSON.stringify(cluster)}\n`);
      continue;
    }
    const lines = [cluster.earliest, ...cluster.others].map((member, index) => `${index === 0 ? '' : '  '}${memberLine(member)}\n`);
    await output.write(`${cluster.kind}, ${lines.length} texts\n${lines.map((line) => `  ${line}`).join('')}`);
  }
  return EXIT.ok;
};

function memberLine({ published, site, title, url, path, distance }: ClusterMember): string {
  return visibleLine(`${published ?? 'undated'}  ${site}  ${title}  ${url ?? path ?? ''}  (${distance} of 64 bits)`);
}
