/** A name alone under the prose, set apart as signatures are: in bold or italics, at the right, or behind a dash. */
import { attr } from '../../dom/tree';
import type { Block } from '../../model/block';
import type { Page } from '../../model/page';

/** Two to four words with capitals, the first and the last with small letters or all in capitals; small words of names between them. */
const NAME =
  /^\p{Lu}(?:[\p{Ll}'’-][\p{L}'’-]*|\p{Lu}+|\.)(?: (?:de|da|di|van|von|der|den|del|la|le|bin|al|\p{Lu}[\p{L}'’-]*\.?)){0,3} \p{Lu}[\p{L}'’-]+$/u;
/** What short lines in capitals and bold letters say at the foot of pages besides. */
const NO_NAME =
  /(?:^|\s)(?:read|more|news|share|follow|comments?|related|sources?|contact|about|story|photos?|videos?|part|page|end|the|mehr|lesen|quellen?|kontakt|fotos?|teil|ende|das|der|die|weitere|voir|lire|plus|suite|fin|les|leer|más|fuentes?|fin|leggi|altro|fonte|foto|meer|lees|bron|press|media|team|staff|desk|redaktion|university|institut|institute|university|gmbh|inc|ltd|street|straße|city|new|north|south|east|west|san|los|las)(?=\s|$)/i;
const DASH = /^[—–-]\s?(?=\p{Lu})/u;
const LONGEST = 50;
const AT_RIGHT = /text-align:\s?(?:right|end)/i;
const RIGHT_CLASS = /(?:^|[\s_-])(?:text-?right|align-?right|has-text-align-right|signature|signatur|firma|autor|author)(?=$|[\s_-])/i;

/** The name that the block is, if nothing else stands in it and it is set apart. */
export function signedName(page: Page, block: Block): string | null {
  if (block.letters === 0 || block.letters > LONGEST) return null;
  const text = block.text.trim();
  const name = text.replace(DASH, '');
  if (!NAME.test(name) || NO_NAME.test(name)) return null;
  const apart = name !== text || block.boldLetters === block.letters || block.italicLetters === block.letters;
  return apart || isAtRight(page, block) ? name : null;
}

function isAtRight(page: Page, { element }: Block): boolean {
  return (
    attr(page, element, 'align') === 'right' ||
    AT_RIGHT.test(attr(page, element, 'style') ?? '') ||
    RIGHT_CLASS.test(attr(page, element, 'class') ?? '')
  );
}
