import type { Image, PhrasingContent } from 'mdast';

/** What a `<figure>` collects while its content is lowered. */
export interface Frame {
  readonly images: Image[];
  readonly captions: PhrasingContent[][];
  readonly credits: PhrasingContent[][];
}
