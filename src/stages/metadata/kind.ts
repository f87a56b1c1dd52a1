/** What sort of page it is: by types of structured data, `og:type`, words of error pages, and the shape of the address. */
import type { ClaimValues, Draft, Finding, Stage } from '../../model/finding';
import { lineWithin } from '../../dom/plain';
import { collect, metaContent } from './collect';
import { mainThings } from './main-thing';
import { Claims } from './ranks';
import { thingsOf } from './things';

type Kind = ClaimValues['kind'];

/** Types of schema.org that settle the kind, if the article itself or the page bears them. */
const BY_TYPE: ReadonlyMap<string, Kind> = new Map(
  Object.entries({
    LiveBlogPosting: 'live',
    ImageGallery: 'gallery',
    MediaGallery: 'gallery',
    PhotoGallery: 'gallery',
    CollectionPage: 'index',
    SearchResultsPage: 'index',
  }),
);
const BY_OG_TYPE: readonly (readonly [start: string, kind: Kind])[] = [
  ['video', 'video'],
  ['article', 'article'],
];

/** Titles of pages that stand where an article was. A whole piece of the title must say so: articles tell of errors too. */
const ERROR_TITLE =
  /^(?:(?:error|fehler|erreur|errore|erro|http)\s*)?[45]\d\d(?:\s*[-–:|]?\s*(?:error|not found|page not found|seite nicht gefunden|forbidden|bad gateway|service unavailable|gone))?[!.]?$|^(?:page|seite|file|document|article|url|site)?\s*(?:was |wurde )?(?:not found|nicht gefunden)[!.]?$|^(?:page introuvable|página no encontrada|pagina non trovata|página não encontrada|pagina niet gevonden|sidan hittades inte|siden blev ikke fundet|siden finnes ikke|sivua ei löytynyt|nie znaleziono strony|stránka nenalezena|страница не найдена|сторінку не знайдено|sayfa bulunamadı|页面不存在|页面未找到|找不到页面|找不到網頁|ページが見つかりません(?:でした)?|페이지를 찾을 수 없습니다|access denied|just a moment\.*|attention required!?|are you a robot\??|bad gateway|service unavailable|internal server error|forbidden)[!.]?$/i;
const PIECES = /\s+[-–—|·:]\s+|\s*\|\s*/;

function run(draft: Draft): Finding {
  const claims = new Claims();
  const { page, doc } = draft;
  const { titles, headings } = collect(page);
  const shown = [...titles.slice(0, 1), ...headings.slice(0, 1)].map((node) => ({ node, text: lineWithin(page, node, MAX_TITLE) }));
  for (const { node, text } of shown) {
    if (!text.split(PIECES).some((piece) => ERROR_TITLE.test(piece.trim()))) continue;
    claims.add('kind', 'marker', 'error', { origin: 'title of an error page', node });
    break;
  }
  const { article } = mainThings(draft, 'jsonld');
  const live = thingsOf(page).all.find(({ types }) => types.includes('LiveBlogPosting'));
  const types = [...(live ? ['LiveBlogPosting'] : []), ...(article?.types ?? thingsOf(page).all.flatMap((thing) => [...thing.types]))];
  const type = types.find((name) => BY_TYPE.has(name));
  if (article && !live && type === undefined)
    claims.add('kind', 'jsonld', 'article', { origin: `jsonld @type ${article.types[0] ?? ''}`, node: article.node, less: 45 });
  else if (type !== undefined) claims.add('kind', 'jsonld', BY_TYPE.get(type) ?? 'article', { origin: `jsonld @type ${type}` });
  const ogType = (metaContent(page, 'og:type') ?? '').toLowerCase();
  const found = BY_OG_TYPE.find(([start]) => ogType.startsWith(start));
  if (found) claims.add('kind', 'opengraph', found[1], { origin: 'og:type', less: found[1] === 'article' ? 20 : 0 });
  if (doc.url !== null && FRONT_PAGE.test(doc.url) && !article)
    claims.add('kind', 'url', 'index', { origin: 'address of a front page', less: ogType === 'website' ? -10 : 0 });
  return { claims: claims.all };
}
const MAX_TITLE = 200;
const FRONT_PAGE = /^https?:\/\/[^/?#]+\/?(?:index\.\w+)?$/i;

export const kind: Stage = { name: 'metadata/kind', run };
