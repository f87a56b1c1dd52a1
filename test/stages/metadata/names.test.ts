import { splitNames } from '../../../src/stages/metadata/names';

const isSite = (words: string): boolean => words === 'Example Post';

test.each([
  ['By Ann Lee and Bo Ek', ['Ann Lee', 'Bo Ek'], [], []],
  ['Von Eva Berg, dpa', ['Eva Berg'], ['dpa'], []],
  ['Ann Lee (Reuters)', ['Ann Lee'], ['Reuters'], []],
  ['AFP', [], ['AFP'], []],
  ['Ann Lee, ann.lee@example.com', ['Ann Lee'], [], []],
  ['Ann Lee, London', ['Ann Lee'], [], []],
  ['Berg, Eva', ['Eva Berg'], [], []],
  ['Ortega y Gasset', ['Ortega y Gasset'], [], []],
  ['Ana Ruiz y Luis Gil', ['Ana Ruiz', 'Luis Gil'], [], []],
  ['Eva Berg / Ole Dahl | Example Post', ['Eva Berg', 'Ole Dahl'], [], ['Example Post']],
  ['Example Post', [], [], ['Example Post']],
  ['Redaktion', [], [], ['Redaktion']],
  ['Kim', ['Kim'], [], []],
  ['admin', [], [], []],
  ['', [], [], []],
  ['김기자 기자', ['김기자'], [], []],
  ['Autor: Eva Berg', ['Eva Berg'], [], []],
  ['Eva Berg (ebe)', ['Eva Berg'], [], []],
])('%s', (line, people, agencies, desks) => {
  const found = splitNames(line, isSite);
  expect({ ...found, agencies: found.agencies.map((name) => name.toLowerCase()) }).toEqual({
    people,
    agencies: agencies.map((name) => name.toLowerCase()),
    desks,
  });
});
