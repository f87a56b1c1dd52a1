import { inNameCase } from '../../src/text/name-case';
import { splitAuthors } from '../../src/text/people';
import { growth } from '../support/cost';

describe('people', () => {
  test.each([
    ['Jane Doe', ['Jane Doe']],
    ['By Jane Doe', ['Jane Doe']],
    ['By Jane Doe and John Q. Public', ['Jane Doe', 'John Q. Public']],
    ['Jane Doe, John Public, and Ann Other, CNN', ['Jane Doe', 'John Public', 'Ann Other']],
    ['By Jane Doe and Ann Other, AP Technology Writers', ['Jane Doe', 'Ann Other']],
    ['By Jane Doe, John Public & Ann Other', ['Jane Doe', 'John Public', 'Ann Other']],
    ['By: Jane Doe | May 3, 2024 2:30 pm', ['Jane Doe']],
    ['Written by Jane Doe on 3 May 2024', ['Jane Doe']],
    ['BY JANE DOE', ['Jane Doe']],
    ["JOHN O'BRIEN AND MARY-ANN MCDONALD", ["John O'Brien", 'Mary-Ann McDonald']],
    ['Jane Doe, Senior Political Correspondent', ['Jane Doe']],
    ['Jane Doe, BBC News, Washington', ['Jane Doe']],
    ['Jane Doe in Berlin', ['Jane Doe']],
    ['Jane Doe in Berlin and John Public in Paris', ['Jane Doe', 'John Public']],
    ['Jane Doe for the Example Times', ['Jane Doe']],
    ['Jane Doe jane.doe@example.org @janedoe https://a.example/jane', ['Jane Doe']],
    ['Jane Doe, Jane Doe', ['Jane Doe']],
    ['Jane Doe, JANE DOE', ['Jane Doe']],
    ['Von Max Muster', ['Max Muster']],
    ['Von Max Muster, Erika Beispiel und Hans von der Heide', ['Max Muster', 'Erika Beispiel', 'Hans von der Heide']],
    ['Ein Kommentar von Max Muster', ['Max Muster']],
    ['Max Muster (Text) und Erika Beispiel (Fotos)', ['Max Muster', 'Erika Beispiel']],
    ['Max Muster, Redakteur Politik', ['Max Muster']],
    ['Von Max Muster, Kiew', ['Max Muster']],
    ['ssi, dan', ['ssi', 'dan']],
    ['Par Jeanne Dupont et Jean Martin', ['Jeanne Dupont', 'Jean Martin']],
    ['Propos recueillis par Jeanne Dupont', ['Jeanne Dupont']],
    ['Por María Pérez y José Ruiz', ['María Pérez', 'José Ruiz']],
    ['Por José Ortega y Gasset', ['José Ortega y Gasset']],
    ['di Mario Rossi e Anna Bianchi', ['Mario Rossi', 'Anna Bianchi']],
    ['Por João Costa e Silva', ['João Costa e Silva']],
    ['Door Jan de Vries en Piet van Dijk', ['Jan de Vries', 'Piet van Dijk']],
    ['Autor: Jan Kowalski', ['Jan Kowalski']],
    ['Автор: Иван Иванов', ['Иван Иванов']],
    ['Иван Иванов, Пётр Петров', ['Иван Иванов', 'Пётр Петров']],
    ['Yazar: Ayşe Yılmaz', ['Ayşe Yılmaz']],
    ['مأخوذ', ['مأخوذ']],
    ['بقلم أحمد علي', ['أحمد علي']],
    ['מאת ישראל ישראלי', ['ישראל ישראלי']],
    ['记者 张三', ['张三']],
    ['记者：张三、李四', ['张三', '李四']],
    ['作者：张三', ['张三']],
    ['张三 李四四', ['张三 李四四']],
    ['文/张三', ['张三']],
    ['本报记者张三 李四', ['张三 李四']],
    ['文山/叶宣/(印度时报等)', ['文山', '叶宣']],
    ['张三 （综合报道）', ['张三']],
    ['某台记者家傲华盛顿报道   责编：申铧   网编：洪伟', ['家傲']],
    ['记者 李智智、郑日尧   责编  胡力汉', ['李智智', '郑日尧']],
    ['某某,某某', ['某某']],
    ['BBC记者王小明（Xiaoming Wang）', ['王小明']],
    ['山田太郎', ['山田太郎']],
    ['记者家傲华盛顿报道', ['家傲']],
    ['若奥·达席尔瓦（João da Silva）\nBBC商务记者', ['若奥·达席尔瓦']],
    ['BBC商务记者', []],
    ['ジョン・スミス', ['ジョン・スミス']],
    ['山田太郎記者', ['山田太郎']],
    ['【ソウル＝小池和樹】', ['小池和樹']],
    ['홍길동 기자', ['홍길동']],
    ['홍길동 기자 hong@example.kr', ['홍길동']],
    ['홍길동·김철수 기자', ['홍길동', '김철수']],
    ['Oleh Budi Santoso', ['Budi Santoso']],
    ['Jane Doe and Reuters', ['Jane Doe']],
    ['dpa', []],
    ['', []],
    ['admin', []],
    ['Unknown', []],
    ['3 May 2024', []],
    ['https://www.facebook.com/jane', []],
    ['Staff', ['Staff']],
    ['News Desk', ['News Desk']],
    ['Jane Doe, News Desk', ['Jane Doe']],
    ['DER SPIEGEL', ['DER SPIEGEL']],
    ['sportschau.de', ['sportschau.de']],
    ['BBC中文', ['BBC中文']],
    ['Edited by John Public', []],
    ['翻译：张三', []],
  ])('%j', (byline, people) => {
    expect(splitAuthors(byline).people).toEqual(people);
  });
});

