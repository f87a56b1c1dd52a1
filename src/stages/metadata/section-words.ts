/** Words of addresses and breadcrumbs that say no more than "article", "news" or "home", so that they name no section. */

/** By language, as `squash` folds them: small letters, no accents, no blanks. */
const ROWS: readonly string[] = [
  // en
  'articleview newsitem newsarticle newsstory journal wiki entry entries read view permalink press',
  // de
  'beitrag beitraege meldung meldungen bericht berichte eintrag neuigkeiten aktuell aktuelles',
  // fr
  'actualite actualites actu actus nouvelle nouvelles depeche depeches lire',
  // es, ca, gl
  'noticia noticias articulo articulos nota notas entrada entradas actualidad noticies',
  // pt
  'artigo artigos materia materias',
  // it
  'articolo articoli notizia notizie',
  // nl
  'nieuws nieuwsbericht bericht berichten',
  // sv, no, da, is
  'nyheter nyhet nyheder nyhed artiklar artikler frettir frett',
  // fi, et
  'uutinen uutiset artikkeli artikkelit uudised uudis artikkel',
  // lv, lt
  'raksts raksti zinas zina straipsnis straipsniai naujienos naujiena',
  // pl
  'artykul artykuly wiadomosc wiadomosci aktualnosci wpis',
  // cs, sk
  'clanek clanky clanok zprava zpravy sprava spravy aktuality',
  // sl, hr, sr
  'clanak clanci vijest vijesti vest vesti novica novice novost novosti',
  // hu, ro
  'cikk cikkek hir hirek stire stiri articol articole',
  // ru, uk, bg
  'novost novosti statya stati novina novini novyna novyny stattya новость новости статья статьи новина новини стаття статті',
  // tr, az
  'haber haberler haberi makale xeber xeberler',
  // el, he, ar, fa
  'arthro arthra eidisi eidiseis nea άρθρο ειδησεις כתבה חדשות مقال خبر اخبار أخبار',
  // hi, id, vi, th
  'samachar khabar berita tintuc baiviet khao ข่าว',
  // zh, ja, ko
  'xinwen wenzhang 新闻 新聞 文章 消息 ニュース 記事 kiji gisa 뉴스 기사',
];

export const NO_SECTION_WORDS: ReadonlySet<string> = new Set(ROWS.flatMap((row) => row.split(' ')));
