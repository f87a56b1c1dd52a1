/** Lines about the text that stand at its end, and prompts to pay that stand anywhere in it. */
import { Phrases, type PhraseTable } from './phrases';

/** How lines begin that say who worked on a text, by what rules, or whose opinion it is. */
const CLOSING: PhraseTable = {
  en: [
    'reporting by',
    'additional reporting by',
    'our standards',
    'transcripts are created on',
    'this transcript was generated',
    'this transcript has been',
    'this interview has been edited',
    'this interview has been condensed',
    'this conversation has been edited',
    'this conversation has been condensed',
    'this story was originally published',
    'this article was originally published',
    'the views expressed',
    'the opinions expressed',
    'views expressed in this',
    'got a story',
    'for more stories like this',
    'do you have a story',
    'do you have a tip',
    'have a news tip',
  ],
  de: ['die meinung des autors', 'dieser text erschien zuerst', 'dieser artikel erschien zuerst', 'gastbeiträge geben'],
  fr: ['les opinions exprimées', 'cet entretien a été', 'cet article a été initialement publié', 'les propos tenus'],
  es: [
    'las opiniones expresadas',
    'las opiniones vertidas',
    'esta entrevista ha sido editada',
    'este artículo fue publicado originalmente',
  ],
  it: ['le opinioni espresse', 'questo articolo è stato pubblicato originariamente'],
  pt: ['as opiniões expressas', 'este artigo foi publicado originalmente', 'este texto não reflete'],
  nl: ['de meningen in dit', 'dit artikel verscheen eerder'],
  sv: ['åsikterna som uttrycks', 'det här är en åsiktstext', 'detta är en opinionstext'],
  no: ['dette er et debattinnlegg', 'meninger i teksten'],
  da: ['dette er et debatindlæg', 'dette indlæg er udtryk for'],
  fi: ['kirjoituksen mielipiteet'],
  pl: ['opinie wyrażone', 'poglądy wyrażone'],
  cs: ['názory autora', 'názory vyjádřené'],
  ru: [
    'мнение участников',
    'мнение автора может',
    'мнение авторов может',
    'мнение редакции может',
    'точка зрения автора может',
    'мнения, высказанные',
  ],
  uk: ['думка автора може', 'думки авторів можуть', 'точка зору автора може'],
  tr: ['bu yazıda ifade edilen', 'yazıda yer alan görüşler'],
  ar: ['الآراء الواردة', 'المقالات المنشورة لا تعبر'],
  he: ['הדעות המובאות', 'הדעות המובעות'],
  fa: ['دیدگاه‌های مطرح', 'نظرات بیان شده'],
  hi: ['लेख में व्यक्त विचार', 'ये लेखक के निजी विचार'],
  id: ['opini yang disampaikan', 'isi artikel ini menjadi tanggung jawab'],
  vi: ['quan điểm của tác giả', 'bài viết thể hiện quan điểm'],
  th: ['ความคิดเห็นในบทความ'],
  ja: ['本記事の内容は筆者', '記事の内容は筆者個人'],
  ko: ['외부 필진의 칼럼', '본 칼럼의 내용은'],
  'zh-Hans': ['本文仅代表作者', '文章仅代表作者', '以上内容仅代表'],
  'zh-Hant': ['本文僅代表作者', '文章僅代表作者', '以上內容僅代表', '以上言論不代表'],
};

/** How the line begins that blogs put below a post: where it was filed, and its permanent address. */
const POSTED: PhraseTable = {
  en: ['this entry was posted', 'this post was posted', 'filed under'],
  de: ['dieser eintrag wurde', 'dieser beitrag wurde unter', 'dieser beitrag wurde am', 'dieser beitrag wurde in', 'veröffentlicht unter'],
  fr: [
    'ce billet a été publié',
    'cet article a été publié dans',
    'cette entrée a été publiée',
    'ce contenu a été publié dans',
    'publié dans',
  ],
  es: ['esta entrada fue publicada', 'esta entrada ha sido publicada', 'esta entrada se publicó', 'publicado en'],
  it: ['questo articolo è stato pubblicato in', 'questa voce è stata pubblicata', 'pubblicato in'],
  pt: ['este artigo foi publicado em', 'esta entrada foi publicada', 'publicado em'],
  nl: ['dit bericht werd geplaatst', 'dit bericht is geplaatst', 'geplaatst in'],
  sv: ['det här inlägget postades', 'detta inlägg publicerades', 'publicerat i'],
  no: ['dette innlegget ble', 'publisert i'],
  da: ['dette indlæg blev', 'udgivet i'],
  fi: ['tämä artikkeli on julkaistu'],
  pl: ['ten wpis został opublikowany', 'wpis opublikowano', 'opublikowano w'],
  cs: ['příspěvek byl publikován', 'publikováno v'],
  ru: ['запись опубликована', 'эта запись была размещена'],
};

/** How prompts to pay begin that stand between paragraphs, in place of the rest of the text, or behind it. */
const PAY: PhraseTable = {
  en: [
    'this article is for subscribers',
    'subscribe to continue reading',
    'you have reached your limit of',
    'to continue reading this article',
  ],
  de: ['sie lesen gerade auf die zweitbeste', 'weiterlesen mit', 'lesen sie diesen artikel mit', 'dieser artikel ist nur für abonnenten'],
  fr: ['il vous reste à lire', 'la suite est réservée', 'cet article est réservé', 'pour lire la suite de cet article'],
  es: ['contenido exclusivo para suscriptores', 'este artículo es exclusivo', 'suscríbete para seguir leyendo'],
  it: ['questo contenuto è riservato', 'per continuare a leggere', 'articolo riservato agli abbonati'],
  pt: ['conteúdo exclusivo para assinantes', 'este conteúdo é exclusivo', 'assine para continuar'],
  nl: ['dit artikel is alleen voor abonnees', 'verder lezen? word abonnee'],
  sv: ['artikeln är låst', 'för att läsa vidare'],
  no: ['denne saken er for abonnenter', 'for å lese videre'],
  da: ['artiklen er forbeholdt', 'du skal være abonnent'],
  pl: ['artykuł dostępny tylko dla', 'treść dostępna tylko dla'],
  ru: ['материал доступен только', 'полный текст доступен'],
  ja: ['有料会員になると', 'この記事は有料'],
  ko: ['이 기사는 유료', '구독자 전용'],
  'zh-Hant': ['本文為訂戶', '加入會員繼續閱讀'],
};

export const closingNotes = new Phrases(CLOSING);
export const postFooters = new Phrases(POSTED);
export const payPrompts = new Phrases(PAY);
