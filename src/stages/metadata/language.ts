/** The language that the page declares; the assembler checks it against the prose. */
import { oncePerPage } from '../../dom/page-memory';
import { T } from '../../dom/tags';
import { attr } from '../../dom/tree';
import type { Finding, Stage } from '../../model/finding';
import { readTag } from '../../text/language-tags';
import type { MetaName } from './meta-names';
import { Claims, type Source } from './ranks';
import { metaContent } from './collect';

const METAS: readonly (readonly [source: Source, name: MetaName])[] = [
  ['opengraph', 'og:locale'],
  ['plain-meta', 'content-language'],
  ['plain-meta', 'language'],
  ['plain-meta', 'inlanguage'],
  ['plain-meta', 'dc.language'],
  ['plain-meta', 'dcterms.language'],
];

export const language: Stage = {
  name: 'metadata/language',
  run({ page }): Finding {
    const claims = new Claims();
    const declared = declaredLanguage(page);
    if (declared !== null) addLanguage(claims, 'html-lang', declared, 'html lang');
    for (const [source, name] of METAS) {
      const stated = metaContent(page, name);
      if (stated !== undefined) addLanguage(claims, source, stated, name);
    }
    return { claims: claims.all };
  },
};

/** The `lang` of the root element, as written; null where absent. Asked with every date. */
export const declaredLanguage = oncePerPage((page): string | null => {
  for (let node = 1; node < page.size && page.tag[node] !== T.BODY; node++) {
    if (page.tag[node] === T.HTML) return attr(page, node, 'lang') ?? attr(page, node, 'xml:lang') ?? null;
  }
  return null;
});

/** Adds the first of the tags that the value names. */
export function addLanguage(claims: Claims, source: Source, value: string, origin: string): void {
  const tag = readTag(value)?.tag;
  if (tag !== undefined) claims.add('language', source, tag, { origin });
}
