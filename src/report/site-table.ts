/** The table of sites: sorted by any column, found by name, and coloured where something is missing. */
import { escapeHtml } from '../views/escape';
import { count, percent, plural } from '../views/format';
import { WATCHED } from './gather';
import type { SiteRow } from './sites';

const MOST_SITES = 500;
const MEASURES = ['Articles', 'Median words', 'Text dropped', 'Text per byte', 'Warnings'] as const;

export function siteTable(rows: readonly SiteRow[]): string {
  if (rows.length === 0) return '<p>No article, no site.</p>';
  const head = (name: string): string => `<th scope="col" class="number"><button type="button" class="sort">${name}</button></th>`;
  const rest = rows.length > MOST_SITES ? `<p class="quiet">${plural(rows.length - MOST_SITES, 'smaller site')} not shown.</p>` : '';
  const unknown = rows.every(({ medianDropped }) => medianDropped === null)
    ? ' How much text was dropped is known where a manifest is read too, or where the records have provenance.'
    : '';
  return `<div class="controls no-print"><label>Find a site <input type="search" id="find-site" autocomplete="off"></label> <span id="sites-shown" role="status" class="quiet">${plural(rows.length, 'site')}</span></div>
<p class="quiet small" id="site-words">Coverage is the percentage of a site’s articles that have the field. Text dropped is the share of the letters of a source, scripts and styles aside, that is not in the article: the median of the site.${unknown}</p>
<div class="scroll tall" tabindex="0" role="group" aria-label="Table of sites"><table id="site-table" aria-describedby="site-words">
<thead><tr class="groups"><td></td><td colspan="${MEASURES.length}"></td><th scope="colgroup" colspan="${WATCHED.length}">Coverage, %</th></tr>
<tr><th scope="col"><button type="button" class="sort">Site</button></th>${[...MEASURES, ...WATCHED].map(head).join('')}</tr></thead>
<tbody>${rows.slice(0, MOST_SITES).map(siteRow).join('\n')}</tbody></table></div>${rest}`;
}

function siteRow({ site, articles, covered, medianWords, medianDropped, medianYield, warnings }: SiteRow): string {
  const cell = (value: number, text: string): string => `<td class="number" data-value="${value}">${text}</td>`;
  const share = (value: number | null): string => (value === null ? cell(-1, '—') : cell(value, percent(value, 1)));
  const measures = [
    cell(articles, count(articles)),
    cell(medianWords, count(medianWords)),
    share(medianDropped),
    share(medianYield),
    cell(warnings, count(warnings)),
  ];
  return `<tr><th scope="row">${escapeHtml(site)}</th>${measures.join('')}${covered.map((have) => coverageCell(have / articles)).join('')}</tr>`;
}

/** Shares below which a cell is coloured, the strongest colour first. */
const HEAT: readonly (readonly [below: number, name: string])[] = [
  [0.1, 'none'],
  [0.5, 'few'],
  [0.9, 'some'],
];

function coverageCell(share: number): string {
  const heat = HEAT.find(([below]) => share < below)?.[1] ?? 'most';
  // Rounded down, so that 100 means all.
  return `<td class="number cover ${heat}" data-value="${share}">${Math.floor(share * 100)}</td>`;
}
