/** Lists of tags in the page, for pages whose head names none: links with rel=tag, runs of links to pages of tags, elements named for tags. */
import { lettersByNode } from '../../dom/measure';
import { lineWithin } from '../../dom/plain';
import { T, tagSet } from '../../dom/tags';
import { Kind, kindsByNode } from '../../dom/tokens';
import { attr, endOf, isText, parentOf, tagOf, textOf } from '../../dom/tree';
import type { Draft, Finding, Stage } from '../../model/finding';
import type { NodeId, Page } from '../../model/page';
import { isTagLabel } from '../cues/index';
import { chipsAfter } from './chips';
import { collect } from './collect';
import { headlineOf } from './head';
import { Claims } from './ranks';
import { addTags } from './tag-values';

const MAX_TAG = 60;
/** A list of more links is a menu or a cloud of the whole site. */
const MAX_LIST = 25;
/** Tags of the head of the page of at least this rank make a search in its body needless. */
const GOOD = 50;
const LESS_BY_PATH = 4;
const LESS_BY_NAME = 8;
const LESS_BY_LOOK = 15;

const TAG_PATH =
  /\/(?:tags?|topics?|themen?|thema|t[eé]mas?|keywords?|schlagw(?:ort|orte|oerter)|stichw(?:ort|orte)|etiquetas?|etiquetes|sujets?|mots?-cles?|argoment[io]|tema|emne|amne|ämne|aihe|trefwoord|onderwerp|tagi?|temat|etiket|konu|hashtags?)\/[^/]/i;
const outside = tagSet('nav', 'footer', 'header', 'h1', 'h2', 'h3', 'script', 'style', 'figcaption');

function run(draft: Draft): Finding {
  const claims = new Claims();
  const { page } = draft;
  if (!collect(page).hasLinks || draft.claims.some(({ field, rank }) => field === 'tags' && rank >= GOOD)) return { claims: [] };
  const related = collect(page).relations.tag.filter((node) => !isCategory(page, node));
  if (related.length > 0 && related.length <= MAX_LIST)
    addTags(claims, draft, 'tag-list', texts(page, related), { origin: 'rel=tag', node: related[0] });
  const start = Math.max(0, headlineOf(draft));
  const run = firstRun(page, start);
  if (run.length > 1) addTags(claims, draft, 'tag-list', texts(page, run), { origin: 'links to tags', node: run[0], less: LESS_BY_PATH });
  const named = namedList(page, start);
  if (named.length > 0)
    addTags(claims, draft, 'tag-list', texts(page, named), { origin: 'list of tags', node: named[0], less: LESS_BY_NAME });
  if (claims.all.length === 0) {
    const chips = chipsAfter(page, start);
    if (chips.length > 1)
      addTags(claims, draft, 'tag-list', texts(page, chips), { origin: 'row of chips', node: chips[0], less: LESS_BY_LOOK });
  }
  return { claims: claims.all };
}

/** WordPress gives its categories `rel="category tag"`; they are sections. */
function isCategory(page: Page, node: NodeId): boolean {
  return (attr(page, node, 'rel') ?? '').includes('category');
}

/** Commas within one link's text do not divide it. */
function texts(page: Page, links: readonly NodeId[]): string[] {
  return links
    .map((node) =>
      lineWithin(page, node, MAX_TAG + 1)
        .replaceAll(',', ' ')
        .replace(HASH, ''),
    )
    .filter((text) => text !== '' && text.length <= MAX_TAG && !MORE.test(text));
}
const HASH = /^#\s*/;
const MORE = /^(?:(?:show |see |view )?(?:more|all)|mehr|alle|tags?|plus|ver más|\+.*|…)$/i;

/** The first links to pages of tags that stand side by side, with next to no text between. */
function firstRun(page: Page, start: NodeId): readonly NodeId[] {
  let run: NodeId[] = [];
  let between = 0;
  for (let node = start; node < page.size; node++) {
    const tag = tagOf(page, node);
    if (isText(page, node)) {
      if (run.length > 0 && between <= MAX_BETWEEN) between += textOf(page, node).trim().length;
    } else if (outside(tag) && node !== start) node = endOf(page, node) - 1;
    else if (tag === T.A) {
      const ofTag = TAG_PATH.test(attr(page, node, 'href') ?? '');
      if (run.length > 1 && (between > MAX_BETWEEN || !ofTag)) break;
      if (ofTag) run = between > MAX_BETWEEN ? [node] : [...run, node];
      if (run.length > MAX_LIST) return [];
      between = ofTag ? 0 : MAX_BETWEEN + 1;
      node = endOf(page, node) - 1;
    }
  }
  return run.length > 1 ? run : [];
}
const MAX_BETWEEN = 3;

/** Links of the first element behind the headline that is named for tags or follows a label like "Topics:". */
function namedList(page: Page, start: NodeId): readonly NodeId[] {
  const letters = lettersByNode(page);
  const kinds = kindsByNode(page);
  let link = start;
  for (let node = start; node < page.size; node++) {
    const own = kinds[node] ?? 0;
    if ((own & (Kind.RELATED | Kind.NAV | Kind.COMMENTS)) !== 0) node = endOf(page, node) - 1;
    else if ((own & Kind.TAGS) !== 0) {
      const links = linksWithin(page, node, node);
      if (links.length > 0 && links.length <= MAX_LIST) return links;
    } else if (letters[node] !== 0) {
      // Most texts have no link behind them in what holds them: those that are links themselves, and the last of a block.
      const holder = parentOf(page, parentOf(page, node));
      if (link < node) link = nextLink(page, node);
      if (link >= endOf(page, holder) || textOf(page, node).length >= MAX_TAG || !isTagLabel(textOf(page, node))) continue;
      const links = linksWithin(page, holder, node);
      if (links.length > 0 && links.length <= MAX_LIST) return links;
    }
  }
  return [];
}

/** The first link at `from` or behind it; the size of the page where there is none. */
function nextLink(page: Page, from: NodeId): NodeId {
  let node = from;
  while (node < page.size && tagOf(page, node) !== T.A) node++;
  return node;
}

function linksWithin(page: Page, root: NodeId, from: NodeId): NodeId[] {
  const links: NodeId[] = [];
  const until = endOf(page, root);
  for (let node = from; node < until && links.length <= MAX_LIST; node++)
    if (tagOf(page, node) === T.A && attr(page, node, 'href') !== undefined) links.push(node);
  return links;
}

export const tagList: Stage = { name: 'metadata/tag-list', run };
