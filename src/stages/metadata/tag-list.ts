/** Lists of tags in the page: links with rel=tag, elements named for tags, links to pages of a tag. */
import { lineWithin } from '../../dom/plain';
import { T } from '../../dom/tags';
import { Kind, kindsOf } from '../../dom/tokens';
import { attr, endOf, tagOf } from '../../dom/tree';
import type { Draft, Finding, Stage } from '../../model/finding';
import type { NodeId, Page } from '../../model/page';
import { collect } from './collect';
import { Claims } from './ranks';
import { addTags } from './tag-values';

const MAX_TAG = 80;
/** A list of more links is a menu or a cloud of the whole site. */
const MAX_LIST = 30;
const LESS_BY_NAME = 5;

function run(draft: Draft): Finding {
  const claims = new Claims();
  const { page } = draft;
  const related = (collect(page).relations.get('tag') ?? []).filter((node) => !isMore(lineWithin(page, node, MAX_TAG)));
  if (related.length > 0 && related.length <= MAX_LIST) {
    addTags(claims, 'tag-list', texts(page, related), { origin: 'rel=tag', node: related[0] });
  }
  const list = namedList(page);
  if (list) addTags(claims, 'tag-list', texts(page, list.links), { origin: 'list of tags', node: list.node, less: LESS_BY_NAME });
  return { claims: claims.all };
}

function texts(page: Page, links: readonly NodeId[]): string[] {
  return links.map((node) => lineWithin(page, node, MAX_TAG).replace(HASH, '').replaceAll(',', ' ')).filter((text) => text !== '' && !isMore(text));
}
const HASH = /^#\s*/;
const MORE = /^(?:more|mehr|alle|all|tags?|plus|ver más|\+)\b/i;

function isMore(text: string): boolean {
  return MORE.test(text);
}

interface List {
  readonly node: NodeId;
  readonly links: readonly NodeId[];
}

/** The first element named for tags that is little but links. */
function namedList(page: Page): List | null {
  for (let node = 1; node < page.size; node++) {
    if (page.attrAt[node] === page.attrAt[node + 1] || tagOf(page, node) === T.BODY) continue;
    const kinds = kindsOf(page, node);
    if ((kinds & Kind.TAGS) === 0 || (kinds & (Kind.RELATED | Kind.NAV)) !== 0) continue;
    const links = linksWithin(page, node);
    if (links.length > 0 && links.length <= MAX_LIST) return { node, links };
  }
  return null;
}

function linksWithin(page: Page, root: NodeId): NodeId[] {
  const links: NodeId[] = [];
  const until = endOf(page, root);
  for (let node = root; node < until; node++) if (tagOf(page, node) === T.A && attr(page, node, 'href') !== undefined) links.push(node);
  return links;
}

export const tagList: Stage = { name: 'metadata/tag-list', run };
