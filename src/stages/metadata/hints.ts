/** What the reader knows of the document (the header of a dump, a feed item) as claims. */
import type { Draft, Finding, Stage } from '../../model/finding';
import { addAuthors } from './authors';
import { addDate } from './dates';
import { addImage } from './images';
import { addLanguage } from './language';
import { Claims } from './ranks';
import { addTags } from './tag-values';
import { addTitle } from './titles';

function run(draft: Draft): Finding {
  const { hints } = draft.doc;
  const claims = new Claims();
  const detail = (name: string): { readonly origin: string } => ({ origin: `${draft.doc.source.format} ${name}` });
  if (hints.title !== undefined) addTitle(claims, draft, 'hint', hints.title, detail('title'));
  if (hints.authors) addAuthors(claims, draft, 'hint', hints.authors, detail('authors'));
  if (hints.published !== undefined) addDate(claims, draft, 'published', 'hint', hints.published, detail('date'));
  if (hints.modified !== undefined) addDate(claims, draft, 'modified', 'hint', hints.modified, detail('date of change'));
  if (hints.language !== undefined) addLanguage(claims, 'hint', hints.language, detail('language').origin);
  if (hints.tags) addTags(claims, draft, 'hint', hints.tags, detail('tags'));
  if (hints.image !== undefined) addImage(claims, draft, 'hint', hints.image, detail('image'));
  const addWords = (field: 'section' | 'description' | 'siteName', words: string | undefined): void => {
    const value = words?.trim() ?? '';
    if (value !== '') claims.add(field, 'hint', value, detail(field));
  };
  addWords('section', hints.section);
  addWords('description', hints.description);
  addWords('siteName', hints.siteName);
  return { claims: claims.all };
}

export const hints: Stage = { name: 'metadata/hints', run };
