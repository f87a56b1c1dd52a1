/** Beside the common style: words that came and went, an article a part; and what the page does. */
export const DIFF_STYLE = `
.grid{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,26rem),1fr));gap:1.5rem 3rem;align-items:start;margin-top:1.8rem}
.filters{position:sticky;top:0;z-index:2;background:var(--paper);padding:.6rem 0;border-bottom:1px solid var(--line)}
.keys{font-size:.82rem;margin-left:auto}
article{padding:1.1rem 0 1.3rem;border-bottom:1px solid var(--line);scroll-margin-top:4rem}
article.at h3{text-decoration:underline;text-decoration-color:var(--accent);text-decoration-thickness:3px;text-underline-offset:.22em}
article:focus{outline:none}
article header{display:flex;gap:1.5rem;justify-content:space-between;align-items:baseline}
article h3{font-size:1.25rem;margin:0;overflow-wrap:anywhere}
.weight{white-space:nowrap;font-variant-numeric:tabular-nums;font-weight:600;font-size:.92rem}
.weight .quiet{font-weight:400}
article>p{max-width:none}
del{background:var(--drop-back);color:var(--drop);text-decoration-thickness:1px;text-decoration-color:color-mix(in srgb,currentColor 55%,transparent)}
ins{background:var(--keep-back);color:var(--keep);text-decoration:none;border-bottom:2px solid currentColor}
.fields{margin:.5rem 0}
.fields td{overflow-wrap:anywhere}
.fields th{width:8rem}
.fields li+li{margin-top:.15rem}
.change{display:grid;grid-template-columns:5.2rem minmax(0,1fr);gap:.2rem 1rem;margin:.6rem 0;align-items:start}
.change p{margin:0;max-width:52rem;overflow-wrap:anywhere}
.chip{justify-self:start;margin-top:.15rem}
.lost .chip{color:var(--drop)}.gained .chip{color:var(--keep)}.moved,.moved .chip{color:var(--quiet)}
@media (max-width:48rem){.keys{display:none}}
@media (max-width:40rem){.change{grid-template-columns:minmax(0,1fr)}.fields th{width:5rem}.filters{position:static}}
`;

/** Shows articles by what changed and by words, moves by keys. */
export const SCRIPT = `
(function () {
'use strict';
var only = document.getElementById('only');
if (!only) return;
var find = document.getElementById('find');
var shown = document.getElementById('shown');
var articles = Array.prototype.slice.call(document.querySelectorAll('article'));
var words = articles.map(function (article) { return article.textContent.toLowerCase(); });
var at = null;
function filter() {
  var wanted = find.value.trim().toLowerCase();
  var count = 0;
  articles.forEach(function (article, index) {
    article.hidden = (only.value !== '' && article.dataset.about.split(' ').indexOf(only.value) < 0)
      || (wanted !== '' && words[index].indexOf(wanted) < 0);
    if (!article.hidden) count++;
  });
  shown.textContent = count + (count === 1 ? ' article' : ' articles');
}
function step(by) {
  var visible = articles.filter(function (article) { return !article.hidden; });
  var next = visible[Math.max(0, Math.min(visible.length - 1, visible.indexOf(at) + by))];
  if (!next) return;
  if (at) at.classList.remove('at');
  at = next;
  at.classList.add('at');
  at.focus({ preventScroll: true });
  at.scrollIntoView();
}
only.addEventListener('change', filter);
find.addEventListener('input', filter);
document.addEventListener('keydown', function (event) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === 'Escape') { only.value = ''; find.value = ''; filter(); return; }
  if (event.target.matches('input[type=search],select')) return;
  if (event.key === 'j') step(1);
  else if (event.key === 'k') step(-1);
  else if (event.key === '/') { event.preventDefault(); find.focus(); }
});
})();
`;
