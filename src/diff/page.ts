/** The differences for people: a page with the words that came and went. */
import { CHART_STYLE, type Row, barTable } from '../views/charts';
import { addressText, escapeHtml, link } from '../views/escape';
import { count, plural } from '../views/format';
import { viewPage } from '../views/page';
import { DIFF_STYLE, SCRIPT } from './look';
import {
  type ArticleChange,
  type ArticleRef,
  type BlockChange,
  type FieldChange,
  type RunChange,
  type WordChange,
  changedShare,
} from './model';
import { valueChange } from './values';

/** Articles shown in full; the rest only counts. */
const MOST_ARTICLES = 500;
/** Articles only one run has. */
const MOST_REFS = 1000;

export function diffPage(change: RunChange, names: readonly [old: string, now: string]): string {
  const { changed, lost, gained } = change;
  return viewPage({
    title: `Differences: ${names[0]} and ${names[1]}`,
    style: `${CHART_STYLE}${DIFF_STYLE}`,
    script: SCRIPT,
    body: `<a class="skip" href="#changes">To the changes</a>
<header><p class="kicker">newsnorm diff</p><h1>What changed between two runs</h1>
<p class="quiet small">Older: ${escapeHtml(names[0])} (${plural(change.old, 'article')})<br>Newer: ${escapeHtml(names[1])} (${plural(change.new, 'article')})</p>
${facts(change)}</header>
<main>
${overview(changed)}
<section id="changes" aria-labelledby="changes-heading" tabindex="-1"><h2 id="changes-heading">Changed articles, the weightiest first</h2>
${changedList(changed)}</section>
${refs('Only in the older run', 'lost', lost)}
${refs('Only in the newer run', 'gained', gained)}
</main>
<footer class="quiet small"><p>Articles are found again by their address. The weight of a change adds up its fields by their importance, and a fifth for each word lost, a tenth for each word gained. This page loads nothing and sends nothing.</p></footer>`,
  });
}

function facts(change: RunChange): string {
  const { same, changed, lost, gained } = change;
  const items = [
    ['The same', count(same)],
    ['Changed', count(changed.length)],
    ['Lost', count(lost.length)],
    ['Gained', count(gained.length)],
    ['Differ', `${changedShare(change).toFixed(2)}\u00a0%`],
  ];
  return `<dl class="facts">${items.map(([name, value]) => `<div><dt>${name ?? ''}</dt><dd>${value ?? ''}</dd></div>`).join('')}</dl>`;
}

/** What an article's changes are about: names of fields, and `text`. */
function subjects({ fields, blocks }: ArticleChange): readonly string[] {
  return [...(blocks.length > 0 ? ['text'] : []), ...fields.map(({ field }) => field)];
}

function tally(names: readonly string[]): readonly Row[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
}

function overview(changed: readonly ArticleChange[]): string {
  if (changed.length === 0) return '';
  const bySubject = barTable('Articles by what changed', 'What', tally(changed.flatMap(subjects)), 20);
  const blocks = changed.flatMap(({ blocks: all }) => all.map(({ kind }) => kind));
  return `<div class="grid">${bySubject}${barTable('Blocks of text by what became of them', 'Change', tally(blocks))}</div>`;
}

function changedList(changed: readonly ArticleChange[]): string {
  if (changed.length === 0) return '<p>No article changed.</p>';
  const options = tally(changed.flatMap(subjects)).map(
    ([name, number]) => `<option value="${escapeHtml(name)}">${escapeHtml(name)} (${count(number)})</option>`,
  );
  const more =
    changed.length > MOST_ARTICLES ? `<p class="quiet">${plural(changed.length - MOST_ARTICLES, 'lighter change')} not shown.</p>` : '';
  return `<div class="filters controls no-print" role="group" aria-label="Filters">
<label>Changed <select id="only"><option value="">anything</option>${options.join('')}</select></label>
<label>Find <input type="search" id="find" autocomplete="off"></label>
<span id="shown" role="status" class="quiet">${plural(Math.min(changed.length, MOST_ARTICLES), 'article')}</span>
<span class="quiet keys"><kbd>j</kbd> <kbd>k</kbd> next, previous <kbd>/</kbd> find <kbd>Esc</kbd> clear</span></div>
${changed.slice(0, MOST_ARTICLES).map(article).join('\n')}${more}`;
}

function article(change: ArticleChange): string {
  const { key, title, weight, fields, blocks } = change;
  const kinds = tally(blocks.map(({ kind }) => kind)).map(([kind, number]) => `${count(number)} ${kind}`);
  const told = [
    ...(fields.length > 0 ? [plural(fields.length, 'field')] : []),
    ...(kinds.length > 0 ? [`blocks: ${kinds.join(', ')}`] : []),
  ];
  const table =
    fields.length === 0
      ? ''
      : `<table class="fields"><thead class="skip"><tr><th scope="col">Field</th><th scope="col">Change</th></tr></thead><tbody>${fields.map(fieldRow).join('')}</tbody></table>`;
  return `<article tabindex="-1" data-about="${escapeHtml(subjects(change).join(' '))}"><header><h3 dir="auto">${escapeHtml(title || key)}</h3><span class="weight"><span class="quiet">weight</span> ${weight}</span></header>
<p class="quiet small">${link(key, addressText(key))}<br>${told.join('; ')}</p>${table}${blocks.map(block).join('\n')}</article>`;
}

function fieldRow(field: FieldChange): string {
  const { isList, parts } = valueChange(field);
  const inner = isList
    ? `<ul class="plain">${parts.map((part) => `<li>${words([part])}</li>`).join('')}</ul>`
    : parts.some(({ kind }) => kind === 'same')
      ? words(parts)
      : parts.map((part) => words([part])).join(' <span class="quiet" aria-hidden="true">→</span> ');
  return `<tr><th scope="row">${escapeHtml(field.field)}</th><td dir="auto">${inner}</td></tr>`;
}

function text(value: string): string {
  return escapeHtml(value).replaceAll('\n', '<br>');
}

const BLANK = /^\s+$/;

function words(parts: readonly WordChange[]): string {
  return parts
    .map(({ kind, text: value }) => {
      if (kind === 'same') return text(value);
      const [name, shown] = [kind === 'lost' ? 'del' : 'ins', BLANK.test(value) ? '␣' : text(value)];
      return `<${name}>${shown}</${name}>`;
    })
    .join('');
}

function block({ kind, old, new: now, words: changes }: BlockChange): string {
  const inner = kind === 'changed' ? words(changes ?? []) : kind === 'moved' ? text(old ?? '') : words([{ kind, text: old ?? now ?? '' }]);
  return `<div class="change ${kind}"><span class="chip">${kind}</span><p class="prose" dir="auto">${inner}</p></div>`;
}

function refs(heading: string, id: string, list: readonly ArticleRef[]): string {
  if (list.length === 0) return '';
  const items = list.slice(0, MOST_REFS).map(({ key, title }) => `<li dir="auto">${link(key, title || key)}</li>`);
  const more = list.length > MOST_REFS ? `<p class="quiet">${plural(list.length - MOST_REFS, 'more article')} not shown.</p>` : '';
  return `<section aria-labelledby="${id}"><h2 id="${id}">${heading} <span class="quiet">${count(list.length)}</span></h2><ul>${items.join('\n')}</ul>${more}</section>`;
}
