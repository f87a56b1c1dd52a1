/** Articles, galleries and videos are declared alike; the amounts of text, pictures and players tell them apart. */
import type { Article, ArticleEmbed } from '../model/article';
import { kindOfAddress } from '../stages/metadata/kind-words';
import { standsForArticle } from './walls';

/** Images enough, and words few, that the pictures are the story; fewer images where the address says so. */
const GALLERY_IMAGES = 5;
const GALLERY_WORDS_PER_IMAGE = 40;
const NAMED_GALLERY_IMAGES = 3;
/** With more words of prose than these it is a story with many pictures, unless the address says otherwise: captions are not counted. */
const GALLERY_WORDS = 200;
/** A page under an address of videos with more words than this has become an article; players often stand outside of its body. */
const VIDEO_WORDS = 120;

interface Amounts {
  readonly text: string;
  readonly words: number;
  readonly images: number;
  readonly embeds: readonly ArticleEmbed[];
  readonly url: string | null;
}

/** What the page declares; where that is no more than "an article", address and amounts together, or a text that is none, may say otherwise, and where it is nothing, the amounts. */
export function kindOf(declared: Article['kind'] | null, { text, words, images, embeds, url }: Amounts): Article['kind'] {
  if (declared !== null && declared !== 'article') return declared;
  if (images <= 1 && embeds.length === 0 && standsForArticle(text)) return 'error';
  // No address makes a video or a gallery of so many words with so few pictures.
  if (words > VIDEO_WORDS && images < NAMED_GALLERY_IMAGES) return 'article';
  const named = url === null ? null : kindOfAddress(url);
  const hasVideo = embeds.some(({ kind }) => kind === 'video');
  if ((hasVideo && words === 0 && images === 0) || (named === 'video' && words <= VIDEO_WORDS)) return 'video';
  if (declared !== null && named !== 'gallery') return declared;
  const enough = named === 'gallery' ? NAMED_GALLERY_IMAGES : GALLERY_IMAGES;
  const most = Math.min(images * GALLERY_WORDS_PER_IMAGE, named === 'gallery' ? Infinity : GALLERY_WORDS);
  return images >= enough && words < most ? 'gallery' : 'article';
}
