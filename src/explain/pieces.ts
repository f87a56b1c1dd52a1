/** The two columns: the source piece by piece, and the article as it is read. */
import type { Explanation, Piece } from '../model/explanation';
import { escapeHtml } from '../views/escape';
import { count, plural, rangeText, valueText } from '../views/format';
import { ruleCounts } from './counts';

export function documentSection(explanation: Explanation, sentence: (rule: string) => string): string {
  const { pieces } = explanation;
  return `<section id="document" aria-labelledby="document-heading" tabindex="-1">
<h2 id="document-heading">Source and result</h2>
${filters(pieces)}
<div class="sides">
<section aria-labelledby="source-heading"><h3 id="source-heading">The source, top to bottom</h3>
<ol class="pieces">${pieces.map((piece, index) => sourcePiece(piece, index, sentence)).join('\n')}</ol>
<p id="nothing" class="quiet" hidden>No piece is like that.</p></section>
<section class="right" aria-labelledby="result-heading"><h3 id="result-heading">The result</h3>
<div class="result" tabindex="0" role="group" aria-label="Text of the result">${head(explanation)}<div class="prose">${pieces.map(resultPiece).join('\n')}</div></div>
<div id="reason" class="empty no-print" role="status"><p class="quiet">Point at a block, or move with <kbd>j</kbd> and <kbd>k</kbd>: here stands why it was kept or dropped.</p></div></section>
</div>
</section>`;
}

function filters(pieces: readonly Piece[]): string {
  const states = (
    [
      ['', 'All'],
      ['kept', 'Kept'],
      ['dropped', 'Dropped'],
    ] as const
  ).map(
    ([value, name], index) =>
      `<label class="choice"><input type="radio" name="state" value="${value}"${index === 0 ? ' checked' : ''}><span>${name}</span></label>`,
  );
  const rules = (['dropped', 'kept'] as const).map((state) => {
    const options = ruleCounts(pieces, state).map(
      ({ rule, pieces: number }) => `<option value="${state} ${escapeHtml(rule)}">${escapeHtml(rule)} (${count(number)})</option>`,
    );
    return options.length === 0 ? '' : `<optgroup label="${state === 'kept' ? 'Kept by' : 'Dropped by'}">${options.join('')}</optgroup>`;
  });
  return `<div class="filters controls no-print" role="group" aria-label="Filters">
<fieldset><legend class="skip">Show</legend>${states.join('')}</fieldset>
<label>Rule <select id="rule"><option value="">any</option>${rules.join('')}</select></label>
<label>Find <input type="search" id="find" autocomplete="off"></label>
<span class="quiet" id="shown" role="status">${plural(pieces.length, 'piece')}</span>
<span class="quiet keys"><kbd>j</kbd> <kbd>k</kbd> next, previous <kbd>/</kbd> find <kbd>Esc</kbd> clear</span>
</div>`;
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
<details><summary><span class="label"><span class="sign" aria-hidden="true">${state === 'kept' ? '+' : '−'}</span><span class="skip">${state}: </span><code>${escapeHtml(name)}</code></span> <span class="words prose" dir="auto">${lines(text)}</span></summary>
<p class="why">${told.join(' ')}</p></details></li>`;
}

function lines(text: string): string {
  return escapeHtml(text).replaceAll('\n', '<br>');
}

/** What stands above the text, from the fields. */
function head({ fields }: Explanation): string {
  const value = (name: string): string => {
    const found = fields.find(({ field }) => field === name)?.value ?? '';
    return found === '' || (Array.isArray(found) && found.length === 0) ? '' : escapeHtml(valueText(found));
  };
  const line = ['authors', 'agencies', 'published'].map(value).filter(Boolean).join(' · ');
  const [site, title] = [value('siteName'), value('title')];
  if (title === '' && line === '') return '';
  return `<div class="head" dir="auto">${site === '' ? '' : `<p class="kicker">${site}</p>`}${title === '' ? '' : `<p class="title prose">${title}</p>`}${line === '' ? '' : `<p class="quiet small">${line}</p>`}</div>`;
}

function resultPiece({ state, type, text }: Piece, index: number): string {
  if (state === 'dropped') return '';
  const place = `class="block ${escapeHtml(type)}" id="r${index}" data-piece="${index}" dir="auto"`;
  if (type === 'heading') return `<h4 ${place}>${lines(text)}</h4>`;
  if (type === 'blockquote') return `<blockquote ${place}>${lines(text)}</blockquote>`;
  if (type === 'figure' || FRAME.test(text)) return figure(text, place);
  if (type === 'list')
    return `<ul ${place}>${text
      .split('\n')
      .map((item) => `<li>${escapeHtml(item)}</li>`)
      .join('')}</ul>`;
  return `<p ${place}>${lines(text)}</p>`;
}

const FRAME = /^\[image (.*)\]$/;

/** Pictures are not loaded: a frame stands for each, with the words that were found for it. */
function figure(text: string, place: string): string {
  const [first = '', ...captions] = text.split('\n');
  const image = FRAME.exec(first)?.[1] ?? first;
  const words = captions.length === 0 ? '' : `<span class="caption">${captions.map(escapeHtml).join('<br>')}</span>`;
  return `<p ${place}><span class="frame">${escapeHtml(image)}</span>${words}</p>`;
}
