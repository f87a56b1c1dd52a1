/** Charts in SVG, drawn by hand: places along the width are shares of it, so that they fit any screen and their words stay as large as others. */
import { escapeHtml } from './escape';
import { count, shortCount } from './format';

/** A bar for a number that stands beside it. */
export function meter(value: number, most: number): string {
  const width = most === 0 ? 0 : (100 * value) / most;
  return `<svg class="bar" aria-hidden="true" focusable="false"><rect class="ground" width="100%" height="100%"/><rect width="${width.toFixed(2)}%" height="100%"/></svg>`;
}

export type Row = readonly [name: string, value: number];

/** A table with a bar in each row; rows beyond `most` are summed up. */
export function barTable(caption: string, name: string, rows: readonly Row[], most = 12): string {
  if (rows.length === 0) return '';
  const shown = rows.slice(0, most);
  const rest = rows.slice(most).reduce((sum, [, value]) => sum + value, 0);
  const all: Row[] = rest > 0 ? [...shown, [`${rows.length - most} others`, rest]] : [...shown];
  const top = Math.max(...all.map(([, value]) => value));
  const body = all.map(
    ([label, value]) =>
      `<tr><th scope="row">${escapeHtml(label)}</th><td class="bar-cell">${meter(value, top)}</td><td class="number">${count(value)}</td></tr>`,
  );
  return `<table class="bars"><caption>${escapeHtml(caption)}</caption><thead class="skip"><tr><th scope="col">${escapeHtml(name)}</th><th scope="col">Bar</th><th scope="col">Number</th></tr></thead><tbody>${body.join('')}</tbody></table>`;
}

export interface ColumnChart {
  /** Of the chart in the page. */
  readonly id: string;
  readonly caption: string;
  /** What the rows are: `month`, `words`. */
  readonly name: string;
  readonly rows: readonly Row[];
  /** Words below the columns: one for each row, '' for none. */
  readonly ticks: readonly string[];
  /** Where in its column a tick stands. */
  readonly at: 'middle' | 'edge';
}

const HEIGHT = 180;
/** Room below the columns for the ticks. */
const FOOT = 24;

/** Columns along a line: time, or classes of a measure. The same numbers follow as a table that can be opened. */
export function columnChart({ id, caption, name, rows, ticks, at }: ColumnChart): string {
  if (rows.length === 0) return '';
  const scale = scaleFor(Math.max(1, ...rows.map(([, value]) => value)));
  const step = 100 / rows.length;
  const lines = scale.map((_, index) => {
    const y = HEIGHT - (HEIGHT * index) / (scale.length - 1);
    return `<line class="${index === 0 ? 'ground-line' : 'grid-line'}" x1="0" x2="100%" y1="${y.toFixed(1)}" y2="${y.toFixed(1)}"/>`;
  });
  const top = scale[scale.length - 1] ?? 1;
  const columns = rows.map((row, index) => column(row, index * step, step, top));
  const words = ticks.map((tick, index) =>
    tick === ''
      ? ''
      : `<text x="${(step * (at === 'edge' ? index : index + 0.5)).toFixed(2)}%" y="${HEIGHT + 17}">${escapeHtml(tick)}</text>`,
  );
  const numbers = [...scale].reverse().map((value) => `<span>${shortCount(value)}</span>`);
  return `<figure class="chart"><figcaption id="${id}">${escapeHtml(caption)} <output class="readout"></output></figcaption>
<div class="plot"><div class="scale" aria-hidden="true">${numbers.join('')}</div>
<svg class="columns ${at}" role="img" aria-labelledby="${id}" height="${HEIGHT + FOOT}">${lines.join('')}${columns.join('')}<g class="ticks" aria-hidden="true">${words.join('')}</g></svg></div>
${numberTable(caption, name, rows)}</figure>`;
}

