/** Broken markup by the seed: what trips scanners, in any order, the same for the same seed. */
import type { Random } from '../fuzz/random';

/** Whole tags, parts of tags, and signs. */
const PIECES: readonly string[] = [
  ...'< > / = " \' ! ? - -- --> --!> ->  <!-- <!--> <!---> <!--- <!- <![CDATA[ ]]> ]> <!doctype <!DOCTYPE\thtml> <! <? ?> </ </> </1> <1 << <<p'.split(
    ' ',
  ),
  ...'<p> <b> </b> <div class=a> <DIV/> </div / > <br/> <br / > <span/title=a> <a href= <a href=x/y> <li value=1/> <x-y z> <x:y> <a\u00e9>'.split(
    ' ',
  ),
  ...[
    '<img src="x" ',
    "<img alt='a>b' ",
    '<p =a=b>',
    '<p a = b c\n=\t"d" e=>',
    '<p "a" \'b>',
    '<p a=b"c\'d`e>',
    '<p a="b"c="d">',
    '<p\fa\rb\tc>',
    '<P ID=A id=B>',
  ],
  ...[
    '</script',
    '</script>',
    '</SCRIPT\n>',
    '<script>',
    '<script src=a>',
    '<script/>',
    '<style></style',
    '<style>',
    '</style >',
    '</styles>',
  ],
  ...[
    '<title>',
    '</TITLE>',
    '</title/>',
    '<textarea>',
    '</textarea\t',
    '<iframe>',
    '</iframe>',
    '<xmp>',
    '</xmp/>',
    '<noembed>',
    '</noembed>',
  ],
  ...[
    '&amp;',
    '&amp',
    '&lt;p&gt;',
    '&#60;',
    '&#x3C',
    '&#0;',
    '&#x80;',
    '&#xD800;',
    '&#x110000;',
    '&#',
    '&#x',
    '&;',
    '&',
    '&&amp;',
    '&nosuch;',
  ],
  ...['&copy=1', '&notit;', '&notin;', '&NotEqualTilde;', '&ampamp;', '&#99999999999;', '&AMP', '&hellip', '&nbsp;', '&#38;lt;'],
  ...[
    'a',
    'b',
    'word',
    '\u00e9',
    '\u5b57',
    '\ud83d\ude00',
    '\ud83d',
    '\udc00',
    '\u0000',
    '\u0001',
    '\u00a0',
    '\u2028',
    '\ufeff',
    ' ',
    '\n',
    '\r\n',
    '\r',
    '\t',
    '\f',
  ],
];

/**
 * Ends whatever a soup leaves open. Upstream makes text of a tag that the end of the document cuts off; in the standard it is nothing, and
 * here it is an element if its name was whole.
 */
export const FINISH = '"\'--><p>"\'-->]]></script></style></title></textarea></xmp></iframe></noembed></noframes><p>';

const MOST = 30;
/** Now and then a piece comes in a flood, of fewer attributes than an element may have. */
const FLOOD = 200;

export function soup(random: Random): string {
  let html = '';
  const count = 1 + random.below(MOST);
  for (let i = 0; i < count; i++) {
    const piece = random.pick(PIECES);
    html += random.chance(0.02) ? piece.repeat(random.below(FLOOD)) : piece;
  }
  return html + FINISH;
}
