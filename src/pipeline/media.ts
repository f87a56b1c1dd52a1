/** What is no text in a lowered tree, found in one walk: pictures and embeds are a hundredth of its nodes, most are texts. */
import type { Image, Root, RootContent } from 'mdast';
import type { Embed, Figure } from '../model/mdast';

/** In the order of the tree. Pictures within a figure come with it; what a caption holds is no picture of the article. */
export interface Media {
  readonly pictures: (Figure | Image)[];
  readonly embeds: Embed[];
}

export function mediaOf(tree: Root): Media {
  const media: Media = { pictures: [], embeds: [] };
  gather(tree.children, media, false);
  return media;
}

function gather(nodes: readonly RootContent[], media: Media, inFigure: boolean): void {
  for (const node of nodes) {
    if (node.type === 'text') continue;
    if (node.type === 'embed') media.embeds.push(node);
    else if (node.type === 'image') {
      if (!inFigure) media.pictures.push(node);
    } else if (node.type === 'figure') {
      if (!inFigure) media.pictures.push(node);
      gather(node.children, media, true);
    } else if ('children' in node) gather(node.children, media, inFigure);
  }
}
