import { parse } from '../../src/dom/parse';
import { Kind, kindsByNode, namesOfKind, readKinds } from '../../src/dom/tokens';

const kindsOfClass = (value: string): number => kindsByNode(parse(`<p class="${value}">`)).reduce((all, kinds) => all | kinds, 0);

test.each([
  ['article-body', Kind.BODY],
  ['articleBody', Kind.BODY],
  ['ARTICLE_body--wide', Kind.BODY],
  ['c-articleBody2', 0],
  ['body-of-article', 0],
  ['article body', 0],
  ['about-the-author', Kind.BIO | Kind.BYLINE],
  ['about-author', Kind.BIO | Kind.BYLINE],
  ['about-the', 0],
  ['title', Kind.HEADLINE],
  ['page-of-title', 0],
  ['has-sidebar', 0],
  ['sidebar is-hidden', Kind.NAV | Kind.HIDDEN],
  ['', 0],
  [' \n', 0],
])('kinds of class "%s"', (value, kinds) => {
  expect(kindsOfClass(value)).toBe(kinds);
});

test('a spelling of more words than are kept says nothing, and spoils none behind it', () => {
  expect(kindsOfClass(`${'sidebar-'.repeat(200)} caption`)).toBe(Kind.CAPTION);
  expect(kindsOfClass(`${'x-'.repeat(36)}sidebar`)).toBe(Kind.NAV);
  expect(kindsOfClass(`${'x-'.repeat(37)}sidebar`)).toBe(0);
});

test('values are told apart where they repeat, and where references are decoded', () => {
  const page = parse('<p class="nav"><p class="nav"><p class="nac"><p class="&#110;av"><p class="na&#99;">');
  expect([...kindsByNode(page)].slice(-5)).toEqual([Kind.NAV, Kind.NAV, 0, Kind.NAV, 0]);
  expect(kindsByNode(parse(page.source, readKinds))).toEqual(kindsByNode(page));
});

test('the names of an element that say one of the kinds', () => {
  const page = parse('<p id="nav" class="story-body caption  articleBody" title="article-body">');
  const node = [...kindsByNode(page)].findIndex((kinds) => kinds !== 0);
  expect(namesOfKind(page, node, Kind.BODY)).toBe('story-body articleBody');
});
