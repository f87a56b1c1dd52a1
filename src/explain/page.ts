/** The explanation for people: the source's text beside the result; each piece tells its reason, and rules can be looked at one by one. */
import type { Candidate, ExplainedField, Explanation, Piece } from '../model/explanation';
import { addressText, escapeHtml, link } from '../views/escape';
import { count, plural, rangeText, valueText } from '../views/format';
import { viewPage } from '../views/page';
import { ruleCounts } from './counts';
import { SCRIPT } from './script';
import { EXPLAIN_STYLE } from './style';

export function explainPage(explanation: Explanation, sentence: (rule: string) => string): string {
  const { title, pieces } = explanation;
  return viewPage({
    title: `${title ?? 'Untitled'}: why this text`,
    style: EXPLAIN_STYLE,
    script: SCRIPT,
    body: `<a class="skip" href="#document">To the document</a>
${header(explanation)}
<main>
${filters(pieces)}
<section id="document" aria-labelledby="document-heading" tabindex="-1">
<h2 id="document-heading">Source and result</h2>
<div class="sides">
<section aria-labelledby="source-heading"><h3 id="source-heading">The source, top to bottom</h3>
<ol class="pieces">${pieces.map((piece, index) => sourcePiece(piece, index, sentence)).join('\n')}</ol></section>
<section aria-labelledby="result-heading"><h3 id="result-heading">The result</h3>
<div class="result prose" tabindex="0" role="group" aria-label="Text of the result">${pieces.map(resultPiece).join('\n')}</div></section>
</div>
</section>
${fields(explanation)}
${rules(pieces, sentence)}
${work(explanation)}
</main>
<aside id="reason" class="no-print" role="status" aria-label="Reason" hidden></aside>`,
  });
}

function header({ title, url, source, failure, generator, pieces }: Explanation): string {
  const kept = pieces.filter(({ state }) => state === 'kept').length;
  const facts = `${escapeHtml(source.path ?? 'standard input')} · ${escapeHtml(source.format)} · ${escapeHtml(source.encoding)} · ${plural(source.bytes, 'byte')}`;
  const verdict =
    failure === null
      ? `${plural(kept, 'block')} kept, ${plural(pieces.length - kept, 'piece')} dropped; every text of the source is one or the other.`
      : `No article (${escapeHtml(failure.code)}): ${escapeHtml(failure.message)}`;
  return `<header><p class="kicker">${escapeHtml(generator)} · explain</p>
<h1>${escapeHtml(title ?? 'Untitled')}</h1>
<p class="quiet">${url === null ? '' : `${link(url, addressText(url))}<br>`}${facts}</p>
<p>${verdict}</p></header>`;
}

function filters(pieces: readonly Piece[]): string {
  const box = (name: string, value: string, label: string): string =>
    `<label><input type="checkbox" data-${name}="${escapeHtml(value)}" checked> ${label}</label>`;
  const states = [box('state', 'kept', 'Kept'), box('state', 'dropped', 'Dropped')];
  const byRule = ruleCounts(pieces, 'dropped').map(({ rule, pieces: number }) =>
    box('rule', rule, `<code>${escapeHtml(rule)}</code> <span class="quiet">${count(number)}</span>`),
  );
  return `<section class="filters no-print" aria-label="Filters">
<fieldset><legend>Show</legend>${states.join('')}</fieldset>
<details><summary>Rules that dropped something</summary><fieldset><legend>Dropped by</legend>${byRule.join('')}</fieldset></details>
<p class="quiet" id="shown" role="status">${plural(pieces.length, 'piece')} shown</p>
</section>`;
}

function sourcePiece({ state, type, range, text, rule, stage, note }: Piece, index: number, sentence: (rule: string) => string): string {
  const told = [
    `<strong>${state === 'kept' ? 'Kept' : 'Dropped'}</strong> by <code>${escapeHtml(rule)}</code>${stage === null ? '' : ` in stage <code>${escapeHtml(stage)}</code>`}.`,
    escapeHtml(sentence(rule)),
    ...(note === null ? [] : [`Measured: ${escapeHtml(note)}.`]),
    `Source <span class="mono">${rangeText(range)}</span>.`,
  ];
  const name = state === 'kept' ? type : rule;
  return `<li class="piece ${state}" id="s${index}" data-state="${state}" data-rule="${escapeHtml(rule)}" data-piece="${index}">
<details><summary><span class="sign" aria-hidden="true">${state === 'kept' ? '+' : '−'}</span><span class="skip">${state}: </span><code>${escapeHtml(name)}</code> <span class="prose" dir="auto">${lines(text)}</span></summary>
<p class="why">${told.join(' ')}</p></details></li>`;
}

function lines(text: string): string {
  return escapeHtml(text).replaceAll('\n', '<br>');
}

