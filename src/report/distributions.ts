/** Charts of the archive: through time, and how its measures are spread. */
import { barTable, columnChart } from '../views/charts';
import { escapeHtml } from '../views/escape';
import { plural, shortCount } from '../views/format';
import { bins } from './bins';
import type { Entry, Gathering } from './gather';
import { type Timeline, ticksOf, timelines } from './timeline';

export function times(entries: readonly Entry[]): string {
  const { charts, best, undated } = timelines(entries.map(({ published }) => published));
  const note = undated === 0 ? '' : `<p class="quiet small">${plural(undated, 'article')} without a date of publication.</p>`;
  if (charts.length === 0) return note;
  const choices = charts.map(
    ({ unit }) =>
      `<label class="choice"><input type="radio" name="unit" value="${unit}"${unit === best ? ' checked' : ''}><span>By ${unit}</span></label>`,
  );
  const choice =
    charts.length === 1 ? '' : `<fieldset class="no-print"><legend class="skip">Steps of the chart</legend>${choices.join('')}</fieldset>`;
  return `<div class="controls">${choice}</div>${charts.map((chart) => timeChart(chart, chart.unit === best)).join('')}${note}`;
}

function timeChart(timeline: Timeline, isShown: boolean): string {
  const { unit, steps } = timeline;
  const chart = columnChart({
    id: `time-${unit}`,
    caption: `Articles by ${unit} of publication`,
    name: unit,
    rows: steps,
    ticks: ticksOf(timeline),
    at: 'middle',
  });
  return `<div class="timeline" data-unit="${unit}"${isShown ? '' : ' hidden'}>${chart}</div>`;
}

const WORDS = [1, 50, 100, 200, 400, 800, 1600, 3200, 6400];
const IMAGES = [1, 2, 3, 5, 10, 20, 50];

export function distributions({ entries, languages, precisions }: Gathering): string {
  const lengths = entries.map(({ words }) => words);
  const pictures = entries.map(({ images }) => images);
  return `<div class="grid">${spread('words', 'Articles by length in words', lengths, WORDS)}${spread('images', 'Articles by number of images', pictures, IMAGES)}${barTable('Articles by language', 'Language', languages.rows())}${barTable('Dates of publication by what they tell', 'Precision', precisions.rows())}</div>`;
}

function spread(name: string, caption: string, values: readonly number[], bounds: readonly number[]): string {
  const ticks = [0, ...bounds].map((bound) => escapeHtml(shortCount(bound)));
  return columnChart({ id: `${name}-chart`, caption, name, rows: bins(values, bounds), ticks, at: 'edge' });
}
