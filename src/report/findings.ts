/** What an archivist should look at: failures, alarms, and articles unlike the rest. */
import { meter } from '../views/charts';
import { escapeHtml, link } from '../views/escape';
import { count, percent, plural } from '../views/format';
import type { Alarm } from './alarms';
import { type Entry, type Gathering, MOST_FAILED, entryKey } from './gather';
import type { Outlier } from './outliers';

/** So few are shown at once. */
const FEW = 12;

export function failedTable({ failed, failedInAll: all }: Gathering): string {
  if (failed.size === 0) return '';
  const rows = [...failed.values()].map(
    ({ path, code, message }) =>
      `<tr><th scope="row" class="path">${escapeHtml(path)}</th><td><code>${escapeHtml(code)}</code>${message === '' ? '' : ` ${escapeHtml(message)}`}</td></tr>`,
  );
  const caption = all > MOST_FAILED ? `The first ${MOST_FAILED} of ${plural(all, 'failed input')}` : 'Failed inputs';
  return `<details${failed.size <= FEW ? ' open' : ''}><summary>${caption}</summary><div class="scroll" tabindex="0" role="group" aria-label="Table of failed inputs"><table><thead><tr><th scope="col">Input</th><th scope="col">Reason</th></tr></thead><tbody>${rows.join('\n')}</tbody></table></div></details>`;
}

export function alarmTable(raised: readonly Alarm[]): string {
  if (raised.length === 0) return '<p>No site gives less than it did: no field got rarer, no texts got shorter.</p>';
  const rows = raised.map(({ site, subject, before, after, beforeOf, afterOf, since }) => {
    const isLength = subject === 'length';
    const most = isLength ? before : 1;
    const side = (value: number, of: number, where: string): string =>
      `<td><strong>${isLength ? plural(value, 'word') : percent(value, 1)}</strong> <span class="quiet">${isLength ? 'median of' : 'of'} ${plural(of, 'page')} ${where}</span>${meter(value, most)}</td>`;
    return `<tr><th scope="row">${escapeHtml(site)}</th><td>${isLength ? 'length' : escapeHtml(subject)}</td>${side(before, beforeOf, since === null ? 'of the baseline' : 'until then')}${side(after, afterOf, since === null ? 'of this run' : `since ${since}`)}</tr>`;
  });
  return `<p>Fields that are found on fewer pages than before, and texts that got much shorter: the pages changed, or a rule fails.</p><div class="scroll" tabindex="0" role="group" aria-label="Table of alarms"><table class="alarms"><thead><tr><th scope="col">Site</th><th scope="col">What</th><th scope="col">Before</th><th scope="col">Now</th></tr></thead><tbody>${rows.join('\n')}</tbody></table></div>`;
}

export function nameOf({ title, url, path }: Entry): string {
  const text = title || url || path || 'untitled';
  return url === '' ? escapeHtml(text) : link(url, text);
}

export function outlierTable(found: readonly Outlier[], explained: ReadonlyMap<string, string>): string {
  if (found.length === 0) return '<p>Nothing stands out.</p>';
  const rows = found.map(({ entry, kind, reason }) => {
    const page = explained.get(entryKey(entry));
    const command =
      page !== undefined
        ? `<a href="${escapeHtml(page)}">why this text</a>`
        : entry.path === ''
          ? ''
          : `<code>newsnorm explain ${escapeHtml(quoted(entry.path))}${entry.isMember && entry.url !== '' ? ` --record ${escapeHtml(quoted(entry.url))}` : ''}</code>`;
    return `<tr><th scope="row" class="name" dir="auto">${nameOf(entry)}<br><span class="quiet">${escapeHtml(entry.site)}</span></th><td><span class="chip">${kind}</span> ${escapeHtml(reason)}</td><td class="look">${command}</td></tr>`;
  });
  return `<p>${count(found.length)} articles that are least like the rest of their site.</p><div class="scroll" tabindex="0" role="group" aria-label="Table of outliers"><table><thead><tr><th scope="col">Article</th><th scope="col">Why</th><th scope="col">Look</th></tr></thead><tbody>${rows.join('\n')}</tbody></table></div>`;
}

const PLAIN = /^[\w./@%+=:,-]+$/;

/** A path as a shell takes it. */
function quoted(path: string): string {
  return PLAIN.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
}
