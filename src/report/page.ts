/** The page about an archive, for people who keep archives. */
import { CHART_STYLE } from '../views/charts';
import { escapeHtml } from '../views/escape';
import { count, plural } from '../views/format';
import { viewPage } from '../views/page';
import { alarms } from './alarms';
import { clusterList } from './cluster-list';
import { distributions, times } from './distributions';
import { alarmTable, failedTable, outlierTable } from './findings';
import type { Entry, Gathering } from './gather';
import { REPORT_STYLE, SCRIPT } from './look';
import { outcome } from './outcome';
import { outliers } from './outliers';
import { siteTable } from './site-table';
import { median, siteRows } from './sites';

export interface ReportOptions {
  readonly title: string;
  /** What was read, as given. */
  readonly inputs: readonly string[];
  /** Articles of an older run; empty for none. */
  readonly baseline: readonly Entry[];
  /** Explain pages of outliers: address relative to the report, by key of the entry (`entryKey`). */
  readonly explained: ReadonlyMap<string, string>;
}

interface Section {
  readonly id: string;
  readonly heading: string;
  readonly content: string;
  /** How many things it tells of, beside its name in the contents. */
  readonly number?: number;
}

export function reportPage(found: Gathering, options: ReportOptions): string {
  const sections = sectionsOf(found, options);
  const generators = found.generators.rows().map(([name, number]) => `${escapeHtml(name)} (${plural(number, 'article')})`);
  return viewPage({
    title: options.title,
    style: `${CHART_STYLE}${REPORT_STYLE}`,
    script: SCRIPT,
    body: `<a class="skip" href="#outcome">To the report</a>
<header><p class="kicker">newsnorm report</p><h1>${escapeHtml(options.title)}</h1>
<p class="quiet small">${[escapeHtml(options.inputs.join(' · ')), ...generators].join('<br>')}</p>
${facts(found, sections)}</header>
<nav class="contents no-print" aria-label="Sections"><ul>${sections.map(contentsItem).join('')}</ul></nav>
<main>${sections.map(({ id, heading, content }) => `<section id="${id}" aria-labelledby="${id}-heading" tabindex="-1"><h2 id="${id}-heading">${heading}</h2>\n${content}</section>`).join('\n')}</main>
<footer class="quiet small"><p>Made by newsnorm from the records alone. This page loads nothing and sends nothing.</p></footer>`,
  });
}

function sectionsOf(found: Gathering, { baseline, explained }: ReportOptions): readonly Section[] {
  const { entries } = found;
  const raised = alarms(entries, baseline);
  const rows = siteRows(entries, found.keptOf);
  const strange = outliers(entries);
  const clusters = clusterList(found);
  return [
    { id: 'outcome', heading: 'What became of the inputs', content: `${outcome(found)}${failedTable(found)}` },
    { id: 'alarms', heading: 'Alarms', content: alarmTable(raised), number: raised.length },
    { id: 'time', heading: 'Through time', content: times(entries) },
    { id: 'sites', heading: 'Sites', content: siteTable(rows), number: rows.length },
    { id: 'measures', heading: 'Distributions', content: distributions(found) },
    { id: 'outliers', heading: 'Worth a look', content: outlierTable(strange, explained), number: strange.length },
    { id: 'duplicates', heading: 'Near-duplicates', content: clusters.content, number: clusters.number },
  ];
}

function contentsItem({ id, heading, number }: Section): string {
  const beside = number === undefined ? '' : ` <span class="quiet">${count(number)}</span>`;
  return `<li><a href="#${id}">${heading}</a>${beside}</li>`;
}

function facts({ entries, failedInAll }: Gathering, sections: readonly Section[]): string {
  const words = entries.map((entry) => entry.words);
  const numberOf = (wanted: string): number => sections.find(({ id }) => id === wanted)?.number ?? 0;
  const items: readonly (readonly [string, number])[] = [
    ['Articles', entries.length],
    ['Sites', numberOf('sites')],
    ['Words', words.reduce((sum, one) => sum + one, 0)],
    ['Median words', median(words)],
    ['Failed', failedInAll],
    ['Alarms', numberOf('alarms')],
  ];
  return `<dl class="facts">${items.map(([name, value]) => `<div><dt>${name}</dt><dd>${count(value)}</dd></div>`).join('')}</dl>`;
}
