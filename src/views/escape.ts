/** Text of documents on its way into HTML. Whatever a page says, it stays text. */

const SPECIAL =
  /[&<>"'\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** For element content and quoted attributes. Controls and marks that turn the direction of text become U+FFFD: nothing shows other than it is. */
export function escapeHtml(text: string): string {
  return text.replace(SPECIAL, (character) => ENTITIES[character] ?? '\ufffd');
}

const WEB = /^https?:\/\/[^\s"'<>\\]+$/i;

/** An address as people read it: percent signs only where they must be. */
export function addressText(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}

/** A link where the address is one of the web; the bare text where it is anything else. */
export function link(url: string, text: string): string {
  return WEB.test(url) ? `<a href="${escapeHtml(url)}" rel="noreferrer">${escapeHtml(text)}</a>` : escapeHtml(text);
}
