/** What an article shows of the way it was made: stands in for coverage, which costs too much to be counted for every case. */
import type { Nodes } from 'mdast';
import type { Article } from '../../src/model/article';

export function traitsOf(article: Article): readonly string[] {
  const { format, encoding } = article.source;
  return [
    `read ${format} ${encoding}`,
    `kind ${article.kind} ${article.access} ${article.language ?? ''}`,
    ...article.warnings.map(({ code }) => `warning ${code}`),
    ...article.embeds.map(({ kind }) => `embed ${kind}`),
    ...(article.blocks ? nesting(article.blocks) : []),
    ...Object.entries(article.provenance?.fields ?? {}).map(([field, { rule, origin }]) => `${field} ${rule ?? origin ?? ''}`),
    ...(article.provenance?.blocks ?? []).map(({ rule }) => `block ${rule}`),
  ];
}

/** Each node by its kind and those of its parent and grandparent. */
function nesting(root: Nodes): readonly string[] {
  const found = new Set<string>();
  const stack: { readonly node: Nodes; readonly above: string }[] = [{ node: root, above: '' }];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const { node, above } = next;
    const name = `${above.slice(above.lastIndexOf('>') + 1)}>${node.type}`;
    found.add(`${above}>${node.type}`);
    if ('children' in node) for (const child of node.children) stack.push({ node: child, above: name });
  }
  return [...found];
}
