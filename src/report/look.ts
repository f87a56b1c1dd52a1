/** Beside the common style: contents, alarms, and the table of sites, which scrolls on screen and is whole on paper. */
import { CHART_SCRIPT } from '../views/charts';

export const REPORT_STYLE = `
.contents{position:sticky;top:0;z-index:3;background:var(--paper);border-top:1px solid var(--line);border-bottom:1px solid var(--line);overflow-x:auto}
.contents ul{list-style:none;display:flex;gap:1.5rem;padding:.55rem 0;margin:0;white-space:nowrap;font-size:.92rem}
.contents a{text-decoration:none;color:inherit;font-weight:600}
.contents a:hover{text-decoration:underline}
.grid{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,26rem),1fr));gap:2rem 3rem;align-items:start;margin-bottom:1.2rem}
details>summary{margin-bottom:.6rem}
.timeline{margin-top:1rem}
.path{font-weight:400;overflow-wrap:anywhere}
.alarms td{width:30%;min-width:9.5rem}
.alarms td:nth-child(2){width:auto;min-width:0}
.alarms td:last-child .bar{fill:var(--drop)}
.alarms .bar{height:.45rem;margin-top:.3rem}
.sort{font:inherit;color:inherit;background:none;border:0;padding:.15rem 0;cursor:pointer}
.sort:hover{text-decoration:underline}
[aria-sort] .sort{text-decoration:underline;text-decoration-thickness:2px;text-underline-offset:.25em}
[aria-sort=ascending] .sort::after{content:" ▲" / ""}
[aria-sort=descending] .sort::after{content:" ▼" / ""}
.groups td,.groups th{border-bottom:0;padding-bottom:0;color:var(--quiet);font-weight:400}
.groups th{text-align:left;padding-left:.7rem}
#site-table{margin-top:.8rem}
#site-table td,#site-table th{padding-right:.9rem}
#site-table tbody th{overflow-wrap:anywhere;min-width:10rem}
#site-table tbody tr:hover :is(td,th){background:var(--bar-back)}
#site-table .cover{padding-right:.7rem;min-width:3.4rem;border-left:2px solid var(--paper)}
#site-table .most{color:var(--quiet)}
#site-table .some{background:var(--mark)}
#site-table .few{background:var(--drop-back)}
#site-table .none{background:var(--drop-back);color:var(--drop);font-weight:700}
@media screen{.tall{max-height:40rem;overflow:auto}.tall thead tr:last-child th{position:sticky;top:0;background:var(--paper);z-index:1;box-shadow:inset 0 -1px 0 var(--ink)}.tall tbody th{position:sticky;left:0;background:var(--paper)}}
.name{min-width:13rem}
.name+td{min-width:11rem}
th .quiet{font-weight:400}
.look{white-space:nowrap}
.clusters{list-style:none;padding:0;margin:1.2rem 0 0;display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,34rem),1fr));gap:0 3rem}
.clusters>li{padding:.2rem 0 1.2rem;min-width:0}
.clusters h3{margin:0 0 .2rem}
.clusters .day{white-space:nowrap;width:7.5rem}
.clusters tbody th{font-weight:400;overflow-wrap:anywhere;min-width:8rem}
@media print{#site-table{font-size:7.5pt}#site-table td,#site-table th{padding-right:.35rem;min-width:0}}
`;

/** Sorts the table of sites by a column, finds sites by name, and chooses the steps of the chart of time. */
export const SCRIPT = `
(function () {
'use strict';
${CHART_SCRIPT}
var charts = Array.prototype.slice.call(document.querySelectorAll('.timeline'));
Array.prototype.forEach.call(document.querySelectorAll('input[name=unit]'), function (choice) {
  choice.addEventListener('change', function () {
    charts.forEach(function (chart) { chart.hidden = chart.dataset.unit !== choice.value; });
  });
});
var table = document.getElementById('site-table');
if (!table) return;
var body = table.tBodies[0];
var heads = Array.prototype.slice.call(table.tHead.rows[1].cells);
function valueOf(row, column) {
  var cell = row.cells[column];
  return cell.hasAttribute('data-value') ? Number(cell.getAttribute('data-value')) : cell.textContent;
}
heads.forEach(function (head, column) {
  head.querySelector('button').addEventListener('click', function () {
    var down = head.getAttribute('aria-sort') !== 'descending';
    heads.forEach(function (other) { other.removeAttribute('aria-sort'); });
    head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
    var rows = Array.prototype.slice.call(body.rows);
    rows.sort(function (a, b) {
      var x = valueOf(a, column), y = valueOf(b, column);
      var order = x < y ? -1 : x > y ? 1 : 0;
      return down ? -order : order;
    });
    rows.forEach(function (row) { body.appendChild(row); });
  });
});
var find = document.getElementById('find-site');
var shown = document.getElementById('sites-shown');
find.addEventListener('input', function () {
  var wanted = find.value.toLowerCase();
  var count = 0;
  Array.prototype.forEach.call(body.rows, function (row) {
    row.hidden = row.cells[0].textContent.toLowerCase().indexOf(wanted) < 0;
    if (!row.hidden) count++;
  });
  shown.textContent = count + (count === 1 ? ' site' : ' sites');
});
})();
`;