describe('agencies', () => {
  test.each([
    ['AFP', ['AFP']],
    ['(AP)', ['AP']],
    ['By Jane Doe, Associated Press', ['AP']],
    ['Max Muster/dpa', ['dpa']],
    ['dpa/AFP', ['dpa', 'AFP']],
    ['Von Max Muster, dpa', ['dpa']],
    ['Jane Doe of The Associated Press', ['AP']],
    ['A.P.', ['AP']],
    ['法新社', ['AFP']],
    ['张三（路透社）', ['Reuters']],
    ['文山/叶宣/(法新社等)', ['AFP']],
    ['新华社记者 张三', ['Xinhua']],
    ['共同通信', ['Kyodo']],
    ['연합뉴스', ['Yonhap']],
    ['ТАСС', ['TASS']],
    ['Agencia EFE', ['EFE']],
    ['Jane Doe', []],
    ['Ap Smith', []],
  ])('%j', (byline, agencies) => {
    expect(splitAuthors(byline).agencies).toEqual(agencies);
  });
});

test('roles tell what was left out', () => {
  expect(splitAuthors('Jane Doe, Senior Correspondent').roles).toEqual(['Senior Correspondent']);
  expect(splitAuthors('张三 （综合报道）').roles).toEqual(['综合报道']);
  expect(splitAuthors('记者 李智智   责编  胡力汉').roles).toEqual(['责编 胡力汉']);
});

test('long prose is no byline and takes no time', async () => {
  const prose = 'The council of the small harbour town voted on Tuesday, and ';
  const [short, long] = [prose.repeat(2000), prose.repeat(16_000)];
  const ratio = await growth({ once: () => splitAuthors(short), more: () => splitAuthors(long), most: 20, leastMs: 1, tries: 6 });
  expect(ratio).toBeLessThan(20);
});

test('inNameCase', () => {
  expect(inNameCase('LUDWIG VAN BEETHOVEN')).toBe('Ludwig van Beethoven');
  expect(inNameCase('J.D. ÖZGÜR')).toBe('J.D. Özgür');
});
