/** What stands before the first element of a document. A loop, since a pattern of repeated comments takes forever on `<!--><!-->…`. */

const SPACE = /\s/;

/** Where the text begins behind blanks, comments, processing instructions and the XML declaration. */
export function afterPreamble(text: string): number {
  let at = 0;
  for (;;) {
    while (at < text.length && SPACE.test(text.charAt(at))) at++;
    const close = text.startsWith('<!--', at) ? '-->' : text.startsWith('<?', at) ? '>' : null;
    const end = close === null ? -1 : text.indexOf(close, at + 2);
    if (close === null || end < 0) return at;
    at = end + close.length;
  }
}
