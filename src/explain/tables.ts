/** Below the document: where each field came from, which rules spoke, and how the work went. */
import type { Candidate, ExplainedField, Explanation, Piece } from '../model/explanation';
import { meter } from '../views/charts';
import { escapeHtml } from '../views/escape';
import { count, plural, rangeText, valueText } from '../views/format';
import { ruleCounts } from './counts';
import { agreeing, isAbsent } from './fields';

export function fieldTable({ fields }: Explanation): string {
  if (fields.length === 0) return '';
  const absent = fields.filter(isAbsent).map(({ field }) => `<code>${escapeHtml(field)}</code>`);
  const none = absent.length === 0 ? '' : `<p class="quiet small">Nothing in the source tells ${absent.join(', ')}.</p>`;
  return `<section aria-labelledby="fields-heading"><h2 id="fields-heading">Fields</h2>
<div class="scroll" tabindex="0" role="group" aria-label="Table of fields"><table class="fields">
<thead><tr><th scope="col">Field</th><th scope="col">Value</th><th scope="col">Where it came from</th><th scope="col">What else was said, and why not</th></tr></thead>
<tbody>${fields
    .filter((field) => !isAbsent(field))
    .map(fieldRow)
    .join('\n')}</tbody></table></div>${none}</section>`;
}

const MOST_VALUE = 400;

function fieldRow(field: ExplainedField): string {
  const { same, other } = agreeing(field);
  const losers = other.map(
    (loser) =>
      `<li><span class="value" dir="auto">${shown(loser)}</span><br><span class="quiet">${place(loser)}: ${escapeHtml(loser.reason)}</span></li>`,
  );
  const agree =
    same.length === 0 ? '' : `<p class="quiet">The same from ${same.map(({ origin }) => escapeHtml(origin ?? '')).join(', ')}.</p>`;
  return `<tr><th scope="row">${escapeHtml(field.field)}</th><td dir="auto" class="value">${shown(field)}</td><td>${place(field)}</td><td>${losers.length === 0 ? '' : `<ul class="plain">${losers.join('')}</ul>`}${agree}</td></tr>`;
}

function shown({ value }: Candidate): string {
  const text = valueText(value);
  return escapeHtml(text.length > MOST_VALUE ? `${text.slice(0, MOST_VALUE)}…` : text);
}

function place({ origin, rule, range }: Candidate): string {
  return [
    ...(origin === null ? [] : [escapeHtml(origin)]),
    ...(rule === null ? [] : [`<code>${escapeHtml(rule)}</code>`]),
    ...(range === null ? [] : [`<span class="mono">${rangeText(range)}</span>`]),
  ].join(' ');
}

export function ruleTable(pieces: readonly Piece[], sentence: (rule: string) => string): string {
  const counts = (['dropped', 'kept'] as const).flatMap((state) => ruleCounts(pieces, state).map((row) => ({ ...row, state })));
  if (counts.length === 0) return '';
  const most = Math.max(...counts.map((row) => row.pieces));
  const rows = counts.map(
    ({ rule, pieces: number, state }) =>
      `<tr class="${state}"><th scope="row"><button type="button" class="choose" data-rule="${state} ${escapeHtml(rule)}"><code>${escapeHtml(rule)}</code></button></th><td>${state}</td><td class="bar-cell">${meter(number, most)}</td><td class="number">${count(number)}</td><td>${escapeHtml(sentence(rule))}</td></tr>`,
  );
  return `<section aria-labelledby="rules-heading"><h2 id="rules-heading">Rules that spoke</h2>
<div class="scroll" tabindex="0" role="group" aria-label="Table of rules"><table class="rules">
<thead><tr><th scope="col">Rule</th><th scope="col">Verdict</th><th scope="col" colspan="2">Pieces</th><th scope="col">What it says</th></tr></thead>
<tbody>${rows.join('\n')}</tbody></table></div></section>`;
}

export function workSection({ attempts, attempt, timings = [], warnings }: Explanation): string {
  const tried = attempts.map(
    ({ name, why, letters }) =>
      `<li><strong>${escapeHtml(name)}</strong>${name === attempt ? ' (won)' : ''}: ${plural(letters, 'letter')} kept; ${escapeHtml(why)}</li>`,
  );
  const told = warnings.map(({ code, message }) => `<li><code>${escapeHtml(code)}</code> ${escapeHtml(message)}</li>`);
  return `<section aria-labelledby="work-heading"><h2 id="work-heading">Attempts and warnings</h2>
${tried.length === 0 ? '' : `<ul>${tried.join('')}</ul>`}${told.length === 0 ? '<p class="quiet">No warnings.</p>' : `<ul>${told.join('')}</ul>`}
${timeTable(timings)}</section>`;
}

function timeTable(timings: NonNullable<Explanation['timings']>): string {
  if (timings.length === 0) return '';
  const most = Math.max(...timings.map(({ milliseconds }) => milliseconds));
  const rows = timings.map(
    ({ attempt, stage, milliseconds }) =>
      `<tr><th scope="row"><code>${escapeHtml(stage)}</code></th><td>${escapeHtml(attempt)}</td><td class="bar-cell">${meter(milliseconds, most)}</td><td class="number">${milliseconds.toFixed(2)}</td></tr>`,
  );
  return `<table class="rules"><caption>Time of each stage</caption><thead><tr><th scope="col">Stage</th><th scope="col">Attempt</th><th scope="col" colspan="2">ms</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
}
