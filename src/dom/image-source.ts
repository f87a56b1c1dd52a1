/** Where a page says that a picture is, as it is written there. Stages and the lowering ask for the same pictures. */
import { NONE, type NodeId, type Page } from '../model/page';
import { bestImageSource, isPlaceholder, largestOf, tellsSource } from '../text/srcset';
import { oncePerNode } from './page-memory';
import { T } from './tags';
import { attr, attributes, endOf, parentOf } from './tree';

/** The best address of an `<img>` or of a `<picture>` without one; null where none is stated. It may be a stand-in. */
export const imageSource = oncePerNode((page, node): string | null => {
  const picture = page.tag[node] === T.PICTURE ? node : parentOf(page, node);
  return bestImageSource({
    attributes: attributes(page, node, tellsSource),
    offered: () => (picture !== NONE && page.tag[picture] === T.PICTURE ? offeredBy(page, picture) : null),
  });
});

/**
 * The same; null as well where it is empty, or only a stand-in for a picture that is not loaded yet. Every stage that looks for pictures asks of
 * them whether they are somewhere, and the lowering asks again.
 */
export const shownSource = oncePerNode((page, node): string | null => {
  const stated = imageSource(page, node);
  return stated === null || stated === '' || isPlaceholder(stated) ? null : stated;
});

/** A picture that nobody closed holds all further ones, and each of those asks. */
const offeredBy = oncePerNode((page, picture) => largestOf(setsOf(page, picture)));

/** What the `<source>`s of a `<picture>` offer, in order. */
function setsOf(page: Page, picture: NodeId): readonly string[] {
  const sets: string[] = [];
  for (let node = picture + 1; node < endOf(page, picture); node++) {
    if (page.tag[node] !== T.SOURCE) continue;
    const set = attr(page, node, 'srcset') ?? attr(page, node, 'data-srcset') ?? attr(page, node, 'data-lazy-srcset');
    if (set !== undefined) sets.push(set);
  }
  return sets;
}
