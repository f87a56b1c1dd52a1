/** Names out of a byline: split, bare of roles and brackets, each once. */
import { agencyOf, labelKey, posts } from '../cues/index';

export interface Names {
  readonly people: readonly string[];
  readonly agencies: readonly string[];
  /** Posts, desks and what stood in brackets. */
  readonly rest: readonly string[];
}

const SEPARATORS =
  /\s*[,，、;；/／|｜&\n]\s*|\s+(?:and|und|et|y|e|en|och|og|ja|i|a|и|та|ve|و|dan|và|และ|और)\s+|(?<=[\p{Script=Han}·])(?:和|及|与|與)(?=\p{Script=Han})/u;
const OPENING = /^(?:by|von|par|por|di|da|door|av|af|автор|oleh|bởi|โดย|文|作者|记者|記者|撰文|撰稿)(?:\s*[:：]\s*|\s+)/i;
const BRACKET = /[（(【[]([^（）()【】[\]]*)[）)】\]]/g;
/** `等` and `et al.` after the last name. */
const AND_OTHERS = /(?:等|等人|et al\.?)$/;
const LONGEST_NAME = 60;
const DIGIT = /\d/;
const SENTENCE = /[.。!！?？]\s|[。！？]$/;

/** What a byline without its label says; brackets go to the rest, or to the agencies where they name some. */
export function splitNames(byline: string): Names {
  const people: string[] = [];
  const agencies: string[] = [];
  const rest: string[] = [];
  const plain = byline.replace(BRACKET, (_, inner: string) => {
    for (const part of inner.split(SEPARATORS)) sortBracket(part.replace(AND_OTHERS, '').trim(), agencies, rest);
    return ' ';
  });
  for (const part of plain.replace(OPENING, '').split(SEPARATORS)) {
    const name = part.replace(OPENING, '').replace(AND_OTHERS, '').replace(/\s+/g, ' ').trim();
    if (name === '' || name.length > LONGEST_NAME || SENTENCE.test(name)) continue;
    const agency = agencyOf(name);
    if (agency !== null) agencies.push(agency);
    else if (posts.has(labelKey(name)) || DIGIT.test(name)) rest.push(name);
    else people.push(name);
  }
  return { people: unique(people), agencies: unique(agencies), rest };
}

function sortBracket(text: string, agencies: string[], rest: string[]): void {
  const agency = agencyOf(text);
  if (agency !== null) agencies.push(agency);
  else if (text !== '') rest.push(text);
}

/** Each once, whatever its case. */
export function unique(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return names.filter((name) => {
    const key = name.normalize('NFC').toLowerCase();
    return !seen.has(key) && Boolean(seen.add(key));
  });
}
