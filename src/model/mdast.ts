/** The small owned tree: standard mdast with two extension nodes. `position` offsets point into the decoded source. */
import type { Image, Node, Parent, PhrasingContent } from 'mdast';

export type EmbedKind = 'video' | 'audio' | 'post' | 'document' | 'map' | 'other';

/** The caption or the credit of a figure. */
export interface Caption extends Parent {
  type: 'caption';
  children: PhrasingContent[];
}
export interface Credit extends Parent {
  type: 'credit';
  children: PhrasingContent[];
}

/** An image (or several in one frame) with caption and credit. */
export interface Figure extends Parent {
  type: 'figure';
  children: (Image | Caption | Credit)[];
}

/** A video, post, document … that Markdown can only link to. */
export interface Embed extends Node {
  type: 'embed';
  kind: EmbedKind;
  url: string;
  title: string | null;
}

declare module 'mdast' {
  interface BlockContentMap {
    figure: Figure;
    embed: Embed;
  }
  interface RootContentMap {
    figure: Figure;
    embed: Embed;
    caption: Caption;
    credit: Credit;
  }
  interface ImageData {
    /** Declared pixel size, where the page gives it. */
    width?: number | null;
    height?: number | null;
  }
}
