/** Language tags as pages declare them, read as BCP 47. */

import { remembering } from './memory';

export interface DeclaredLanguage {
  /** Primary subtag in its current form: `he` for `iw`. */
  readonly language: string;
  /** `Hant`, `Latn` …; null where not declared. */
  readonly script: string | null;
  readonly region: string | null;
  /** The canonical tag: language, script and region as far as declared. */
  readonly tag: string;
}

/** Old or mistaken primary subtags: IANA registry, and country codes that pages mistake for languages. */
const ALIASES: Readonly<Record<string, string>> = {
  iw: 'he',
  in: 'id',
  ji: 'yi',
  jw: 'jv',
  mo: 'ro',
  cmn: 'zh',
  yue: 'zh',
  fil: 'tl',
  jp: 'ja',
  cn: 'zh',
  tw: 'zh',
  kr: 'ko',
  ua: 'uk',
  cz: 'cs',
  dk: 'da',
  gr: 'el',
  vn: 'vi',
};

/** ISO 639-2 codes that stand in feeds and broadcasters' pages for languages with a code of two letters. */
const THREE_LETTERS: Readonly<Record<string, string>> = {
  eng: 'en',
  deu: 'de',
  ger: 'de',
  fra: 'fr',
  fre: 'fr',
  spa: 'es',
  ita: 'it',
  por: 'pt',
  rus: 'ru',
  zho: 'zh',
  chi: 'zh',
  jpn: 'ja',
  kor: 'ko',
  ara: 'ar',
  nld: 'nl',
  pol: 'pl',
  tur: 'tr',
};

const TAG = /^([a-z]{2,3})(?:[-_]([a-z]{3}))?(?:[-_]([a-z]{4}))?(?:[-_]([a-z]{2}|\d{3}))?(?:[-_.].*)?$/;

/** Reads a `lang` attribute, an `og:locale` or a `Content-Language`; of a list the first. Null where it is no language tag. */
export function readTag(declared: string | null): DeclaredLanguage | null {
  return declared === null ? null : known(declared);
}

/** Archives declare a few dozen languages. */
const MAX_REMEMBERED = 200;
const known = remembering(MAX_REMEMBERED, (declared): DeclaredLanguage | null => {
  const match = TAG.exec(declared.split(',', 1).join('').trim().toLowerCase());
  if (match === null) return null;
  const [, primary = '', extended, scriptTag, regionTag] = match;
  const name = extended === undefined ? primary : (ALIASES[extended] ?? primary);
  const language = ALIASES[name] ?? THREE_LETTERS[name] ?? name;
  if (language === 'und' || language === 'mul' || language === 'zxx') return null;
  const script = scriptTag === undefined ? null : scriptTag.charAt(0).toUpperCase() + scriptTag.slice(1);
  const region = regionTag?.toUpperCase() ?? (primary === 'tw' ? 'TW' : null);
  const tag = [language, script, region].filter((part) => part !== null).join('-');
  return { language, script: script ?? (primary === 'yue' || extended === 'yue' ? 'Hant' : null), region, tag };
});
