/** The page about an archive, for people who keep archives. */
import { CHART_STYLE, barTable, columnChart } from '../views/charts';
import { escapeHtml, link } from '../views/escape';
import { count, percent, plural } from '../views/format';
import { viewPage } from '../views/page';
import { bins } from './bins';
import { groupsOf } from './clusters';
import { type Entry, type Gathering, WATCHED } from './gather';
import { type Outlier, outliers } from './outliers';
import { REPORT_STYLE, SCRIPT } from './look';
import { type Alarm, type SiteRow, alarms, median, siteRows } from './sites';
import { timeline } from './timeline';

export interface ReportOptions {
  readonly title: string;
  /** What was read, as given. */
  readonly inputs: readonly string[];
  /** Articles of an older run; empty for none. */
  readonly baseline: readonly Entry[];
  /** Explain pages of outliers: address relative to the report, by path of the source. */
  readonly explained: ReadonlyMap<string, string>;
}

const MOST_CLUSTERS = 40;
const MOST_IN_CLUSTER = 12;
const MOST_SITES = 500;

export function reportPage(found: Gathering, options: ReportOptions): string {
  const { entries } = found;
  const raised = alarms(entries, options.baseline);
  const rows = siteRows(entries);
  const sections: readonly (readonly [id: string, heading: string, content: string])[] = [
    ['outcome', 'What became of the inputs', outcome(found)],
    ['time', 'Through time', times(entries)],
    ['alarms', 'Alarms', alarmList(raised)],
    ['sites', 'Sites', siteTable(rows)],
    ['measures', 'Distributions', distributions(found)],
    ['outliers', 'Worth a look', outlierTable(outliers(entries), options.explained)],
    ['duplicates', 'Near-duplicates', clusterList(found)],
  ];
  return viewPage({
    title: options.title,
    style: `${CHART_STYLE}${REPORT_STYLE}`,
    script: SCRIPT,
    body: `<a class="skip" href="#outcome">To the report</a>
<header><p class="kicker">newsnorm · report</p><h1>${escapeHtml(options.title)}</h1>
<p class="quiet">${escapeHtml(options.inputs.join(' · '))}<br>${found.generators
      .rows()
      .map(([name, number]) => `${escapeHtml(name)}: ${plural(number, 'article')}`)
      .join(' · ')}</p>
${facts(found, rows, raised)}</header>
<nav class="no-print" aria-label="Sections"><ul class="contents">${sections.map(([id, heading]) => `<li><a href="#${id}">${heading}</a></li>`).join('')}</ul></nav>
<main>${sections.map(([id, heading, content]) => `<section id="${id}" aria-labelledby="${id}-heading" tabindex="-1"><h2 id="${id}-heading">${heading}</h2>\n${content}</section>`).join('\n')}</main>`,
  });
}

function facts({ entries, failures }: Gathering, rows: readonly SiteRow[], raised: readonly Alarm[]): string {
  const words = entries.reduce((sum, entry) => sum + entry.words, 0);
  const items: readonly (readonly [string, string])[] = [
    ['Articles', count(entries.length)],
    ['Sites', count(rows.length)],
    ['Words', count(words)],
    ['Median length', count(median(entries.map((entry) => entry.words)))],
    ['Failed', count(failures)],
    ['Alarms', count(raised.length)],
  ];
  return `<dl class="facts">${items.map(([name, value]) => `<div><dt>${name}</dt><dd>${value}</dd></div>`).join('')}</dl>`;
}

function outcome({ statuses, reasons, kinds, warnings, strange, entries }: Gathering): string {
  if (entries.length === 0 && statuses.total === 0 && reasons.total === 0) return '<p>No record was found.</p>';
  const parts = [
    barTable('Inputs by status, from the manifest', 'Status', statuses.rows()),
    barTable('Reasons of what failed or was skipped', 'Reason', reasons.rows()),
    barTable('Articles by kind', 'Kind', kinds.rows()),
    barTable('Warnings of articles by code', 'Code', warnings.rows()),
  ];
  const other =
    strange === 0 ? '' : `<p class="quiet">${plural(strange, 'line')} ${strange === 1 ? 'was' : 'were'} no record of newsnorm.</p>`;
  return `<div class="grid">${parts.join('')}</div>${other}`;
}

function times(entries: readonly Entry[]): string {
  const { unit, steps, undated } = timeline(entries.map(({ published }) => published));
  const note = undated === 0 ? '' : `<p class="quiet">${plural(undated, 'article')} without a date of publication.</p>`;
  return `${columnChart('time-chart', `Articles by ${unit} of publication.`, unit, steps)}${note}`;
}

function alarmList(raised: readonly Alarm[]): string {
  if (raised.length === 0) return '<p>No field of any site got rarer.</p>';
  const items = raised.map(
    ({ site, field, before, beforeOf, after, afterOf, against }) =>
      `<li><strong>${escapeHtml(site)}</strong>: ${field} found on ${percent(before, beforeOf)} of ${count(beforeOf)} pages of ${against}, on ${percent(after, afterOf)} of ${count(afterOf)} now.</li>`,
  );
  return `<ul class="alarms">${items.join('\n')}</ul>`;
}

