/** Names and lines of roles, as feeds print them. */
import { splitNames } from '../../../src/stages/credits/names';
import { labelledName, readRoleLine } from '../../../src/stages/credits/role-line';

test.each([
  ['林一舟,林一舟', ['林一舟'], []],
  ['林一舟、方圆', ['林一舟', '方圆'], []],
  ['林一舟和方圆', ['林一舟', '方圆'], []],
  ['  文川 （综合报道）', ['文川'], []],
  ['若安（Joan Example）', ['若安'], []],
  ['By Ann Example and John Roe', ['Ann Example', 'John Roe'], []],
  ['Ann Example / Reuters', ['Ann Example'], ['Reuters']],
  ['文川/(德新社、法新社等)', ['文川'], ['dpa', 'AFP']],
])('names of %s', (text, people, agencies) => {
  expect(splitNames(text)).toMatchObject({ people, agencies });
});

test.each([
  ['自由亚洲电台记者林舟华盛顿报道   责编：方圆   网编：石磊', ['林舟']],
  ['记者 林一舟、白鸽   责编  方圆', ['林一舟', '白鸽']],
  ['（记者：林一舟 责编：方圆/石磊）', ['林一舟']],
  ['某台记者林一舟北岸报道  责编：方圆', ['林一舟']],
  ['Text: Ann Example | Foto: John Roe', ['Ann Example']],
  // The last character of the name is a label elsewhere.
  ['（记者：林文/责编：方圆）', ['林文']],
  ['自由亚洲电台记者林一舟来自华盛顿的报道。   责编：方圆', ['林一舟']],
])('roles of %s', (text, authors) => {
  expect(readRoleLine(text, 2)?.authors).toEqual(authors);
});

test.each([
  '记者：管理部门说是本周四，但是还要看天气，谁也不能保证。',
  '主持人：渡轮什么时候开？',
  '有记者问及此事时，责编没有回答这个问题，只是说要再等一等看情况再决定是否公布更多的细节内容给公众',
  'The editor said that the author was late',
])('no line of roles: %s', (text) => {
  expect(readRoleLine(text, 2)).toBeNull();
});

test.each([
  ['Von Cosima Muster', 'Cosima Muster'],
  ['(By Ann van der Example)', 'Ann van der Example'],
  ['Autorin: Uta Muster, Leiterin des Büros am Hafen.', 'Uta Muster'],
  ['Von Hafen zu Hafen', null],
  ['Von Montag an fahren die Fähren wieder', null],
  ['Autor: unbekannt', null],
  ['Hinweis: Ann Example', null],
])('a name behind a label: %s', (line, name) => {
  expect(labelledName(line)).toBe(name);
});
