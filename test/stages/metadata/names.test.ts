import { chosen } from './claims';

/** A page of a site called "Example Post" that states its author so. */
const page = (line: string): { html: string } => ({
  html: `<meta property="og:site_name" content="Example Post"><meta name="author" content="${line}"><p>Text.`,
});

test.each([
  ['By Ann Lee and Bo Ek', ['Ann Lee', 'Bo Ek'], null],
  ['Von Eva Berg, dpa', ['Eva Berg'], ['dpa']],
  ['Ann Lee (Reuters)', ['Ann Lee'], ['Reuters']],
  ['AFP', ['AFP'], ['AFP']],
  ['Ann Lee, ann.lee@example.com', ['Ann Lee'], null],
  ['Ann Lee, London', ['Ann Lee'], null],
  ['Berg, Eva', ['Eva Berg'], null],
  ['Ortega y Gasset', ['Ortega y Gasset'], null],
  ['Ana Ruiz y Luis Gil', ['Ana Ruiz', 'Luis Gil'], null],
  ['Eva Berg / Ole Dahl | Example Post', ['Eva Berg', 'Ole Dahl'], null],
  ['Example Post', ['Example Post'], null],
  ['Redaktion', ['Redaktion'], null],
  ['Kim', ['Kim'], null],
  ['walker77', ['walker77'], null],
  ['admin', null, null],
  ['홍길동 기자', ['홍길동'], null],
  ['Autor: Eva Berg', ['Eva Berg'], null],
  ['Eva Berg (ebe)', ['Eva Berg'], null],
  ['Veröffentlicht am von Eva Berg', ['Eva Berg'], null],
  ['Posted on by walker', ['walker'], null],
  ['Haber Merkezi', ['Haber Merkezi'], null],
])('%s', (line, people, agencies) => {
  expect(chosen(page(line), 'authors')).toEqual(people);
  expect(chosen(page(line), 'agencies')).toEqual(agencies);
});
