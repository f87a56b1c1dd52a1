/** Repairs of the text before it is parsed. */

/** `<imgsrc=`, `<sourcetype=`: a blank was lost between the name and the first attribute (seen in minified feeds). */
const GLUED = /<(img|source|iframe|video|audio|a)(?=(?:src|srcset|type|href|alt|class|data-src|media)\s*=)/gi;

/** What the tokenizer takes for the name of such a tag. */
export const GLUED_NAME = /^(?:img|source|iframe|video|audio|a)(?:src|srcset|type|href|alt|class|data-src|media)=/i;

export interface Mended {
  readonly source: string;
  /** Positions in the mended text at which a blank was put in. */
  readonly repairs: readonly number[];
}

/** Puts the lost blank back, and says where, so that offsets can be told in the text as it came. */
export function mendGluedTags(html: string): Mended {
  const repairs: number[] = [];
  let source = '';
  let done = 0;
  for (const match of html.matchAll(GLUED)) {
    const at = match.index + match[0].length;
    source += `${html.slice(done, at)} `;
    done = at;
    repairs.push(source.length - 1);
  }
  return { source: repairs.length > 0 ? source + html.slice(done) : html, repairs };
}
