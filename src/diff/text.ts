/** The differences for a terminal. */
import { columns, fit } from '../text/columns';
import { count, plural } from '../views/format';
import type { TerminalView } from '../views/terminal';
import {
  type ArticleChange,
  type ArticleRef,
  type BlockChange,
  type FieldChange,
  type RunChange,
  type WordChange,
  changedShare,
} from './model';
import { valueChange } from './values';

const BLANKS = /\s+/g;

export function diffText(change: RunChange, view: TerminalView): string {
  const lines = change.changed.flatMap((article) => articleLines(article, view));
  lines.push(...refLines('only in the older run', change.lost, 'dropped', '-', view));
  lines.push(...refLines('only in the newer run', change.gained, 'kept', '+', view));
  return `${lines.length === 0 ? '' : `${lines.join('\n')}\n\n`}${summary(change)}\n`;
}

export function summary(change: RunChange): string {
  const { changed, lost, gained, same } = change;
  return `${plural(same, 'article')} the same, ${count(changed.length)} changed, ${count(lost.length)} lost, ${count(gained.length)} gained (${changedShare(change).toFixed(2)} % differ)`;
}

function line(sign: string, text: string, { width, clean }: TerminalView): string {
  return fit(`${sign}${clean(text).replace(BLANKS, ' ')}`, width);
}

function articleLines({ key, title, weight, fields, blocks }: ArticleChange, view: TerminalView): string[] {
  const lines = [view.paint('title', line('', `${title || key}  [weight ${weight}]`, view))];
  if (title !== '') lines.push(view.paint('quiet', line('', key, view)));
  for (const field of fields) lines.push(...fieldLines(field, view));
  for (const block of blocks) lines.push(...diffLines(block, view));
  return [...lines, ''];
}

function fieldLines(field: FieldChange, view: TerminalView): string[] {
  const { isList, parts } = valueChange(field);
  if (!isList && parts.some(({ kind }) => kind === 'same')) return marked(`  ${field.field}: `, parts, view);
  const shown = parts.filter(({ kind }) => kind !== 'same').map(({ kind, text }) => sided(kind, text, view));
  return [`  ${field.field}`, ...shown];
}

function sided(kind: WordChange['kind'], text: string, view: TerminalView): string {
  return kind === 'lost' ? view.paint('dropped', line('  - ', text, view)) : view.paint('kept', line('  + ', text, view));
}

/** The lines that tell of one block. */
export function diffLines({ kind, old, new: now, words }: BlockChange, view: TerminalView): string[] {
  if (kind === 'moved') return [view.paint('quiet', line('  ~ moved: ', old ?? '', view))];
  if (kind === 'lost' || kind === 'gained') return [sided(kind, old ?? now ?? '', view)];
  return marked('  ! ', words ?? [], view);
}

const CONTEXT = 24;
/** Lines of one change; what is longer is better looked at in the page. */
const MOST_LINES = 8;
const WORDS = /(?:(?<! ) +)?[^ ]+ */g;

const TONES = { same: null, lost: 'dropped', gained: 'kept' } as const;

/** Words that came and went with a little of what stands around them, on as many lines as that takes. */
function marked(head: string, parts: readonly WordChange[], view: TerminalView): string[] {
  const room = view.width - head.length;
  const lines: (readonly WordChange[])[] = [];
  let open: WordChange[] = [];
  let used = 0;
  for (const { kind, text } of parts) {
    const clean = view.clean(text).replace(BLANKS, ' ');
    const shown = kind === 'same' ? shortened(clean) : kind === 'lost' ? `[-${clean}-]` : `{+${clean}+}`;
    for (const [word] of shown.matchAll(WORDS)) {
      if (open.length > 0 && used + columns(word.trimEnd()) > room) {
        lines.push(open);
        [open, used] = [[], 0];
      }
      const fitting = fit(word, Math.max(1, room));
      used += columns(fitting);
      const last = open[open.length - 1];
      if (last?.kind === kind) open[open.length - 1] = { kind, text: last.text + fitting };
      else open.push({ kind, text: fitting });
    }
  }
  const indent = ' '.repeat(head.length);
  const printed = [...lines, open].map((line, index) => (index === 0 ? head : indent) + painted(line, view));
  return printed.length <= MOST_LINES ? printed : [...printed.slice(0, MOST_LINES), `${indent}…`];
}

function painted(line: readonly WordChange[], view: TerminalView): string {
  return line
    .map(({ kind, text }) => {
      const tone = TONES[kind];
      return tone === null ? text : view.paint(tone, text);
    })
    .join('')
    .trimEnd();
}

/** What did not change only shows where we are. */
function shortened(text: string): string {
  return text.length <= 2 * CONTEXT ? text : `${text.slice(0, CONTEXT)} … ${text.slice(-CONTEXT)}`;
}

function refLines(what: string, refs: readonly ArticleRef[], tone: 'kept' | 'dropped', sign: string, view: TerminalView): string[] {
  if (refs.length === 0) return [];
  return [
    view.paint('title', `${plural(refs.length, 'article')} ${what}`),
    ...refs.map(({ key, title }) => view.paint(tone, line(`  ${sign} `, `${title}  ${key}`, view))),
  ];
}
