/** Text from documents and file names that goes to a terminal: escape sequences must be seen, not obeyed. */

// C0 but tab and newline, DEL, C1, and the marks that turn the direction of text.
// eslint has no rule against these by number; as letters they would be invisible here.
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Control characters as `\x1b` or `\u202e`; line ends and tabs stay. */
export function visible(text: string): string {
  return text.replace(CONTROL, (character) => {
    const code = character.charCodeAt(0);
    return code < 0x100 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u${code.toString(16)}`;
  });
}

/** The same on one line: for messages, whose end is the end of the line. */
export function visibleLine(text: string): string {
  return visible(text).replaceAll('\n', '\\n').replaceAll('\t', ' ');
}
