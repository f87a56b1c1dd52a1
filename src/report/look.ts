/** Beside the common style: contents, alarms, and the table of sites, which scrolls on screen and is whole on paper. */
export const REPORT_STYLE = `
.contents{list-style:none;display:flex;flex-wrap:wrap;gap:.2rem 1.3rem;padding:.6rem 0;margin:0;border-top:1px solid var(--line);border-bottom:1px solid var(--line)}
.grid{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,22rem),1fr));gap:1.5rem 2.5rem;align-items:start}
.alarms li{margin:.3rem 0}
.alarms strong{color:var(--drop)}
.low{color:var(--drop);font-weight:600}
.sort{font:inherit;font-weight:600;color:inherit;background:none;border:0;padding:.2rem 0;cursor:pointer;text-decoration:underline dotted;text-underline-offset:.2em}
[aria-sort=ascending] .sort::after{content:" ▲" / ""}
[aria-sort=descending] .sort::after{content:" ▼" / ""}
@media screen{.tall{max-height:38rem;overflow:auto}.tall thead th{position:sticky;top:0;background:var(--paper)}}
#site-table td,#site-table th{padding-right:1rem}
#site-table tbody tr:hover{background:var(--card)}
input[type=search]{font:inherit;padding:.25rem .5rem;border:1px solid var(--quiet);border-radius:3px;background:var(--card);color:var(--ink)}
.clusters li{margin:.4rem 0}
.clusters ul{margin:.2rem 0;padding-left:1.2rem}
`;

/** Sorts the table of sites by a column, and finds sites by name. */
export const SCRIPT = `
(function () {
  'use strict';
  var table = document.getElementById('site-table');
  if (!table) return;
  var body = table.tBodies[0];
  var heads = Array.prototype.slice.call(table.tHead.rows[0].cells);
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
