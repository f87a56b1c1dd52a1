/** The differences for people: a page with the words that came and went. */
import { addressText, escapeHtml, link } from '../views/escape';
import { count, valueText } from '../views/format';
import { viewPage } from '../views/page';
import { type ArticleChange, type ArticleRef, type BlockChange, type RunChange, changedShare } from './model';

/** Articles shown in full; the rest only counts. */
const MOST_ARTICLES = 500;

export function diffPage(change: RunChange, names: readonly [old: string, now: string]): string {
  const { changed, lost, gained } = change;
  const fields = [...new Set(changed.flatMap((article) => article.fields.map(({ field }) => field)))].sort();
  const more =
    changed.length > MOST_ARTICLES ? `<p class="quiet">${count(changed.length - MOST_ARTICLES)} lighter changes are not shown.</p>` : '';
  return viewPage({
    title: `Differences: ${names[0]} and ${names[1]}`,
    style: DIFF_STYLE,
    script: SCRIPT,
    body: `<a class="skip" href="#changes">To the changes</a>
<header><p class="kicker">newsnorm · diff</p><h1>${escapeHtml(names[0])} <span class="quiet">and</span> ${escapeHtml(names[1])}</h1>
${facts(change)}</header>
<main>
<p class="no-print"><label>Show articles with a change of <select id="only"><option value="">anything</option><option value="text">text</option>${fields.map((field) => `<option>${escapeHtml(field)}</option>`).join('')}</select></label> <span id="shown" role="status" class="quiet"></span></p>
<section id="changes" aria-labelledby="changes-heading" tabindex="-1"><h2 id="changes-heading">Changed articles, the weightiest first</h2>
${changed.length === 0 ? '<p>No article changed.</p>' : changed.slice(0, MOST_ARTICLES).map(article).join('\n')}${more}</section>
${refs('Only in the older run', 'lost', lost)}
${refs('Only in the newer run', 'gained', gained)}
</main>`,
  });
}

function facts(change: RunChange): string {
  const { same, changed, lost, gained } = change;
  const items = [
    ['The same', count(same)],
    ['Changed', count(changed.length)],
    ['Lost', count(lost.length)],
    ['Gained', count(gained.length)],
    ['Differ', `${changedShare(change).toFixed(2)} %`],
  ];
  return `<dl class="facts">${items.map(([name, value]) => `<div><dt>${name ?? ''}</dt><dd>${value ?? ''}</dd></div>`).join('')}</dl>`;
}

function article({ key, title, weight, fields, blocks }: ArticleChange): string {
  const about = [...fields.map(({ field }) => field), ...(blocks.length > 0 ? ['text'] : [])];
  const rows = fields.map(
    ({ field, old, new: now }) =>
      `<tr><th scope="row">${escapeHtml(field)}</th><td dir="auto"><del>${escapeHtml(valueText(old))}</del></td><td dir="auto"><ins>${escapeHtml(valueText(now))}</ins></td></tr>`,
  );
  const table =
    rows.length === 0
      ? ''
      : `<table><thead><tr><th scope="col">Field</th><th scope="col">Older</th><th scope="col">Newer</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
  return `<article data-about="${escapeHtml(about.join(' '))}"><h3 dir="auto">${escapeHtml(title || key)}</h3>
<p class="quiet">${link(key, addressText(key))} · weight ${weight}</p>${table}${blocks.map(block).join('\n')}</article>`;
}

function block({ kind, old, new: now, words }: BlockChange): string {
  const text = (value: string | null): string => escapeHtml(value ?? '').replaceAll('\n', '<br>');
  const inner =
    kind === 'changed'
      ? (words ?? [])
          .map((word) =>
            word.kind === 'same'
              ? text(word.text)
              : word.kind === 'lost'
                ? `<del>${text(word.text)}</del>`
                : `<ins>${text(word.text)}</ins>`,
          )
          .join('')
      : kind === 'lost'
        ? `<del>${text(old)}</del>`
        : kind === 'gained'
          ? `<ins>${text(now)}</ins>`
          : text(old);
  return `<div class="change ${kind}"><span class="chip">${kind}</span><p class="prose" dir="auto">${inner}</p></div>`;
}

function refs(heading: string, id: string, list: readonly ArticleRef[]): string {
  if (list.length === 0) return '';
  const items = list.map(({ key, title }) => `<li dir="auto">${link(key, title || key)}</li>`);
  return `<section aria-labelledby="${id}"><h2 id="${id}">${heading}</h2><ul>${items.join('\n')}</ul></section>`;
}

const DIFF_STYLE = `
article{border-top:1px solid var(--line);padding:.4rem 0 1rem;margin:1rem 0}
del{background:var(--drop-back);color:var(--drop);text-decoration-thickness:1px}
ins{background:var(--keep-back);color:var(--keep);text-decoration:underline;text-decoration-thickness:1px;text-underline-offset:.2em}
td{overflow-wrap:anywhere}
table th:first-child{width:8rem}
.change{display:grid;grid-template-columns:6.5rem minmax(0,1fr);gap:.2rem 1rem;margin:.7rem 0;align-items:start}
.change p{margin:0;overflow-wrap:anywhere}
.chip{justify-self:start}
.lost .chip{color:var(--drop)}.gained .chip{color:var(--keep)}.moved,.moved .chip{color:var(--quiet)}
select{font:inherit;background:var(--card);color:var(--ink);border:1px solid var(--quiet);border-radius:3px;padding:.2rem}
@media (max-width:40rem){.change{grid-template-columns:minmax(0,1fr)}table th:first-child{width:auto}}
`;

const SCRIPT = `
(function () {
  'use strict';
  var only = document.getElementById('only');
  var shown = document.getElementById('shown');
  var articles = Array.prototype.slice.call(document.querySelectorAll('article'));
  function filter() {
    var count = 0;
    articles.forEach(function (article) {
      article.hidden = only.value !== '' && article.dataset.about.split(' ').indexOf(only.value) < 0;
      if (!article.hidden) count++;
    });
    shown.textContent = count + (count === 1 ? ' article' : ' articles');
  }
  only.addEventListener('change', filter);
  filter();
})();
`;
