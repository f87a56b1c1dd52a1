/** mdast → HTML text. Everything is escaped here already; the gate behind it is the second wall, not the first. */
import type { AlignType, Image, Link, List, PhrasingContent, Root, RootContent, Table } from 'mdast';
import type { Embed, Figure } from '../model/mdast';
import { isSafeUrl } from '../text/safe-url';

const SPECIAL = /[&<>"]/g;
const REFERENCES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escapeHtml(text: string): string {
  return text.replace(SPECIAL, (character) => REFERENCES[character] ?? character);
}

export function writeHtml(root: Root): string {
  return root.children.map((node) => `${block(node)}\n`).join('');
}

function blocks(nodes: readonly RootContent[]): string {
  return nodes.map(block).join('\n');
}

function block(node: RootContent): string {
  switch (node.type) {
    case 'paragraph':
      return `<p>${inline(node.children)}</p>`;
    case 'heading':
      return `<h${node.depth}>${inline(node.children)}</h${node.depth}>`;
    case 'thematicBreak':
      return '<hr />';
    case 'blockquote':
      return `<blockquote>${blocks(node.children)}</blockquote>`;
    case 'list':
      return list(node);
    case 'code':
      return `<pre><code${node.lang ? ` class="language-${escapeHtml(node.lang)}"` : ''}>${escapeHtml(node.value)}\n</code></pre>`;
    case 'table':
      return table(node);
    case 'figure':
      return figure(node);
    case 'embed':
      return `<p>${embed(node)}</p>`;
    case 'footnoteDefinition':
      return `<section>${blocks(node.children)}</section>`;
    case 'caption':
    case 'credit':
      return `<p>${inline(node.children)}</p>`;
    default:
      return inline([node as PhrasingContent]);
  }
}

function list(node: List): string {
  const start = node.ordered && (node.start ?? 1) !== 1 ? ` start="${node.start ?? 1}"` : '';
  const loose = (node.spread ?? false) || node.children.some((item) => item.spread ?? false);
  const items = node.children.map(({ children, checked }) => {
    const box = checked === true ? '☑ ' : checked === false ? '☐ ' : '';
    const content = children.map((child) => (child.type === 'paragraph' && !loose ? inline(child.children) : block(child))).join('\n');
    return `<li>${box}${content}</li>`;
  });
  const name = node.ordered ? 'ol' : 'ul';
  return `<${name}${start}>\n${items.join('\n')}\n</${name}>`;
}

function table({ children, align }: Table): string {
  const rows = children.map((row, r) => {
    const name = r === 0 ? 'th' : 'td';
    return `<tr>${row.children.map((cell, i) => `<${name}${alignment(align?.[i])}>${inline(cell.children)}</${name}>`).join('')}</tr>`;
  });
  const [head, ...body] = rows;
  return `<table>\n<thead>${head ?? ''}</thead>\n<tbody>${body.join('\n')}</tbody>\n</table>`;
}

function alignment(align: AlignType | undefined): string {
  return align ? ` align="${align}"` : '';
}

function figure(node: Figure): string {
  const images = node.children.flatMap((child) => (child.type === 'image' ? [image(child)] : []));
  const captions = node.children.flatMap((child) => (child.type === 'caption' ? [inline(child.children)] : []));
  const credits = node.children.flatMap((child) => (child.type === 'credit' ? [`<cite>${inline(child.children)}</cite>`] : []));
  const words = [...captions, ...credits].join(' ');
  return `<figure>${images.join('')}${words === '' ? '' : `<figcaption>${words}</figcaption>`}</figure>`;
}

function embed({ url, title }: Embed): string {
  const label = escapeHtml(title ?? url);
  return isSafeUrl(url, 'link') ? `<a href="${escapeHtml(url)}">${label}</a>` : label;
}

function inline(nodes: readonly PhrasingContent[]): string {
  let html = '';
  for (const node of nodes) html += phrase(node);
  return html;
}

function phrase(node: PhrasingContent): string {
  switch (node.type) {
    case 'text':
      return escapeHtml(node.value);
    case 'strong':
      return `<strong>${inline(node.children)}</strong>`;
    case 'emphasis':
      return `<em>${inline(node.children)}</em>`;
    case 'delete':
      return `<del>${inline(node.children)}</del>`;
    case 'inlineCode':
      return `<code>${escapeHtml(node.value)}</code>`;
    case 'break':
      return '<br />\n';
    case 'link':
      return link(node);
    case 'image':
      return image(node);
    case 'footnoteReference':
      return `<sup>${escapeHtml(node.label ?? node.identifier)}</sup>`;
    default:
      return 'value' in node ? escapeHtml(node.value) : 'children' in node ? inline(node.children) : '';
  }
}

function attribute(name: string, value: string | number | null | undefined): string {
  return value === null || value === undefined || value === '' ? '' : ` ${name}="${escapeHtml(String(value))}"`;
}

function link(node: Link): string {
  const words = inline(node.children);
  return isSafeUrl(node.url, 'link') ? `<a href="${escapeHtml(node.url)}"${attribute('title', node.title)}>${words}</a>` : words;
}

function image({ url, alt, title, data }: Image): string {
  if (!isSafeUrl(url, 'image')) return escapeHtml(alt ?? '');
  const size = attribute('width', data?.width) + attribute('height', data?.height);
  return `<img src="${escapeHtml(url)}" alt="${escapeHtml(alt ?? '')}"${attribute('title', title)}${size} />`;
}
