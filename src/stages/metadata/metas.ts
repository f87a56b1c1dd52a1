/** `<meta>` and `<link>`: claims for what the table of `meta-names.ts` says of each name. */
import { baseOf } from '../../dom/base';
import { plainLine } from '../../dom/plain';
import { attr } from '../../dom/tree';
import type { Draft, Finding, Stage } from '../../model/finding';
import type { NodeId } from '../../model/page';
import { isWebUrl, resolveUrl } from '../../text/url';
import { roleOf } from '../cues/index';
import { addAuthors } from './authors';
import { collect, type Evidence, type Meta } from './collect';
import { addDate } from './dates';
import { addImage } from './images';
import { META_ROWS, type MetaField, type MetaName } from './meta-names';
import { Claims, weaker, type Source } from './ranks';
import { addTags } from './tag-values';
import { addTitle } from './titles';

const NAMED = META_ROWS.map(([source, field, names], order) => ({ source, field, names: names.split(' '), order }));
type Row = (typeof NAMED)[number];
const rowOfName = new Map(NAMED.flatMap((row) => row.names.map((name) => [name, row] as const)));

/** Rows of the names that a page has, in the order of the table: a dozen names are looked up, and not all that there are. */
function rowsOf(metas: Evidence['metas']): readonly Row[] {
  const rows: Row[] = [];
  for (const name of metas.keys()) {
    const row = rowOfName.get(name);
    if (row !== undefined && !rows.includes(row)) insert(rows, row);
  }
  return rows;
}

/** Into its place: to sort a dozen of them takes as long as to look up all names. */
function insert(rows: Row[], row: Row): void {
  let at = rows.length;
  for (let before = rows[at - 1]; before !== undefined && before.order > row.order; before = rows[at - 1]) rows[at--] = before;
  rows[at] = row;
}

function run(draft: Draft): Finding {
  const claims = new Claims();
  const { metas } = collect(draft.page);
  for (const { source, field, names } of metas.size > 0 ? rowsOf(metas) : []) {
    let less = 0;
    for (const name of names) {
      const stated = metas.get(name);
      const first = stated?.[0];
      if (stated === undefined || first === undefined) continue;
      addMeta(claims, draft, source, field, stated, { origin: name, node: first.node, less });
      less += LESS_FOR_LATER;
    }
  }
  if (metas.size > 0) addCard(claims, draft);
  addLinks(claims, draft);
  return { claims: claims.all };
}
/** Names further back in a row are weaker. */
const LESS_FOR_LATER = 0.5;

/** `stated` are the elements of one name, which is the origin in `detail`. */
function addMeta(claims: Claims, draft: Draft, source: Source, field: MetaField, stated: readonly Meta[], detail: Named): void {
  const content = stated[0]?.content ?? '';
  if (field === 'published' || field === 'modified') addDate(claims, draft, field, source, content, detail);
  else if (field === 'image') addImage(claims, draft, source, content, detail);
  else if (field === 'canonicalUrl') addAddress(claims, draft, source, content, detail);
  else if (field === 'title') addTitle(claims, draft, source, content, detail);
  else if (field === 'authors') addAuthors(claims, draft, source, stated.map(contentOf), detail);
  else if (field === 'tags') {
    const isLabel = detail.origin === 'article:tag' && stated.length === 1 && content.split(',').length <= FEW;
    addTags(claims, draft, source, stated.map(contentOf), isLabel ? weaker(detail, LESS_FOR_ONE_TAG) : detail);
  } else {
    const line = plainLine(content);
    if (line !== '') claims.add(field, source, line, detail);
  }
}

interface Named {
  readonly origin: string;
  readonly node: NodeId;
  readonly less: number;
}

const contentOf = ({ content }: Meta): string => content;

/** `article:tag` repeats, one tag in each; a single one is a label of the network, such as "Politics". */
const LESS_FOR_ONE_TAG = 12;
const FEW = 3;

function addAddress(claims: Claims, draft: Draft, source: Source, address: string, detail: { origin: string; node: number }): void {
  const url = resolveUrl(address, baseOf(draft.page, draft.doc.url));
  if (url !== null && isWebUrl(url)) claims.add('canonicalUrl', source, url, detail);
}

/** `twitter:label1` = "Written by", `twitter:data1` = the name: labels of a card, in the language of the page. */
function addCard(claims: Claims, draft: Draft): void {
  const { metas } = collect(draft.page);
  for (const [labelName, dataName] of CARD) {
    const label = metas.get(labelName)?.[0]?.content ?? '';
    const data = metas.get(dataName)?.[0];
    if (data === undefined || roleOf(label) !== 'author') continue;
    addAuthors(claims, draft, 'twitter', [data.content], { origin: dataName, node: data.node });
  }
}

const CARD: readonly (readonly [label: MetaName, data: MetaName])[] = [
  ['twitter:label1', 'twitter:data1'],
  ['twitter:label2', 'twitter:data2'],
  ['twitter:label3', 'twitter:data3'],
];

function addLinks(claims: Claims, draft: Draft): void {
  const { relations } = collect(draft.page);
  for (const node of relations.canonical) {
    addAddress(claims, draft, 'link', attr(draft.page, node, 'href') ?? '', { origin: 'link rel=canonical', node });
  }
  for (const node of relations.image_src) {
    addImage(claims, draft, 'link', attr(draft.page, node, 'href') ?? '', { origin: 'link rel=image_src', node });
  }
}

export const metas: Stage = { name: 'metadata/metas', run };
