/** Character references: the few that nearly all are without the machine that knows all 2,231. */
import { decodeHTML, decodeHTMLAttribute } from 'entities';

/** With their semicolon they mean the same in text and in attributes. */
const COMMON: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['nbsp', '\u00a0'],
  ['#39', "'"],
  ['#039', "'"],
  ['#x27', "'"],
  ['apos', "'"],
  ['#34', '"'],
  ['#038', '&'],
  ['#38', '&'],
]);
const LONGEST = 4;

/** The text with its references decoded; null where it holds one that is not common. */
function decodeCommon(text: string): string | null {
  let decoded = '';
  let done = 0;
  for (let at = text.indexOf('&'); at >= 0; at = text.indexOf('&', at + 1)) {
    const end = text.indexOf(';', at);
    if (end < 0 || end - at - 1 > LONGEST) return null;
    const meaning = COMMON.get(text.slice(at + 1, end));
    if (meaning === undefined) return null;
    decoded += text.slice(done, at) + meaning;
    done = end + 1;
  }
  return decoded + text.slice(done);
}

export function decodeText(text: string): string {
  return decodeCommon(text) ?? decodeHTML(text);
}

export function decodeValue(value: string): string {
  return decodeCommon(value) ?? decodeHTMLAttribute(value);
}
