/** `newsnorm dedupe`: clusters of near-equal articles, and what differs within each. It tells and deletes nothing. */
import { diffLines } from '../../diff/text';
import { type Cluster, type ClusterMember, clustersOf } from '../../report/clusters';
import { Gathering } from '../../report/gather';
import { EXIT, UsageError } from '../../shell/io';
import { openOutput } from '../../shell/output';
import { readRecords } from '../../shell/read-records';
import { fit } from '../../text/columns';
import { count, plural } from '../../views/format';
import type { TerminalView } from '../../views/terminal';
import type { RunCommand } from '../command';
import { type Differences, withDifferences } from '../differences';
import { terminalView } from '../terminal-view';
import { jsonLine } from '../../writers/json';

export const run: RunCommand = async (args, settings, io) => {
  if (args.length === 0) throw new UsageError('No articles given; name NDJSON files, folders or manifests.');
  const found = new Gathering();
  for await (const { value } of readRecords(args, io.cwd)) found.add(value);
  const output = openOutput(io.stdout);
  const view = await terminalView(settings, io);
  let clusters = 0;
  let copies = 0;
  for await (const [cluster, differences] of withDifferences(clustersOf(found), args, io.cwd)) {
    clusters++;
    copies += cluster.others.length;
    await output.write(settings.flag('json') ? jsonOf(cluster, differences) : textOf(cluster, differences, view));
  }
  io.stderr.write(
    `newsnorm: ${plural(found.entries.length, 'article')}, ${plural(clusters, 'cluster')}, ${plural(copies, 'text')} more than one of each\n`,
  );
  return EXIT.ok;
};

function jsonOf({ kind, earliest, others }: Cluster, differences: readonly (Differences | null)[]): string {
  const members = others.map((member, index) => ({ ...shown(member), differences: differences[index] ?? null }));
  return `${jsonLine({ kind, earliest: shown(earliest), others: members })}\n`;
}

/** The place among the records is our own business. */
function shown({ url, path, title, site, published, words, distance }: ClusterMember): Omit<ClusterMember, 'index'> {
  return { url, path, title, site, published, words, distance };
}

function textOf({ kind, earliest, others }: Cluster, differences: readonly (Differences | null)[], view: TerminalView): string {
  const line = (indent: string, text: string): string => `${indent}${fit(view.clean(text), view.width - indent.length)}`;
  const sites = new Set([earliest, ...others].map(({ site }) => site)).size;
  const where = sites > 1 ? ` on ${plural(sites, 'site')}` : '';
  const lines = [
    view.paint('title', line('', `${earliest.title || 'untitled'}  (${kind}: ${plural(others.length + 1, 'text')}${where})`)),
    line('  ', `${memberText(earliest)}  earliest`),
  ];
  others.forEach((member, index) => {
    lines.push(line('  ', memberText(member)));
    const told = differences[index];
    if (told) lines.push(...differenceLines(told, view));
  });
  return `${lines.join('\n')}\n\n`;
}

function memberText({ published, site, url, path }: ClusterMember): string {
  return `${published ?? 'undated'}  ${site}  ${url ?? path ?? ''}`;
}

/** Changes that are shown of each text; all of them stand in the JSON. */
const MOST_CHANGES = 6;
const INDENT = '    ';

function differenceLines({ likeness, words, title, blocks }: Differences, view: TerminalView): string[] {
  if (title === null && blocks.length === 0) return [view.paint('quiet', `${INDENT}the same text`)];
  const narrow = { ...view, width: view.width - INDENT.length };
  const changes = blocks.slice(0, MOST_CHANGES).flatMap((block) => diffLines(block, narrow));
  const more = blocks.length > MOST_CHANGES ? [`  … and ${plural(blocks.length - MOST_CHANGES, 'more change')}`] : [];
  const share = `${(100 * likeness).toFixed(1)}\u00a0% of the words are the same; ${count(words.lost)} lost, ${count(words.gained)} gained`;
  return [
    view.paint('quiet', `${INDENT}${share}`),
    ...(title === null ? [] : [`${INDENT}${fit(`  title: ${view.clean(title)}`, narrow.width)}`]),
    ...[...changes, ...more].map((text) => `${INDENT}${text}`),
  ];
}
