/** CJK radicals that editors type by mistake for the characters they look like: U+2E80–2EFF by table, U+2F00–2FDF as NFKC does. */

const RADICAL = /[\u2e80-\u2fd5]/;

/** Whether a UTF-16 unit is one of them. */
export function isRadical(unit: number): boolean {
  return unit >= 0x2e80 && unit <= 0x2fd5;
}
const RADICALS = /[\u2e80-\u2fd5]/g;

/** Radical and character in turn; from EquivalentUnifiedIdeograph of the Unicode character database. */
const PAIRS =
  '⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺈刀⺉刂⺊卜⺌小⺍小⺎兀⺏尣⺐尢⺒巳⺓幺⺔彑⺕彐⺖忄⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺬示⺭礻⺯糹⺰纟⺱罓⺲罒⺶羊⺸羋⺹耂⺺肀⺻聿⺼肉⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻈讠⻉贝⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长⻔门⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟';
const table = new Map<string, string>();
for (let i = 0; i + 1 < PAIRS.length; i += 2) table.set(PAIRS.charAt(i), PAIRS.charAt(i + 1));

/** The text with characters in place of radicals; the same string where there are none. */
export function unifyRadicals(text: string): string {
  return RADICAL.test(text) ? text.replace(RADICALS, (radical) => table.get(radical) ?? radical.normalize('NFKC')) : text;
}
