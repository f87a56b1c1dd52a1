/** Images with caption and credit. In page mode a figure is only a box: its picture and its words are blocks. */
import type { Figure } from '../model/mdast';
import type { Image, PhrasingContent, RootContent } from 'mdast';
import type { NodeId } from '../model/page';
import { T } from '../dom/tags';
import type { FigureParts } from './options';
import type { Lowering } from './context';
import type { Frame } from './frame';

export function lowerFigure(lowering: Lowering, n: NodeId): void {
  if (!lowering.article || lowering.flat > 0) {
    lowering.block(n);
    return;
  }
  const outer = lowering.framed;
  const frame: Frame = { images: [], captions: [], credits: [] };
  lowering.framed = frame;
  const rest = lowering.container(() => {
    figureContent(lowering, n + 1, lowering.end(n), frame);
  });
  lowering.framed = outer;
  addParts(lowering, lowering.options.figures?.get(n), frame);
  emit(lowering, frame, rest, n);
}

/** Walks down to the `<figcaption>`s, which may stand in boxes of their own. */
function figureContent(lowering: Lowering, from: NodeId, until: NodeId, frame: Frame): void {
  const { tag } = lowering.page;
  for (let n = from; n < until; n = lowering.end(n)) {
    if (!lowering.alive(n)) continue;
    if (tag[n] === T.FIGCAPTION) {
      const caption = lowering.phrasing(() => {
        lowering.children(n);
      });
      if (caption.length > 0) frame.captions.push(caption);
    } else if (hasCaption(lowering, n)) {
      lowering.flush();
      figureContent(lowering, n + 1, lowering.end(n), frame);
      lowering.flush();
    } else lowering.range(n, lowering.end(n));
  }
}

function hasCaption(lowering: Lowering, n: NodeId): boolean {
  const { tag } = lowering.page;
  if (tag[n] === T.FIGURE) return false;
  for (let child = n + 1; child < lowering.end(n); child++) {
    if (tag[child] === T.FIGCAPTION) return true;
    if (tag[child] === T.FIGURE) child = lowering.end(child) - 1;
  }
  return false;
}

function emit(lowering: Lowering, frame: Frame, rest: readonly RootContent[], n: NodeId): void {
  const children = figureChildren(frame);
  if (frame.images.length > 0) {
    lowering.push({ type: 'figure', children, ...lowering.positionOf(n) });
    for (const node of rest) lowering.out.push(node);
    return;
  }
  lowering.flush();
  for (const node of rest) lowering.out.push(node);
  if (children.length === 0) return;
  const isPlayer = rest.length > 0 && rest.every(({ type }) => type === 'embed');
  if (isPlayer) lowering.out.push({ type: 'figure', children, ...lowering.positionOf(n) });
  else for (const caption of frame.captions) lowering.out.push({ type: 'paragraph', children: caption });
}

function figureChildren({ images, captions, credits }: Frame): Figure['children'] {
  const children: Figure['children'] = [...images];
  for (const caption of captions) children.push({ type: 'caption', children: withoutOwnLinks(caption, images) });
  for (const credit of credits) children.push({ type: 'credit', children: credit });
  return children;
}

/** A caption that links to its own picture is what a page shows large on click: the words stay, the link says nothing new. */
function withoutOwnLinks(nodes: PhrasingContent[], images: readonly Image[]): PhrasingContent[] {
  if (!nodes.some(({ type }) => type === 'link')) return nodes;
  const own = new Set(images.map(({ url }) => withoutQuery(url)));
  return nodes.flatMap((node): PhrasingContent[] => (node.type === 'link' && own.has(withoutQuery(node.url)) ? node.children : [node]));
}

/** Sizes are asked for in the query. */
function withoutQuery(url: string): string {
  const query = url.indexOf('?');
  return query < 0 ? url : url.slice(0, query);
}

function addParts(lowering: Lowering, parts: FigureParts | undefined, frame: Frame): void {
  for (const { node, until } of parts?.captions ?? []) add(lowering, node, until, frame.captions);
  for (const { node, until } of parts?.credits ?? []) add(lowering, node, until, frame.credits);
}

function add(lowering: Lowering, from: NodeId, until: NodeId, to: PhrasingContent[][]): void {
  const content = lowering.claimedPhrasing(from, until);
  if (content.length > 0) to.push(content);
}

/** An image (or a player: no image) with the parts that the stages found for it; within a `<figure>` it joins that. */
export function lowerCaptioned(lowering: Lowering, n: NodeId, image: Image | null, parts: FigureParts | undefined): void {
  lowering.flush();
  const outer = lowering.framed;
  const frame: Frame = outer ?? { images: [], captions: [], credits: [] };
  lowering.framed = null;
  if (image && !frame.images.some(({ url }) => url === image.url)) frame.images.push(image);
  addParts(lowering, parts, frame);
  lowering.framed = outer;
  if (outer || (frame.images.length === 0 && frame.captions.length === 0 && frame.credits.length === 0)) return;
  const children = figureChildren(frame);
  lowering.push({ type: 'figure', children, ...lowering.positionOf(n) });
}
