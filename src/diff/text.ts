/** The differences for a terminal. */
import { fit } from '../text/columns';
import { count, plural, valueText } from '../views/format';
import { type ArticleChange, type ArticleRef, type BlockChange, type RunChange, changedShare } from './model';

export interface DiffView {
  readonly width: number;
  readonly paint: (tone: 'title' | 'kept' | 'dropped' | 'quiet', text: string) => string;
  /** Makes control characters of documents harmless. */
  readonly clean: (text: string) => string;
}

const BLANKS = /\s+/g;

export function diffText(change: RunChange, view: DiffView): string {
  const lines = change.changed.flatMap((article) => articleLines(article, view));
  lines.push(...refLines('only in the older run', change.lost, 'dropped', '-', view));
  lines.push(...refLines('only in the newer run', change.gained, 'kept', '+', view));
  return `${lines.length === 0 ? '' : `${lines.join('\n')}\n\n`}${summary(change)}\n`;
}

export function summary(change: RunChange): string {
  const { changed, lost, gained, same } = change;
  return `${plural(same, 'article')} the same, ${count(changed.length)} changed, ${count(lost.length)} lost, ${count(gained.length)} gained (${changedShare(change).toFixed(2)} % differ)`;
}

function line(sign: string, text: string, { width, clean }: DiffView): string {
  return fit(`${sign}${clean(text).replace(BLANKS, ' ')}`, width);
}

function articleLines({ key, title, weight, fields, blocks }: ArticleChange, view: DiffView): string[] {
  const lines = [view.paint('title', line('', `${title || key}  [weight ${weight}]`, view))];
  if (title !== '') lines.push(view.paint('quiet', line('', key, view)));
  for (const { field, old, new: now } of fields) {
    lines.push(
      `  ${field}`,
      view.paint('dropped', line('  - ', valueText(old), view)),
      view.paint('kept', line('  + ', valueText(now), view)),
    );
  }
  for (const block of blocks) lines.push(...blockLines(block, view));
  return [...lines, ''];
}

function blockLines({ kind, old, new: now, words }: BlockChange, view: DiffView): string[] {
  if (kind === 'moved') return [view.paint('quiet', line('  ~ moved: ', old ?? '', view))];
  if (kind === 'lost') return [view.paint('dropped', line('  - ', old ?? '', view))];
  if (kind === 'gained') return [view.paint('kept', line('  + ', now ?? '', view))];
  const marked = (words ?? [])
    .map(({ kind: of, text }) => (of === 'same' ? shortened(text) : of === 'lost' ? `[-${text}-]` : `{+${text}+}`))
    .join('');
  return [line('  ! ', marked, view)];
}

const CONTEXT = 24;

/** What did not change only shows where we are. */
function shortened(text: string): string {
  return text.length <= 2 * CONTEXT ? text : `${text.slice(0, CONTEXT)} … ${text.slice(-CONTEXT)}`;
}

function refLines(what: string, refs: readonly ArticleRef[], tone: 'kept' | 'dropped', sign: string, view: DiffView): string[] {
  if (refs.length === 0) return [];
  return [
    view.paint('title', `${plural(refs.length, 'article')} ${what}`),
    ...refs.map(({ key, title }) => view.paint(tone, line(`  ${sign} `, `${title}  ${key}`, view))),
  ];
}
