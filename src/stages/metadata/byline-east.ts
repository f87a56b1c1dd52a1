/** Bylines of Chinese, Japanese and Korean pages, where the label stands within the line or behind the name. */

/** `来源：某报　作者：某某`: a label with its colon anywhere in a line, the name up to the next blank or label. */
const CHINESE = /(?:^|[\s\u3000|｜])(?:作者|记者|記者|撰文|撰稿|文)[:：]\s?([\p{sc=Han}·]{2,12}(?:[、,，]\s?[\p{sc=Han}·]{2,12}){0,5})/u;
/** `文・山田花子　写真・鈴木一郎` */
const JAPANESE =
  /^(?:取材・文|文・写真|写真・文|文|執筆|取材|構成・文)[・／/＝=]\s?([\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]{2,10})(?=$|[\s\u3000、，,])/u;
/** `【山田花子】`, `【札幌＝山田花子】` as a line of its own */
const BRACKETED = /^【(?:[^【】＝=]{1,12}[＝=])?(\p{sc=Han}{2,4}[\p{sc=Han}\p{sc=Hiragana}]{1,3})】$/u;
/** `[서울=포스트] 홍길동·김영희 기자 hong@post.example` */
const KOREAN =
  /^(?:\[[^[\]]{1,30}\]\s?)?([가-힣]{2,4}(?:[·,]\s?[가-힣]{2,4}){0,4})\s?(?:[가-힣]{2,5}\s?)?(?:기자|특파원|논설위원|칼럼니스트)(?=$|[\s\d/|(=])/u;

/** The names in a line of these languages; null where it is no byline. */
export function eastAsianNames(line: string): string | null {
  if (!BEYOND_LATIN.test(line) || !MAY_NAME.test(line)) return null;
  for (const pattern of [CHINESE, JAPANESE, BRACKETED, KOREAN]) {
    const names = pattern.exec(line)?.[1];
    if (names !== undefined) return names.replaceAll('·', pattern === KOREAN ? ', ' : '·');
  }
  return null;
}
const BEYOND_LATIN = /[\u1100-\uffff]/;
/** A sign or a word that each of the patterns asks for; few lines have one. */
const MAY_NAME = /[:：【・／/＝=]|기자|특파원|논설위원|칼럼니스트/;
