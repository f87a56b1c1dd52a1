/** What a page lets readers of braille skip: the region between a skip link and its end mark. */
import { lettersByNode } from '../../dom/measure';
import type { Block } from '../../model/block';
import type { Draft, Finding, Stage, Verdict } from '../../model/finding';
import { charClass } from '../../text/char-class';
import { codeAt } from '../../text/code-at';
import { packedClass } from '../../text/packed-pattern';
import { blankUnits } from '../../text/whitespace';

/** Blocks between the two marks at most; more is not a box but the article. */
const MOST_BLOCKS = 40;
/** Letters between the two marks at most, and as a share of the page. */
const MOST_LETTERS = 2500;
const MOST_SHARE = 0.4;

/** What the alternatives begin with: nearly all lines are told by their first two letters. */
const isSkipLetter = charClass(packedClass('[sS跳oOpPaAüÜiIпПتlLbBछस]'));
const isSecondLetter = charClass(packedClass('[kK过過mMaAlLbBuUgGрРخeEỏỎो\\u094d]'));
/** Asked where the text begins behind its blanks: to cut it out took twice as long. */
const SKIP =
  /(?:skip|跳过|跳過|omitir|saltar|passer|aller à|überspringen|pular|pule|ignorer|пропустить|пропустити|تخطى|تخطي|lewati|bỏ qua|छोड़कर|स्किप)/iy;
const CONTINUE =
  /continue reading|继续阅读|繼續閱讀|y continuar leyendo|et continuer la lecture|e continue lendo|и продолжить чтение|і далі|وواصل القراءة|और आगे पढ़ें|dan terus membaca|và đọc tiếp|content|内容/i;
const END =
  /^(?:end of|结束|完|fin de|final de|fim do|ende von|конец|кінець|نهاية|akhir dari|kết thúc|समाप्त)\s?\S|(?:结尾|結尾|समाप्त|이후)$/i;
const LONGEST_MARK = 120;

function isSkip({ kind, text }: Block): boolean {
  return kind === 'text' && text.length <= LONGEST_MARK && beginsSo(text, 0) && CONTINUE.test(text);
}

function beginsSo(text: string, at: number): boolean {
  if (at + 1 >= text.length || !isSkipLetter(codeAt(text, at)) || !isSecondLetter(codeAt(text, at + 1))) return false;
  SKIP.lastIndex = at;
  return SKIP.test(text);
}

function isEnd({ kind, text }: Block): boolean {
  return kind === 'text' && text.length <= LONGEST_MARK && END.test(text);
}

const SPACE = 0x20;
const BEYOND_ASCII = 0x80;

/** Whether a text begins as a skip link does. Hardly a page has one, and blocks are much cheaper to make once the furniture is gone. */
function mayHoldSkip({ page, dropped }: Draft): boolean {
  const counts = lettersByNode(page);
  for (let node = 1; node < page.size; node++)
    if (counts[node] !== 0 && dropped[node] === 0 && mayBeSkip(page.text[node] ?? '')) return true;
  return false;
}

/** What stands behind the words may come in the next text. */
function mayBeSkip(text: string): boolean {
  const first = codeAt(text, 0);
  // Most begin with a letter, of which no blank need be asked.
  return beginsSo(text, first > SPACE && first < BEYOND_ASCII ? 0 : blankUnits(text));
}

function run(draft: Draft): Finding {
  if (!mayHoldSkip(draft)) return {};
  const blocks = draft.blocks();
  const verdicts: Verdict[] = [];
  const total = blocks.reduce((sum, { letters }) => sum + letters, 0);
  const drop = ({ node, until }: Block, rule: string): void => {
    verdicts.push({ kind: 'drop', node, until, rule });
  };
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at];
    if (block === undefined || !isSkip(block)) continue;
    const end = endMark(blocks, at, total);
    for (let i = at; i <= end; i++) drop(blocks[i] ?? block, 'skip/region');
    if (end < at) drop(block, 'skip/link');
    at = Math.max(at, end);
  }
  return { verdicts };
}

/** Number of the end mark that answers the skip link at `at`; -1 where none does, or too much stands between. */
function endMark(blocks: readonly Block[], at: number, total: number): number {
  let between = 0;
  for (let i = at + 1; i < blocks.length && i <= at + MOST_BLOCKS; i++) {
    const block = blocks[i];
    if (block === undefined || isSkip(block)) return -1;
    if (isEnd(block)) return i;
    between += block.letters;
    if (between > MOST_LETTERS || between > total * MOST_SHARE) return -1;
  }
  return -1;
}

export const skipLinks: Stage = { name: 'prune/skip-links', run };
