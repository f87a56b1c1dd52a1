/** Small charts in SVG, drawn by hand: bars are shapes, words are HTML, so that they scale on any screen and read aloud. */
import { escapeHtml } from './escape';
import { count } from './format';

const BAR_WIDTH = 100;

/** A bar of a table row; its number stands in the cell beside it. */
function bar(value: number, most: number): string {
  const width = most === 0 ? 0 : (BAR_WIDTH * value) / most;
  return `<svg class="bar" viewBox="0 0 ${BAR_WIDTH} 10" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect width="${width.toFixed(2)}" height="10"/></svg>`;
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
      `<tr><th scope="row">${escapeHtml(label)}</th><td class="number">${count(value)}</td><td class="bar-cell">${bar(value, top)}</td></tr>`,
  );
  return `<table class="bars"><caption>${escapeHtml(caption)}</caption><thead class="skip"><tr><th scope="col">${escapeHtml(name)}</th><th scope="col">Articles</th><th scope="col">Share</th></tr></thead><tbody>${body.join('')}</tbody></table>`;
}

/** Columns along a line: time, or classes of a measure. The same numbers follow as a table that can be opened. */
export function columnChart(id: string, caption: string, name: string, rows: readonly Row[]): string {
  if (rows.length === 0) return '';
  const top = Math.max(1, ...rows.map(([, value]) => value));
  const step = 1000 / rows.length;
  const gap = Math.min(4, step * 0.15);
  const shapes = rows.map(([label, value], index) => {
    const height = value === 0 ? 0 : Math.max(1, (200 * value) / top);
    return `<rect x="${(index * step + gap / 2).toFixed(2)}" y="${(200 - height).toFixed(2)}" width="${(step - gap).toFixed(2)}" height="${height.toFixed(2)}"><title>${escapeHtml(label)}: ${count(value)}</title></rect>`;
  });
  const marks = [...new Set([rows[0], rows[rows.length >> 1], rows[rows.length - 1]])].map(
    (row) => `<span>${escapeHtml(row?.[0] ?? '')}</span>`,
  );
  const table = rows
    .filter(([, value]) => value > 0)
    .map(([label, value]) => `<tr><th scope="row">${escapeHtml(label)}</th><td class="number">${count(value)}</td></tr>`);
  return `<figure class="columns"><figcaption id="${id}">${escapeHtml(caption)} <span class="quiet">The tallest column is ${count(top)}.</span></figcaption>
<svg viewBox="0 0 1000 200" preserveAspectRatio="none" role="img" aria-labelledby="${id}">${shapes.join('')}</svg>
<div class="axis" aria-hidden="true">${marks.join('')}</div>
<details class="no-print"><summary>The numbers of “${escapeHtml(caption)}”</summary><table><thead><tr><th scope="col">${escapeHtml(name)}</th><th scope="col" class="number">Articles</th></tr></thead><tbody>${table.join('')}</tbody></table></details></figure>`;
}

export const CHART_STYLE = `
.bar{display:block;width:100%;height:.8rem;fill:var(--bar)}
.bars th{font-weight:400;overflow-wrap:anywhere}
.bars .bar-cell{width:50%;vertical-align:middle}
.columns{margin:1rem 0}
.columns svg{display:block;width:100%;height:11rem;fill:var(--bar);border-bottom:1px solid var(--ink)}
.columns rect:hover{fill:var(--bar-2)}
.axis{display:flex;justify-content:space-between;font-size:.8rem;color:var(--quiet);font-variant-numeric:tabular-nums}
figcaption{font-size:.95rem;margin-bottom:.5rem}
.columns details{font-size:.9rem;margin-top:.3rem}
`;