function siteTable(rows: readonly SiteRow[]): string {
  const heads = ['Articles', ...WATCHED, 'Median words', 'Text of source', 'Warnings'];
  const button = (name: string, kind: string): string =>
    `<th scope="col"${kind === 'text' ? '' : ' class="number"'}><button type="button" class="sort">${name}</button></th>`;
  const body = rows.slice(0, MOST_SITES).map(siteRow);
  const rest = rows.length > MOST_SITES ? `<p class="quiet">${count(rows.length - MOST_SITES)} smaller sites are not shown.</p>` : '';
  return `<p class="no-print"><label>Find a site <input type="search" id="find-site" autocomplete="off"></label> <span id="sites-shown" role="status" class="quiet"></span></p>
<div class="scroll tall" tabindex="0" role="group" aria-label="Table of sites"><table id="site-table">
<caption>Share of each site’s articles that have a field; text kept for each byte of the source.</caption>
<thead><tr>${button('Site', 'text')}${heads.map((head) => button(head, 'number')).join('')}</tr></thead>
<tbody>${body.join('\n')}</tbody></table></div>${rest}`;
}

function siteRow({ site, articles, covered, medianWords, medianYield, warnings }: SiteRow): string {
  const cell = (value: number, text: string, mark = ''): string => `<td class="number${mark}" data-value="${value}">${text}</td>`;
  const shares = covered.map((have) => cell(have / articles, percent(have, articles), have * 2 < articles ? ' low' : ''));
  const yielded = medianYield === null ? cell(-1, '—') : cell(medianYield, percent(medianYield, 1));
  return `<tr><th scope="row">${escapeHtml(site)}</th>${cell(articles, count(articles))}${shares.join('')}${cell(medianWords, count(medianWords))}${yielded}${cell(warnings, count(warnings))}</tr>`;
}

function distributions({ entries, languages }: Gathering): string {
  const words = bins(
    entries.map((entry) => entry.words),
    [1, 50, 100, 200, 400, 800, 1600, 3200, 6400],
  );
  const images = bins(
    entries.map((entry) => entry.images),
    [1, 2, 3, 5, 10, 20, 50],
  );
  return `<div class="grid">${columnChart('words-chart', 'Articles by words.', 'Words', words)}${columnChart('images-chart', 'Articles by images.', 'Images', images)}${barTable('Articles by language', 'Language', languages.rows())}</div>`;
}

function nameOf({ title, url, path }: Entry): string {
  const text = title || url || path || 'untitled';
  return url === '' ? escapeHtml(text) : link(url, text);
}

function outlierTable(found: readonly Outlier[], explained: ReadonlyMap<string, string>): string {
  if (found.length === 0) return '<p>Nothing stands out.</p>';
  const rows = found.map(({ entry, reason }) => {
    const page = explained.get(entry.path);
    const command =
      page !== undefined
        ? `<a href="${escapeHtml(page)}">why this text</a>`
        : entry.path === ''
          ? ''
          : `<code>newsnorm explain ${escapeHtml(quoted(entry.path))}</code>`;
    return `<tr><th scope="row" dir="auto">${nameOf(entry)}</th><td>${escapeHtml(reason)}</td><td>${command}</td></tr>`;
  });
  return `<div class="scroll" tabindex="0" role="group" aria-label="Table of outliers"><table><thead><tr><th scope="col">Article</th><th scope="col">Why</th><th scope="col">Look</th></tr></thead><tbody>${rows.join('\n')}</tbody></table></div>`;
}

const PLAIN = /^[\w./@%+=:,-]+$/;

/** A path as a shell takes it. */
function quoted(path: string): string {
  return PLAIN.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
}

function clusterList(found: Gathering): string {
  const { entries } = found;
  const clusters = groupsOf(found);
  if (clusters.length === 0) return '<p>No two texts are nearly the same.</p>';
  const copies = clusters.reduce((sum, { length }) => sum + length - 1, 0);
  const items = clusters.slice(0, MOST_CLUSTERS).map((cluster) => {
    const members = cluster.slice(0, MOST_IN_CLUSTER).map((index) => {
      const entry = entries[index];
      return entry
        ? `<li dir="auto">${nameOf(entry)} <span class="quiet">${escapeHtml([entry.site, entry.published].filter(Boolean).join(', '))}</span></li>`
        : '';
    });
    const more = cluster.length > MOST_IN_CLUSTER ? `<li class="quiet">and ${count(cluster.length - MOST_IN_CLUSTER)} more</li>` : '';
    return `<li><strong>${plural(cluster.length, 'text')}</strong><ul>${members.join('')}${more}</ul></li>`;
  });
  const rest = clusters.length > MOST_CLUSTERS ? ` The ${MOST_CLUSTERS} largest are shown.` : '';
  return `<p>${plural(clusters.length, 'group')} of nearly equal texts, ${plural(copies, 'text')} more than one of each.${rest}</p><ol class="clusters">${items.join('\n')}</ol>`;
}