function resultPiece({ state, type, text }: Piece, index: number): string {
  if (state === 'dropped') return '';
  const place = `class="block ${escapeHtml(type)}" id="r${index}" data-piece="${index}" dir="auto"`;
  if (type === 'heading') return `<h4 ${place}>${lines(text)}</h4>`;
  if (type === 'blockquote') return `<blockquote ${place}>${lines(text)}</blockquote>`;
  if (type === 'list')
    return `<ul ${place}>${text
      .split('\n')
      .map((item) => `<li>${escapeHtml(item)}</li>`)
      .join('')}</ul>`;
  return `<p ${place}>${lines(text)}</p>`;
}

function fields({ fields: rows }: Explanation): string {
  if (rows.length === 0) return '';
  return `<section aria-labelledby="fields-heading"><h2 id="fields-heading">Fields</h2>
<div class="scroll" tabindex="0" role="group" aria-label="Table of fields"><table>
<thead><tr><th scope="col">Field</th><th scope="col">Value and where it came from</th><th scope="col">Rejected</th></tr></thead>
<tbody>${rows.map(fieldRow).join('\n')}</tbody></table></div></section>`;
}

function fieldRow({ field, rejected, ...won }: ExplainedField): string {
  const losers = rejected.map((loser) => `<li>${candidate(loser)}<br><span class="quiet">${escapeHtml(loser.reason)}</span></li>`);
  return `<tr><th scope="row">${escapeHtml(field)}</th><td dir="auto">${candidate(won)}</td><td>${losers.length === 0 ? '<span class="quiet">none</span>' : `<ul class="plain">${losers.join('')}</ul>`}</td></tr>`;
}

function candidate({ value, origin, rule, range }: Candidate): string {
  const where = [
    ...(origin === null ? [] : [escapeHtml(origin)]),
    ...(rule === null ? [] : [`<code>${escapeHtml(rule)}</code>`]),
    ...(range === null ? [] : [`<span class="mono">${rangeText(range)}</span>`]),
  ];
  const text = valueText(value);
  const shown = text.length > 400 ? `${text.slice(0, 400)}…` : text;
  return `<span class="value">${escapeHtml(shown)}</span>${where.length === 0 ? '' : `<br><span class="quiet">${where.join(' · ')}</span>`}`;
}

function rules(pieces: readonly Piece[], sentence: (rule: string) => string): string {
  const rows = (['kept', 'dropped'] as const).flatMap((state) =>
    ruleCounts(pieces, state).map(
      ({ rule, pieces: number }) =>
        `<tr><th scope="row"><code>${escapeHtml(rule)}</code></th><td>${state}</td><td class="number">${count(number)}</td><td>${escapeHtml(sentence(rule))}</td></tr>`,
    ),
  );
  if (rows.length === 0) return '';
  return `<section aria-labelledby="rules-heading"><h2 id="rules-heading">Rules that spoke</h2>
<div class="scroll" tabindex="0" role="group" aria-label="Table of rules"><table>
<thead><tr><th scope="col">Rule</th><th scope="col">Verdict</th><th scope="col" class="number">Pieces</th><th scope="col">What it does</th></tr></thead>
<tbody>${rows.join('\n')}</tbody></table></div>
<p class="quiet">A rule is switched off with <code>--disable-rule ID</code>; a node is forced with <code>--keep SELECTOR</code> or <code>--drop SELECTOR</code>.</p></section>`;
}

function work({ attempts, attempt, timings = [], warnings }: Explanation): string {
  const tried = attempts.map(
    ({ name, why, letters }) =>
      `<li><strong>${escapeHtml(name)}</strong>${name === attempt ? ' (won)' : ''}: ${plural(letters, 'letter')} kept; ${escapeHtml(why)}</li>`,
  );
  const told = warnings.map(({ code, message }) => `<li><code>${escapeHtml(code)}</code> ${escapeHtml(message)}</li>`);
  const times = timings.map(
    ({ attempt: name, stage, milliseconds }) =>
      `<tr><th scope="row"><code>${escapeHtml(stage)}</code></th><td>${escapeHtml(name)}</td><td class="number">${milliseconds.toFixed(2)}</td></tr>`,
  );
  return `<section aria-labelledby="work-heading"><h2 id="work-heading">Attempts and warnings</h2>
${tried.length === 0 ? '' : `<ul>${tried.join('')}</ul>`}${told.length === 0 ? '<p class="quiet">No warnings.</p>' : `<ul>${told.join('')}</ul>`}
${times.length === 0 ? '' : `<table><caption>Time of each stage</caption><thead><tr><th scope="col">Stage</th><th scope="col">Attempt</th><th scope="col" class="number">ms</th></tr></thead><tbody>${times.join('')}</tbody></table>`}
</section>`;
}
