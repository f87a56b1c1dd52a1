/** Our scanner beside the tokenizer of htmlparser2: the same tokens of any soup, but for what stands unfinished at the very end. */
import fc from 'fast-check';
import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';
import { scan, type StartTag, type TokenSink } from '../../src/dom/scanner';

const RAW = new Set(['script', 'style', 'title', 'textarea', 'iframe', 'noembed', 'noframes', 'xmp', 'plaintext']);

class Ours implements TokenSink {
  readonly tokens: string[] = [];
  constructor(private readonly source: string) {}
  text(start: number, end: number): void {
    this.tokens.push(`text ${start} ${end}`);
  }
  openTag(start: number, end: number): StartTag {
    this.tokens.push(`open ${start} ${end}`);
    const name = this.source.slice(start, end).toLowerCase();
    return { nameEnd: end, rawUntil: RAW.has(name) ? (name === 'plaintext' ? '' : name) : null };
  }
  attribute(start: number, end: number, valueStart: number, valueEnd: number): void {
    this.tokens.push(`attribute ${start} ${end} "${this.source.slice(valueStart, valueEnd)}"`);
  }
  openTagEnd(end: number, selfClosing: boolean): void {
    this.tokens.push(`end ${end} ${String(selfClosing)}`);
  }
  closeTag(start: number, end: number): void {
    this.tokens.push(`close ${start} ${end}`);
  }
}

const ignore = (): void => undefined;

function theirs(source: string): string[] {
  const tokens: string[] = [];
  let name = '';
  let value = '';
  const callbacks: TokenizerCallbacks = {
    ontext: (start, end) => tokens.push(`text ${start} ${end}`),
    onopentagname: (start, end) => tokens.push(`open ${start} ${end}`),
    onattribname: (start, end) => {
      name = `attribute ${start} ${end}`;
      value = '';
    },
    onattribdata: (start, end) => {
      value = source.slice(start, end);
    },
    onattribend: () => tokens.push(`${name} "${value}"`),
    onopentagend: (end) => tokens.push(`end ${end} false`),
    onselfclosingtag: (end) => tokens.push(`end ${end} true`),
    onclosetag: (start, end) => tokens.push(`close ${start} ${end}`),
    isInForeignContext: () => false,
    onend: ignore,
    onattribentity: ignore,
    ontextentity: ignore,
    oncomment: ignore,
    oncdata: ignore,
    ondeclaration: ignore,
    onprocessinginstruction: ignore,
  };
  const tokenizer = new Tokenizer({ decodeEntities: false }, callbacks);
  tokenizer.write(source);
  tokenizer.end();
  return tokens;
}

const PIECES =
  '< > / = " \' ! - -- --> --!> <!-- <!--> <!---> <![CDATA[ ]]> <!doctype <? </ <p <b> </b> <a href= <img src="x" <br/> / > </script </script> <script> <style></style > <title> </TITLE> <textarea> </textarea\t <plaintext> <xmp> </xmp/> a b é 字 &amp; \u0000'.split(
    ' ',
  );
/** What upstream makes text of where a tag is cut off by the end of the document; in the standard it is nothing. */
const FINISH = '"\'--><p>-->]]></script></style></title></textarea></xmp></iframe><p>';

test('the same tokens as htmlparser2', () => {
  const soup = fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.constantFrom(' ', '\n', 'word')), { maxLength: 30 });
  fc.assert(
    fc.property(soup, (pieces) => {
      const source = pieces.join('') + FINISH;
      const ours = new Ours(source);
      scan(source, ours);
      expect(ours.tokens).toEqual(theirs(source));
    }),
    { seed: 13, numRuns: 3000 },
  );
});

const UNFINISHED: readonly (readonly [html: string, tokens: readonly string[]])[] = [
  ['a<', ['text 0 1', 'text 1 2']],
  ['a</', ['text 0 1', 'text 1 3']],
  ['a<b', ['text 0 1']],
  ['a</b c', ['text 0 1', 'close 3 4']],
  ['a<b c="d', ['text 0 1', 'open 2 3']],
  ['a<!-- b', ['text 0 1']],
  ['<script>a</script', ['open 1 7', 'end 7 false', 'text 8 17']],
];

test.each(UNFINISHED)('cut off: %s', (html, tokens) => {
  const ours = new Ours(html);
  scan(html, ours);
  expect(ours.tokens).toEqual(tokens);
});