function column([label, value]: Row, x: number, step: number, top: number): string {
  const height = value === 0 ? 0 : Math.max(1.5, (HEIGHT * value) / top);
  const gap = Math.min(0.35, step * 0.16);
  const words = `${escapeHtml(label)}: ${count(value)}`;
  return `<g class="column"><title>${words}</title><rect class="reach" x="${x.toFixed(3)}%" width="${step.toFixed(3)}%" height="${HEIGHT}"/><rect x="${(x + gap / 2).toFixed(3)}%" y="${(HEIGHT - height).toFixed(1)}" width="${(step - gap).toFixed(3)}%" height="${height.toFixed(1)}"/></g>`;
}

function numberTable(caption: string, name: string, rows: readonly Row[]): string {
  const table = rows
    .filter(([, value]) => value > 0)
    .map(([label, value]) => `<tr><th scope="row">${escapeHtml(label)}</th><td class="number">${count(value)}</td></tr>`);
  return `<details class="no-print"><summary>As a table<span class="skip">: ${escapeHtml(caption)}</span></summary><table><thead><tr><th scope="col">${escapeHtml(name)}</th><th scope="col" class="number">Articles</th></tr></thead><tbody>${table.join('')}</tbody></table></details>`;
}

/** Round numbers from 0 to the first that is no less than `most`: three to six of them. */
export function scaleFor(most: number): readonly number[] {
  const rough = most / 4;
  const power = 10 ** Math.floor(Math.log10(Math.max(1, rough)));
  const step = Math.max(1, [1, 2, 5, 10].map((times) => times * power).find((size) => size >= rough) ?? power);
  return Array.from({ length: Math.ceil(most / step) + 1 }, (_, index) => index * step);
}

export const CHART_STYLE = `
.bar{display:block;width:100%;height:.7rem;fill:var(--bar)}
.bar .ground{fill:var(--bar-back)}
.bars th{font-weight:400;overflow-wrap:anywhere;width:45%}
.bars .bar-cell{vertical-align:middle}
.bars .number{width:1%}
.chart{margin:0 0 1rem}
.chart figcaption{font-size:.875rem;color:var(--quiet);margin-bottom:.9rem;min-height:1.4em}
.readout{color:var(--ink);font-weight:600;font-variant-numeric:tabular-nums}
.plot{display:grid;grid-template-columns:auto minmax(0,1fr);gap:.6rem}
.scale{display:flex;flex-direction:column;justify-content:space-between;height:${HEIGHT + 20}px;margin-top:-10px;font-size:.75rem;line-height:20px;text-align:right;color:var(--quiet);font-variant-numeric:tabular-nums}
.columns{display:block;width:100%;overflow:visible;fill:var(--bar)}
.columns .reach{fill:transparent}
.column:hover rect:last-child,.column.lit rect:last-child{fill:var(--accent)}
.grid-line{stroke:var(--hair)}
.ground-line{stroke:var(--ink)}
.ticks{fill:var(--quiet);font-size:.75rem;text-anchor:middle;font-variant-numeric:tabular-nums}
.edge .ticks text:first-child{text-anchor:start}
.chart details{font-size:.875rem;margin-top:.4rem;color:var(--quiet)}
.chart details table{color:var(--ink);width:auto;min-width:16rem;margin-top:.4rem}
`;

/** The number of the column under the pointer beside the caption; with arrow keys, that of the column before or after. */
export const CHART_SCRIPT = `
Array.prototype.forEach.call(document.querySelectorAll('.chart'), function (chart) {
  var svg = chart.querySelector('svg.columns');
  var readout = chart.querySelector('.readout');
  var columns = Array.prototype.slice.call(svg.querySelectorAll('.column'));
  var lit = -1;
  function show(index) {
    if (columns[lit]) columns[lit].classList.remove('lit');
    lit = index;
    if (columns[lit]) columns[lit].classList.add('lit');
    readout.textContent = columns[lit] ? columns[lit].querySelector('title').textContent : '';
  }
  svg.setAttribute('tabindex', '0');
  svg.addEventListener('mouseover', function (event) { show(columns.indexOf(event.target.closest('.column'))); });
  svg.addEventListener('mouseleave', function () { show(-1); });
  svg.addEventListener('blur', function () { show(-1); });
  svg.addEventListener('keydown', function (event) {
    var step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    show(Math.max(0, Math.min(columns.length - 1, lit + step)));
  });
});
`;
