/** A page or a fragment of HTML, one document a file. */
import type { ReadContext, ReadItem, Reader } from '../model/reader';
import { readWhole } from './whole';

const MARKUP =
  /^\s*<(?:!doctype|!--|html|head|body|div|p|article|main|section|span|h[1-6]|table|ul|ol|img|meta|title|script|style|figure|blockquote|a|b|i|strong|em|\?xml)[\s>/-]/i;
const BOM = /^\ufeff/;

function sniff(head: Uint8Array): boolean {
  return MARKUP.test(new TextDecoder('latin1').decode(head.subarray(0, 512)).replace('\u00ef\u00bb\u00bf', ''));
}

async function* read(bytes: AsyncIterable<Uint8Array>, context: ReadContext): AsyncGenerator<ReadItem> {
  const whole = await readWhole(bytes, context, 'html');
  if ('error' in whole) {
    yield whole;
    return;
  }
  const { source, warnings } = whole;
  const html = whole.text.replace(BOM, '');
  yield {
    source,
    id: null,
    url: context.url,
    captured: context.fetchedAt,
    html,
    htmlOffset: whole.text.length - html.length,
    hints: {},
    warnings,
  };
}

export const htmlReader: Reader = { format: 'html', extensions: ['.html', '.htm', '.xhtml'], sniff, read };
