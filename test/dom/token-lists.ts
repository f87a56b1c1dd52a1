/** The tokens of a text as our scanner and as htmlparser2 see them, in one notation. */
import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';
import { scan } from '../../src/dom/scanner';
import { documentUnits } from '../../src/text/units';
import type { StartTag, TokenSink } from '../../src/dom/token-sink';

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

export function ours(source: string): readonly string[] {
  const sink = new Ours(source);
  scan(source, documentUnits(source), sink);
  return sink.tokens;
}

const ignore = (): void => undefined;

/** Fed in chunks of `size`. */
export function theirs(source: string, size = source.length): readonly string[] {
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
      value += source.slice(start, end);
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
  for (let at = 0; at < source.length; at += size) tokenizer.write(source.slice(at, at + size));
  tokenizer.end();
  return tokens;
}

/** One list for both: a text that a stray `<` or the end of a chunk cuts is one text. */
export function joined(tokens: readonly string[]): readonly string[] {
  const whole: string[] = [];
  for (const token of tokens) {
    const [kind, start, end] = token.split(' ');
    const last = whole.at(-1)?.split(' ');
    if (kind === 'text' && last?.[0] === 'text' && last[2] === start) whole[whole.length - 1] = `text ${last[1] ?? ''} ${end ?? ''}`;
    else whole.push(token);
  }
  return whole;
}
