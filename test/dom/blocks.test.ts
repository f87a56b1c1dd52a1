import { segment } from '../../src/dom/blocks';
import { letters } from '../../src/dom/measure';
import { parse } from '../../src/dom/parse';
import { Holds, holdsOf } from '../../src/text/holds';
import { Random } from '../fuzz/random';

/** What a line of blocks is by definition: all white space of a piece is one blank, none at its ends. */
function tidy(pieces: readonly string[]): string {
  return pieces
    .map((piece) => piece.replace(/[\s\u200b\ufeff]+/g, ' ').trim())
    .join('\n')
    .trim();
}

const PIECES = ['a', 'b.', '中', ' ', '  ', '\n', '\n  ', '\t', '\u00a0', '\u200b', '\u3000', '+', 'é ', ' x'];

describe('segment', () => {
  it('collapses white space over all nodes of a line', () => {
    const random = new Random(7);
    for (let round = 0; round < 5000; round++) {
      const lines: string[] = [];
      let html = '';
      for (let line = 0; line < 2; line++) {
        let said = '';
        for (let at = 0; at < 5; at++) {
          const piece = random.pick(PIECES);
          said += piece;
          html += random.chance(0.5) ? piece : `<b>${piece}</b>`;
        }
        lines.push(said);
        html += line === 0 ? '<br>' : '';
      }
      const [first, ...others] = segment(parse(`<p>${html}</p>`), new Uint8Array(1000));
      const solid = lines.map((line) => letters(line) > 0);
      // A break before the first word starts no line.
      const expected = solid[0] === true ? tidy(lines) : tidy([lines[1] ?? '']);
      expect(others).toEqual([]);
      expect(first?.text ?? '').toBe(expected);
    }
  });

  it.each([
    ['is kept', false],
    ['is dropped', true],
  ])('a link that was never closed ends where the next one begins, also where that %s', (_, isDropped) => {
    const page = parse('<a href="/">Home <nav><a href="/b">News</a></nav><p>The ferry runs again.</p>');
    const dropped = new Uint8Array(page.size);
    if (isDropped) dropped.fill(1, page.text.indexOf('News') - 2, page.text.indexOf('News') + 1);
    const prose = segment(page, dropped).at(-1);
    expect(prose).toMatchObject({ text: 'The ferry runs again.', linkLetters: 0 });
  });

  it('tells what characters a line holds', () => {
    const [block] = segment(parse('<p>Foto:<br>A. <b>Müster</b>/dpa（１）</p>'), new Uint8Array(100));
    const { ASCII, COLON, LINES, POINT, SLASH, BRACKET, EASTERN, DIGIT, OTHER } = Holds;
    expect(block?.holds).toBe(ASCII | COLON | LINES | POINT | SLASH | BRACKET | EASTERN | DIGIT | OTHER);
  });
});

describe('holdsOf', () => {
  it('knows every character of the basic plane', () => {
    const missing: string[] = [];
    for (let code = 0; code < 0x10000; code++) {
      const unit = String.fromCharCode(code);
      const bits = holdsOf(unit);
      const lacks = (what: RegExp, mask: number): boolean => what.test(unit) && (bits & mask) === 0;
      if (
        lacks(/\p{Nd}/u, Holds.DIGIT | Holds.OTHER) ||
        lacks(/\p{L}/u, Holds.ASCII | Holds.HAN | Holds.OTHER) ||
        lacks(/\p{Script=Han}/u, Holds.HAN | Holds.OTHER)
      )
        missing.push(unit);
    }
    expect(missing).toEqual([]);
  });
});
