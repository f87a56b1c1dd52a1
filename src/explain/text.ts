/** The explanation for a terminal: the document from top to bottom, a line for each piece, no wider than the screen. */
import type { ExplainedField, Explanation, Piece } from '../model/explanation';
import { columns, fit, pad } from '../text/columns';
import { count, plural, rangeText, valueText } from '../views/format';
import { ruleCounts } from './counts';

export type Tone = 'title' | 'kept' | 'dropped' | 'quiet';

export interface TextView {
  /** Columns of the screen. */
  readonly width: number;
  readonly paint: (tone: Tone, text: string) => string;
  /** Makes control characters of documents harmless. */
  readonly clean: (text: string) => string;
  /** The sentence of a rule. */
  readonly sentence: (rule: string) => string;
}

const BLANKS = /\s+/g;
const LEAST_TEXT = 20;

export function explainText(explanation: Explanation, view: TextView): string {
  const { failure, attempts } = explanation;
  const lines = [...header(explanation, view), ''];
  if (failure !== null) lines.push(view.paint('dropped', `No article: ${failure.code}. ${failure.message}`), '');
  lines.push(view.paint('title', 'Attempts'));
  for (const { name, letters, why } of attempts) {
    const won = name === explanation.attempt ? ' (won)' : '';
    lines.push(line(`  ${pad(`${name}${won}`, 14)} ${count(letters)} letters kept: ${why}`, view));
  }
  if (explanation.attempt === 'structured') lines.push('  structured (won)  the page shows little of its text; its structured data has it');
  lines.push('', view.paint('title', 'Fields'), ...allFields(explanation, view));
  lines.push('', ...pieceLines(explanation.pieces, view), '', ...ruleLines(explanation, view));
  for (const { code, message } of explanation.warnings) lines.push(line(`warning ${code}: ${view.clean(message)}`, view));
  if (explanation.timings) lines.push('', ...timingLines(explanation, view));
  return `${lines.join('\n')}\n`;
}

function line(text: string, { width }: TextView): string {
  return fit(text, width);
}

function header({ source, url, title }: Explanation, view: TextView): string[] {
  const name = view.clean(source.path ?? 'standard input');
  const facts = `${name}: ${source.format}, ${source.encoding}, ${plural(source.bytes, 'byte')}`;
  return [
    view.paint('title', line(view.clean(title ?? 'Untitled'), view)),
    ...(url === null ? [] : [line(view.clean(url), view)]),
    view.paint('quiet', line(facts, view)),
  ];
}

/** Fields of which nobody said anything share a line. */
function allFields({ fields }: Explanation, view: TextView): string[] {
  const isAbsent = ({ origin, rejected }: ExplainedField): boolean => origin === null && rejected.length === 0;
  const absent = fields.filter(isAbsent).map(({ field }) => field);
  const lines = fields.filter((field) => !isAbsent(field)).flatMap((field) => fieldLines(field, view));
  return absent.length === 0 ? lines : [...lines, view.paint('quiet', line(`  nowhere: ${absent.join(', ')}`, view))];
}

const NAME_COLUMNS = 14;

function fieldLines({ field, value, origin, rule, range, rejected }: ExplainedField, view: TextView): string[] {
  const flat = (shown: unknown): string => view.clean(valueText(shown)).replace(BLANKS, ' ');
  const indent = ' '.repeat(NAME_COLUMNS + 2);
  const lines = [line(`  ${pad(field, NAME_COLUMNS)}${flat(value)}`, view)];
  if (origin !== null) {
    const where = [`from ${view.clean(origin)}`, ...(rule === null ? [] : [rule]), ...(range === null ? [] : [rangeText(range)])];
    lines.push(view.paint('quiet', line(`${indent}${where.join('  ')}`, view)));
  }
  for (const loser of rejected) {
    const text = `${indent}not ${flat(loser.value)}  (${view.clean(loser.origin ?? '')}: ${view.clean(loser.reason)})`;
    lines.push(view.paint('dropped', line(text, view)));
  }
  return lines;
}

function pieceLines(pieces: readonly Piece[], view: TextView): string[] {
  const rangeColumns = Math.max(0, ...pieces.map(({ range }) => rangeText(range).length));
  const ruleColumns = Math.max(0, ...pieces.map(({ rule }) => rule.length));
  const kept = pieces.filter(({ state }) => state === 'kept').length;
  const lines = [view.paint('title', `Document: ${plural(kept, 'block')} kept, ${plural(pieces.length - kept, 'piece')} dropped`)];
  for (const { state, type, range, text, rule, note } of pieces) {
    const head = `${state === 'kept' ? '+' : '-'} ${pad(rangeText(range), rangeColumns)} ${pad(rule, ruleColumns)} `;
    const what = type === 'paragraph' || type === 'text' ? '' : `(${type}) `;
    const measured = note === null || state === 'kept' ? '' : `{${view.clean(note)}} `;
    const words = `${what}${measured}${view.clean(text).replace(BLANKS, ' ')}`;
    const room = Math.max(LEAST_TEXT, view.width - columns(head));
    lines.push(view.paint(state, `${head}${fit(words, room)}`));
  }
  return lines;
}

function ruleLines({ pieces }: Explanation, view: TextView): string[] {
  const counts = ruleCounts(pieces, 'dropped');
  if (counts.length === 0) return [];
  const wide = Math.max(...counts.map(({ rule }) => rule.length));
  const lines = counts.map(({ rule, pieces: number }) =>
    line(`  ${pad(rule, wide)} ${String(number).padStart(4)}  ${view.sentence(rule)}`, view),
  );
  return [view.paint('title', 'Rules that dropped'), ...lines, ''];
}

function timingLines({ timings = [] }: Explanation, view: TextView): string[] {
  const wide = Math.max(0, ...timings.map(({ stage }) => stage.length));
  const rows = timings.map(({ attempt, stage, milliseconds }) =>
    line(`  ${pad(stage, wide)} ${milliseconds.toFixed(2).padStart(8)} ms  ${attempt}`, view),
  );
  return [view.paint('title', 'Timings'), ...rows];
}
