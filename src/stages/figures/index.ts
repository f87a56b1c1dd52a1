/** THE ORDER of the stages of figures, a sentence of why for each. They need the roots. */
import type { Stage } from '../../model/finding';
import { captions } from './captions';
import { decoration } from './decoration';
import { duplicates } from './duplicates';
import { orphans } from './orphans';
import { posts } from './posts';
import { shells } from './shells';
import { slides } from './slides';

export const figureStages: readonly Stage[] = [
  // Posts of networks are one thing, whatever their quotation holds.
  posts,
  // What shows nothing goes first, so that no caption is sought for a spacer and no frame seems to hold two images.
  decoration,
  // In a gallery the place of a line is told by its slide, and not by marks.
  slides,
  // Lines that speak of an image leave the prose.
  captions,
  // What is marked as a caption and was not taken is still no prose.
  orphans,
  // A picture that stands twice is shown once: where it has its caption.
  duplicates,
  // What is left of embedded posts becomes a link to them.
  shells,
];
