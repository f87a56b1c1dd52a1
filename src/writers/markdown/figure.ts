/** Figures and embeds as lines of phrasing. */
import type { PhrasingContent } from 'mdast';
import type { Embed, Figure } from '../../model/mdast';
import { autolink, destination } from './destination';
import { captionWords, plain } from './pieces';

/** Each image a paragraph; caption and credit in the last, set off as emphasis. */
export function figureParagraphs(node: Figure): PhrasingContent[][] {
  const words = captionWords(node);
  const said = plain(words);
  const paragraphs: PhrasingContent[][] = [];
  for (const child of node.children) {
    if (child.type !== 'image') continue;
    paragraphs.push([child.alt === said ? { type: 'image', url: child.url, title: child.title ?? null, alt: '' } : child]);
  }
  if (words.length > 0) paragraphs.push([{ type: 'emphasis', children: words }]);
  return paragraphs;
}

/** `<address>`, where there is no title and the address can stand so; nothing where it may not be written. Null where a link is needed. */
export function bareEmbed({ title, url }: Embed): string | null {
  if (title !== null && title !== '') return null;
  return autolink(url, url) ?? (destination(url, 'link', false) === '<>' ? '' : null);
}

export function linkOfEmbed({ title, url }: Embed): PhrasingContent[] {
  return [{ type: 'link', url, title: null, children: [{ type: 'text', value: title || url }] }];
}
