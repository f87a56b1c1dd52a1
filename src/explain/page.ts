/** The explanation for people: the source's text beside the result; each piece tells its reason, and can be found by state, rule and words. */
import type { Explanation, Piece } from '../model/explanation';
import { addressText, escapeHtml, link } from '../views/escape';
import { count, percent, plural } from '../views/format';
import { viewPage } from '../views/page';
import { documentSection } from './pieces';
import { SCRIPT } from './script';
import { EXPLAIN_STYLE } from './style';
import { fieldTable, ruleTable, workSection } from './tables';

export function explainPage(explanation: Explanation, sentence: (rule: string) => string): string {
  const { title, pieces } = explanation;
  return viewPage({
    title: `${title ?? 'Untitled'}: why this text`,
    style: EXPLAIN_STYLE,
    script: SCRIPT,
    body: `<a class="skip" href="#document">To the document</a>
${header(explanation)}
<main>
${strip(pieces)}
${documentSection(explanation, sentence)}
${fieldTable(explanation)}
${ruleTable(pieces, sentence)}
${workSection(explanation)}
</main>
<footer class="quiet small"><p>A rule is switched off with <code>--disable-rule ID</code>; a node is forced with <code>--keep SELECTOR</code> or <code>--drop SELECTOR</code>. Ranges count UTF-16 units of the decoded source. This page loads nothing and sends nothing.</p></footer>`,
  });
}

function header(explanation: Explanation): string {
  const { title, url, source, failure } = explanation;
  const about = [source.path ?? 'standard input', source.format, source.encoding, plural(source.bytes, 'byte')].map(escapeHtml).join(' · ');
  const told =
    failure === null
      ? ''
      : `<p class="failure"><strong>No article (${escapeHtml(failure.code)}).</strong> ${escapeHtml(failure.message)}</p>`;
  return `<header><p class="kicker">newsnorm explain</p>
<h1 dir="auto">${escapeHtml(title ?? 'Untitled')}</h1>
<p class="quiet small">${url === null ? '' : `${link(url, addressText(url))}<br>`}${about}<br>${escapeHtml(explanation.generator)}</p>
${told}${facts(explanation)}</header>`;
}

function facts({ pieces, letters, attempt, fields, warnings }: Explanation): string {
  const kept = pieces.filter(({ state }) => state === 'kept').length;
  const found = fields.filter(({ origin }) => origin !== null).length;
  const items: readonly (readonly [name: string, value: string, unit: string])[] = [
    ['Text kept', letters === null ? '—' : percent(letters.kept, letters.source), ''],
    ['Blocks kept', count(kept), ''],
    ['Pieces dropped', count(pieces.length - kept), ''],
    ['Fields found', count(found), ` of ${fields.length}`],
    ['Warnings', count(warnings.length), ''],
    ['Attempt', escapeHtml(attempt ?? 'none'), ''],
  ];
  return `<dl class="facts">${items.map(([name, value, unit]) => `<div><dt>${name}</dt><dd>${value}<small>${unit}</small></dd></div>`).join('')}</dl>`;
}

/** The source as one line: where in it the article stands. Lengths are drawn by their root, or a script would leave no room for the rest. */
function strip(pieces: readonly Piece[]): string {
  if (pieces.length === 0) return '';
  const lengths = pieces.map(({ text }) => Math.sqrt(text.length + 1));
  const all = lengths.reduce((sum, length) => sum + length, 0);
  let at = 0;
  const parts = pieces.map(({ state }, index) => {
    const [x, width] = [(100 * at) / all, (100 * (lengths[index] ?? 0)) / all];
    at += lengths[index] ?? 0;
    return `<rect class="${state}" data-piece="${index}" x="${x.toFixed(3)}%" width="${width.toFixed(3)}%" height="100%"/>`;
  });
  return `<figure class="strip"><svg aria-hidden="true" focusable="false">${parts.join('')}</svg><figcaption class="quiet small"><span>The source from its first to its last word.</span> <span class="key kept">kept</span> <span class="key dropped">dropped</span></figcaption></figure>`;
}
