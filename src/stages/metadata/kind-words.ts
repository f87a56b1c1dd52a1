/** Words by which pages say what they are: titles of error pages and consent walls, segments of addresses. */
import type { ClaimValues } from '../../model/finding';
import { addressParts } from '../../text/address';
import { holdsDigit } from '../../text/digits';
import { packedPattern } from '../../text/packed-pattern';
import { mayMatch } from '../../text/tells';

/** Whole pieces of titles of pages that stand where an article was; articles tell of errors too, so nothing else may stand beside. */
const ERRORS = packedPattern('^(?:', ')[!.。…]?$', {
  titles: [
    [
      'en',
      "page not found|not found|file not found|document not found|article not found|url not found|site not found|oops! that page can['’]t be found|oops! page not found|page can(?:not|['’]t) be found|this page (?:isn['’]t|is not|is no longer) available|(?:this )?(?:article|story) (?:is )?no longer available|this page (?:doesn['’]t|does not) exist|(?:sorry, )?we (?:can['’]t|could(?:n['’]t| not)) find (?:that|this|the) page|nothing found|access denied|just a moment\\.*|attention required!?|are you a robot\\??|bad gateway|service (?:temporarily )?unavailable|internal server error|forbidden|gone|page unavailable",
    ],
    [
      'de',
      'seite nicht gefunden|nicht gefunden|(?:diese|die) seite (?:existiert nicht(?: mehr)?|wurde nicht gefunden|gibt es nicht(?: mehr)?)',
    ],
    ['fr', "page (?:introuvable|non trouvée)|(?:cette |la )?page (?:n['’]existe (?:pas|plus)|demandée est introuvable)"],
    ['es pt it', 'página no encontrada|p[aá]gina n[aã]o encontrada|pagina non trovata|esta página no existe|essa página não existe'],
    [
      'nl sv da no fi',
      'pagina niet gevonden|sidan (?:hittades inte|kunde inte hittas|finns inte)|siden (?:blev ikke fundet|finnes ikke|findes ikke)|sivua ei löytynyt',
    ],
    [
      'pl cs ru uk tr',
      'nie znaleziono strony|strona nie (?:istnieje|została znaleziona)|stránka (?:nenalezena|nebyla nalezena)|страница не (?:найдена|существует)|сторінку не знайдено|sayfa bulunamadı',
    ],
    [
      'ar he fa hi',
      'الصفحة غير موجودة|لم يتم العثور على الصفحة|העמוד לא נמצא|הדף (?:לא נמצא|אינו קיים)|صفحه (?:مورد نظر )?(?:یافت|پیدا) نشد|पृष्ठ नहीं मिला|पेज नहीं मिला',
    ],
    ['id vi th el', 'halaman tidak ditemukan|không tìm thấy trang|trang không tồn tại|ไม่พบหน้า(?:ที่คุณต้องการ|นี้)?|η σελίδα δεν βρέθηκε'],
    [
      'zh ja ko',
      '页面不存在|页面未找到|找不到页面|找不到網頁|頁面不存在|ページが見つかりません(?:でした)?|お探しのページは見つかりませんでした|페이지를 찾을 수 없습니다',
    ],
  ],
});
const CODE =
  '(?:(?:error|fehler|erreur|errore|erro|http)\\s*)?[45]\\d\\d(?:\\s*(?:[-–:|,]\\s*)?(?:error|not found|page not found|seite nicht gefunden|forbidden|bad gateway|service (?:temporarily )?unavailable|internal server error|gone))?';
const CODE_TITLE = new RegExp(`^${CODE}[!.。…]?$`);
const ERROR_TITLE = new RegExp(ERRORS.source);
const mayBeError = mayMatch(ERRORS.tells);

/** Whole titles and headlines, in lower case, of walls that ask for consent before anything is shown. */
const CONSENT = packedPattern(
  "^(?:(?:your )?(?:privacy|cookies?|data)(?: (?:and|&) (?:privacy|cookies?))? (?:settings|choices|preferences|gate|consent|notice|is important to us)|(?:we value|about) your privacy|before you continue.{0,40}|consent|cookie ?wall|datenschutz-?einstellungen|privatsphäre-?einstellungen|cookie-?einstellungen|ihre zustimmung.{0,40}|zustimmung|bevor sie (?:zu .{1,30} weitergehen|fortfahren)|gestion (?:des cookies|du consentement)|votre vie privée.{0,40}|avant d['’]accéder.{0,40}|antes de continuar.{0,40}|configuración de (?:cookies|privacidad)|tu privacidad.{0,40}|la tua privacy.{0,40}|impostazioni (?:cookie|privacy)|prima di continuare.{0,40}|privacy-?instellingen|cookie-?instellingen|voordat je verder.{0,40}|dbamy o (?:twoją|państwa) prywatność|çerez ayarları)[!.]?$",
);
const CONSENT_TITLE = new RegExp(CONSENT.source);
const mayBeConsent = mayMatch(CONSENT.tells);

/** Blanks are single here, and pieces trimmed. */
const PIECES = /\s[-–—|·:]\s|\|/;

/** What a title or headline says of a page that holds no article; null for all others. */
export function noArticle(title: string): 'an error page' | 'a consent wall' | null {
  // In lower case instead of by the flag: V8 takes milliseconds to compile long patterns that ignore case in all scripts.
  const pieces = title
    .toLowerCase()
    .split(PIECES)
    .map((piece) => piece.trim());
  // The long patterns are built only where a piece holds something of them.
  if (pieces.some((piece) => isCode(piece) || (mayBeError(piece) && ERROR_TITLE.test(piece)))) return 'an error page';
  return pieces.some((piece) => mayBeConsent(piece) && CONSENT_TITLE.test(piece)) ? 'a consent wall' : null;
}

function isCode(piece: string): boolean {
  return holdsDigit(piece) && CODE_TITLE.test(piece);
}

/** Segments of addresses under which sites keep one kind of page. */
const SEGMENTS: readonly (readonly [kind: ClaimValues['kind'], words: string])[] = [
  [
    'live',
    'live liveblog live-blog livestory liveticker live-ticker live-updates live-news en-direct direct diretta en-vivo ao-vivo canli liveblogg',
  ],
  [
    'gallery',
    'gallery galleries photo-gallery photogallery photos pictures in-pictures bildergalerie bildergalerien fotostrecke galerie galeries galeria galerias fotogaleria fotogalerie foto fotos diaporama album photostory slideshow foto-galeri',
  ],
  ['video', 'video videos videoplayer watch mediathek filmy vidéo vidéos'],
];
const bySegment = new Map(SEGMENTS.flatMap(([kind, words]) => words.split(' ').map((word) => [word, kind] as const)));

/** The kind that a segment of the address names; null where none does. */
export function kindOfAddress(url: string): ClaimValues['kind'] | null {
  for (const segment of addressParts(url).segments) {
    const kind = bySegment.get(segment.toLowerCase());
    if (kind !== undefined) return kind;
  }
  return null;
}
