/**
 * What stands in place of an article: walls that ask for consent, pages of errors, checks for robots. Where title and headline are silent,
 * the text says it: such pages speak to the reader, in formulas. The tables are hints; a page is one of these only where the text is
 * short and most of it is in paragraphs that use them.
 */

import { packedPattern } from '../text/packed-pattern';
import { mayMatch } from '../text/tells';

const FORMULAS = packedPattern('(?:^|[^\\p{L}])(?:', ')', {
  /** In lower case: formulas by which sites and the consent platforms they use ask to store and read data on a device. */
  consent: [
    [
      'en',
      'information on (?:your|a) device|(?:withdraw|manage|give|change) your (?:consent|cookie)|we (?:and our .{0,40}partners )?(?:use|store|set) .{0,30}cookies|partners .{0,40}process personal data|accept (?:all )?cookies',
    ],
    [
      'de',
      'informationen auf (?:ihrem|einem|deinem) (?:end)?gerät|(?:ihre|deine) einwilligung|stimmen sie der (?:verarbeitung|nutzung|verwendung)|wir (?:und unsere .{0,30}partner )?(?:verwenden|nutzen|setzen) .{0,30}cookies|weiter mit werbung',
    ],
    ['fr', 'avec votre (?:accord|consentement), nos|retirer votre consentement|nos partenaires .{0,60}cookies|nous utilisons des cookies'],
    [
      'es pt it',
      'nuestros socios|(?:su|tu) consentimiento|(?:utilizamos|usamos) cookies|nossos parceiros|(?:seu|o teu) consentimento|terze parti selezionate|(?:il tuo|il suo) consenso|utilizziamo (?:i )?cookie',
    ],
    [
      'nl sv da no fi',
      '(?:wij|we) en onze .{0,20}partners|(?:uw|je) toestemming (?:in|te )|våra (?:partner|samarbetspartner)|ditt samtycke|dit samtykke|(?:vores|våre) (?:partnere|samarbeidspartnere)|suostumuksesi|kumppanimme',
    ],
    [
      'pl cs ru uk tr',
      'nasi (?:zaufani )?partnerzy|(?:swoją|wyrażoną) zgodę|naši partneři|svůj souhlas|мы используем (?:файлы )?cookie|ми використовуємо (?:файли )?cookie|çerezler(?:i|den)? (?:kullan|yararlan)',
    ],
    ['zh ja ko', '我们使用 ?cookie|我們使用 ?cookie|cookieを使用し(?:て|ま)|쿠키를 사용(?:합니다|하여)'],
  ],
  /** In lower case: formulas of servers, of guards against robots, of sites that are closed. */
  errors: [
    [
      'en',
      "page you (?:requested|are looking for|were looking for|have requested|tried to (?:open|reach))|access to this page has been denied|you (?:do not|don['’]t) have permission to access|unavailable in (?:most|your) (?:european )?(?:countries|country|region|location)|access cannot be granted|unusual (?:activity|traffic) from your|(?:please )?(?:enable|turn on) javascript|server (?:encountered an internal error|is temporarily unable)|security of your connection|protect itself from online attacks|(?:article|story|page|content) is no longer available|(?:down|unavailable) (?:for|due to) (?:scheduled )?maintenance|articles are only available for a limited time|verify (?:that )?you are (?:a )?human|log in to (?:continue|read)",
    ],
    [
      'de',
      '(?:gesuchte|gewünschte|angeforderte|aufgerufene) (?:seite|artikel|inhalt)|seite,? die sie (?:suchen|aufgerufen)|website (?:ist )?derzeit nicht (?:erreichbar|verfügbar)|(?:artikel|beitrag|inhalt) ist (?:leider )?nicht (?:mehr )?verfügbar',
    ],
    [
      'fr',
      "page que vous (?:recherchez|cherchez|avez demandée)|page demandée|(?:article|contenu) n['’]est plus disponible|activez javascript",
    ],
    [
      'es pt it',
      'página que (?:busca|buscas|está buscando|estás buscando|procura|você procura)|pagina che (?:stai cercando|cerchi|hai richiesto)|(?:contenido|contenuto|conteúdo) (?:ya )?(?:no está|non è più|não está mais) disponib',
    ],
    [
      'nl sv da no fi',
      'pagina die (?:u|je) (?:zoekt|zocht|opvroeg)|sidan du (?:söker|letar efter|försökte)|siden,? du (?:leder efter|leter etter|prøver)|etsimääsi sivua|hakemaasi sivua',
    ],
    [
      'pl cs ru uk tr',
      'strona, której szukasz|stránka, kterou hledáte|запрашиваем(?:ая|ую|ой) (?:вами )?страниц|сторінк[аиу], яку ви шукаєте|aradığınız sayfa',
    ],
    ['zh ja ko', '您(?:访问|請求|查找|要找|所查找)的(?:页面|頁面|網頁|内容)|お探しのページ|요청하신 페이지|찾으시는 페이지'],
  ],
});
const FORMULA = new RegExp(FORMULAS.source, 'u');
const mayUse = mayMatch(FORMULAS.tells);

/** Whether a paragraph in lower case uses a formula. Nearly all hold nothing of any, which is seen without building the long pattern. */
function usesFormula(paragraph: string): boolean {
  return mayUse(paragraph) && FORMULA.test(paragraph);
}

/** Characters above which a text is an article, whatever it speaks of. */
const LONGEST = 3000;
/** Share of the text in paragraphs that use a formula. */
const SHARE = 0.5;

/** Whether the text is that of a wall or an error page, so that there is no article: its kind is `error` then. */
export function standsForArticle(text: string): boolean {
  if (text.length > LONGEST) return false;
  let said = 0;
  let silent = 0;
  for (let from = 0; from < text.length;) {
    const blank = text.indexOf('\n\n', from);
    const end = blank < 0 ? text.length : blank;
    const paragraph = text.slice(from, end);
    from = end + 2;
    if (usesFormula(paragraph.toLowerCase())) said += paragraph.length;
    else silent += paragraph.length;
    if (silent > (1 - SHARE) * text.length) return false;
  }
  return said > 0 && said >= SHARE * text.length;
}
