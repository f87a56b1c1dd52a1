/** The explanation for a terminal: the document from top to bottom, a line for each piece, no wider than the screen. */
import type { ExplainedField, Explanation } from '../model/explanation';
import { columns, fit, pad, wrap } from '../text/columns';
import { count, percent, plural, rangeText, valueText } from '../views/format';
import type { TerminalView } from '../views/terminal';
import { ruleCounts } from './counts';
import { agreeing, isAbsent } from './fields';

export interface TextView extends TerminalView {
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
  lines.push('', ...pieceLines(explanation, view), '', ...ruleLines(explanation, view));
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
  const absent = fields.filter(isAbsent).map(({ field }) => field);
  const lines = fields.filter((field) => !isAbsent(field)).flatMap((field) => fieldLines(field, view));
  return absent.length === 0 ? lines : [...lines, view.paint('quiet', line(`  nowhere: ${absent.join(', ')}`, view))];
}

const NAME_COLUMNS = 14;

function fieldLines(explained: ExplainedField, view: TextView): string[] {
  const { field, value, origin, rule, range } = explained;
  const { same, other } = agreeing(explained);
  const flat = (shown: unknown): string => view.clean(valueText(shown)).replace(BLANKS, ' ');
  const indent = ' '.repeat(NAME_COLUMNS + 2);
  const lines = [line(`  ${pad(field, NAME_COLUMNS)}${flat(value)}`, view)];
  if (origin !== null) {
    const where = [`from ${view.clean(origin)}`, ...(rule === null ? [] : [rule]), ...(range === null ? [] : [rangeText(range)])];
    lines.push(view.paint('quiet', line(`${indent}${where.join('  ')}`, view)));
  }
  if (same.length > 0) {
    const also = `${indent}also ${same.map((loser) => view.clean(loser.origin ?? '')).join(', ')}`;
    lines.push(view.paint('quiet', line(also, view)));
  }
  for (const loser of other) {
    const value = `${indent}not ${flat(loser.value)}`;
    const reason = `(${view.clean(loser.origin ?? '')}: ${view.clean(loser.reason)})`;
    // The reason is what is asked for: it has a line of its own where the value leaves no room.
    const isShort = columns(value) + columns(reason) + 2 <= view.width;
    const told = isShort ? [`${value}  ${reason}`] : [value, `${indent}    ${reason}`];
    lines.push(...told.map((text) => view.paint('dropped', line(text, view))));
  }
  return lines;
}

function pieceLines({ pieces, letters }: Explanation, view: TextView): string[] {
  const rangeColumns = Math.max(0, ...pieces.map(({ range }) => rangeText(range).length));
  const ruleColumns = Math.max(0, ...pieces.map(({ rule }) => rule.length));
  const kept = pieces.filter(({ state }) => state === 'kept').length;
  const share = letters === null ? '' : `; ${percent(letters.kept, letters.source)} of the text`;
  const counts = `Document: ${plural(kept, 'block')} kept, ${plural(pieces.length - kept, 'piece')} dropped${share}`;
  const lines = [view.paint('title', line(counts, view))];
  for (const { state, type, range, text, rule, note } of pieces) {
    const head = `${state === 'kept' ? '+' : '-'} ${pad(rangeText(range), rangeColumns)} ${pad(rule, ruleColumns)} `;
    const what = type === 'paragraph' || type === 'text' ? '' : `(${type}) `;
    const measured = note === null || state === 'kept' || text.includes(note) ? '' : `{${view.clean(note)}} `;
    const words = `${what}${measured}${view.clean(text).replace(BLANKS, ' ')}`;
    const room = Math.max(LEAST_TEXT, view.width - columns(head));
    lines.push(view.paint(state, `${head}${fit(words, room)}`));
  }
  return lines;
}

/** Each rule with its sentence, and the stage that speaks by it. */
function ruleLines({ pieces }: Explanation, view: TextView): string[] {
  const counts = ruleCounts(pieces, 'dropped');
  if (counts.length === 0) return [];
  const wide = Math.max(...counts.map(({ rule }) => rule.length));
  const indent = ' '.repeat(wide + COUNT_COLUMNS + 5);
  const lines = counts.flatMap(({ rule, pieces: number, stage }) => {
    const told = `${view.sentence(rule)}${stage === null ? '' : ` Stage ${stage}.`}`;
    const [first = '', ...more] = wrap(told, Math.max(LEAST_TEXT, view.width - indent.length));
    return [`  ${pad(rule, wide)} ${String(number).padStart(COUNT_COLUMNS)}  ${first}`, ...more.map((text) => `${indent}${text}`)];
  });
  return [view.paint('title', 'Rules that dropped'), ...lines, ''];
}

const COUNT_COLUMNS = 4;

function timingLines({ timings = [] }: Explanation, view: TextView): string[] {
  const wide = Math.max(0, ...timings.map(({ stage }) => stage.length));
  const rows = timings.map(({ attempt, stage, milliseconds }) =>
    line(`  ${pad(stage, wide)} ${milliseconds.toFixed(2).padStart(8)} ms  ${attempt}`, view),
  );
  return [view.paint('title', 'Timings'), ...rows];
}
