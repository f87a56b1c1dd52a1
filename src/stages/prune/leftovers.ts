/** Lines that say nothing: words of serializers, signs alone, labels of what is gone. */
import { tagSet } from '../../dom/tags';
import type { Block } from '../../model/block';
import type { Draft, Finding, Stage, Verdict } from '../../model/finding';
import { Holds } from '../../text/holds';
import { endsLikeProse, isAdLabel, isPlayerFallback, isShareLabel } from '../cues/index';

/** What programs print in place of a value that is missing; as a whole line, in this very spelling. */
const SERIALIZER_WORDS = new Set(['Array', 'undefined', 'null', 'NaN', '[object Object]', 'None', '[object HTMLElement]']);
const LONGEST_WORD = '[object HTMLElement]'.length;
/** What templates put where a part goes in later, where none went in: `$$BANNER$$`, `{{ad_slot}}`, `%%VIDEO%%`, `##TEASER_1##`. */
const PLACEHOLDER = /^(?:\$\$[\w .-]{1,40}\$\$|\{\{[\w .|-]{1,40}\}\}|%%[\w.-]{1,40}%%|##[\w.-]{1,40}##|<%[\w .=-]{1,40}%>)$/;
const BRACKETS = '${%#<';
/** Neither a letter nor a digit nor a picture sign. */
const ONLY_SIGNS = /^[\s\p{P}\p{Cf}=~+|<>^`$¨´¯_]*$/u;
const SHORT = 40;
/** `Video | Tanker boarded at dawn`: what a clip, a gallery or an episode is called, over its player. */
const MEDIA_TITLE =
  /^(?:im )?(?:videos?|vidéos?|vídeos?|wideo|видео|відео|watch|watch now|watch live|listen|podcast|audio|fotostrecke|bildergalerie|galerie|galería|fotogalería|fotogalerie|photos|diaporama|infografik)\s*[|:：]\s*\S/i;

/** Lines at either end where labels of tools stand; within the text only such labels as are never words of a story. */
const HEAD = 3;
const TAIL = 5;

const code = tagSet('pre', 'td', 'th', 'dt', 'dd');
const listed = tagSet('li', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6');

/** Letters and digits that no sign is. */
const SAYING = Holds.ASCII | Holds.HAN | Holds.DIGIT;

function ruleFor(draft: Draft, block: Block, atEdge: boolean): string | null {
  const { text, holds } = block;
  if (text.length > 280) return null;
  const tag = draft.page.tag[block.element] ?? 0;
  if (code(tag)) return null;
  if (isPlayerFallback(text)) return 'leftovers/player-fallback';
  if (text.length > SHORT * 2) return null;
  if ((text.length <= LONGEST_WORD && SERIALIZER_WORDS.has(text)) || (BRACKETS.includes(text.charAt(0)) && PLACEHOLDER.test(text)))
    return 'leftovers/serializer-word';
  if ((holds & SAYING) === 0 && ONLY_SIGNS.test(text)) return 'leftovers/only-signs';
  if (isAdLabel(text) && text.length <= SHORT * 2) return 'leftovers/ad-label';
  if ((holds & (Holds.COLON | Holds.SLASH)) !== 0 && !listed(tag) && MEDIA_TITLE.test(text) && !endsLikeProse(text))
    return 'leftovers/media-title';
  return atEdge && !listed(tag) && isShareLabel(text) ? 'leftovers/share-label' : null;
}

function run(draft: Draft): Finding {
  const blocks = draft.blocks();
  const verdicts: Verdict[] = [];
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at];
    if (block?.kind !== 'text') continue;
    const rule = ruleFor(draft, block, at < HEAD || at >= blocks.length - TAIL);
    if (rule !== null) verdicts.push({ kind: 'drop', node: block.node, until: block.until, rule });
  }
  return { verdicts };
}

export const leftovers: Stage = { name: 'prune/leftovers', run };
