/** Knowledge about bylines: labels, conjunctions, roles, desks and agencies, in the languages of news. */

/** The words of a row are separated by `|`. */
function list(words: string): readonly string[] {
  return words.split('|');
}

/** What introduces the writers. Longest forms first within a language; each may end in a colon. */
export const BYLINE_LABELS: readonly string[] = list(
  'written by|story by|reported by|posted by|published by|submitted by|contributed by|article by|analysis by|review by|words by|authors|author|by|ein artikel von|ein beitrag von|eine analyse von|ein kommentar von|ein gastbeitrag von|ein interview von|kommentar von|aufgezeichnet von|verfasst von|geschrieben von|erstellt von|gepostet von|eingestellt von|gespeichert von|veröffentlicht von|text von|autoren|autorin|autor|text|von|geschreven door|auteurs|auteur|door|skriven av|av|skrevet af|skrevet av|forfatter|af|tekst|kirjoittaja|teksti|propos recueillis par|écrit par|publié par|rédigé par|par|escrito por|publicado por|redactado por|por|scritto da|a cura di|articolo di|di|de la mano de|texto|testo|autores|autori|autora|autore|redactor|redatto da|escrit per|per|scris de|de|автор текста|авторы|автор|текст|автори|napsal|napísal|autorzy|autoři|napisał|napisała|piše|pišu|пише|írta|szerző|του|της|γράφει|γράφουν|yazar|yazan|haber:|autorius|autors|كتب|كتبت|بقلم|الكاتب|نویسنده|نوشته|מאת|लेखक|szerző:|γράφει η|γράφει ο|γράφουν οι|penulis|oleh|tác giả|bài viết|特约记者|特約記者|本报记者|本報記者|本台记者|本台記者|本刊记者|本网记者|记者|記者|作者|撰文|撰稿人|撰稿|采写|採訪|文/|文｜|文：|文:|执笔|執筆|글:|취재',
);

/** What introduces people who did not write the text: photographers, editors, translators, sources. */
export const CREDIT_LABELS: readonly string[] = list(
  'edited by|editing by|photos by|photo by|photographs by|photography by|photo|photos|video by|video|illustration by|illustrations by|graphics by|translated by|reviewed by|fact-checked by|produced by|editor|source|additional reporting by|reporting by|with reporting by|redaktion|bearbeitet von|foto|fotos|bilder|übersetzt von|übersetzung|quelle|redigiert von|mitarbeit|illustration|traduit par|traduction|photographe|photographies|traducción|traducido por|fuente|traduzione|fonte|fotografia|tradução|edição|edição de|перевод|редактор|фото|источник|zdjęcia|źródło|zdroj|责任编辑|責任編輯|责编|責編|网编|網編|编辑|編輯|校对|翻译|翻譯|编译|編譯|译者|譯者|摄影|攝影|摄像|来源|來源|监制|審校|审校|主编|実写|写真|編集|翻訳|사진|편집|번역',
);

/** Words for "and" that never stand within a name. */
export const CONJUNCTIONS: readonly string[] = list(
  'and|und|et|og|och|sowie|with|mit|avec|ja|ve|và|dan|și|és|και|и|та|en|in collaboration with|और|oraz|ir|un',
);

/** Words for "and" that stand within names, too (`Ortega y Gasset`): they part only two full names. */
export const SHORT_CONJUNCTIONS: readonly string[] = list('y|e|i|a|і|й|in|eta');

/** Before a place or a publisher: what follows is not part of the name (`in Berlin`, `for the paper`). */
export const TAIL_WORDS: readonly string[] = list('in|aus|from|for|für|of|at|à|pour|desde|para|vanuit|voor|для|из|в|til|i');

/** A part that holds one of these words is a role, not a name. */
export const ROLE_WORDS: readonly string[] = list(
  'reporter|correspondent|editor|writer|journalist|columnist|contributor|analyst|producer|presenter|critic|author|fellow|professor|director|chief|intern|photographer|bureau|blogger|commentator|lecturer|researcher|ceo|specialist|host|anchor|redakteur|redakteurin|redaktor|redaktorin|korrespondent|korrespondentin|journalistin|autor|autorin|volontär|volontärin|chefredakteur|chefredakteurin|reporterin|kolumnist|kolumnistin|ressortleiter|ressortleiterin|gastautor|studioleiter|leiter|leiterin|hospitant|journaliste|correspondant|correspondante|rédacteur|rédactrice|envoyé|envoyée|spécial|spéciale|chroniqueur|pigiste|reportère|grand reporter|redactor|redactora|corresponsal|periodista|enviado|enviada|columnista|jefe|jefa|giornalista|corrispondente|inviato|inviata|redattore|redattrice|repórter|jornalista|correspondente|colunista|editora|colaborador|colaboradora|redacteur|verslaggever|skribent|korrespondentti|toimittaja|journalista|dziennikarz|dziennikarka|korespondent|redaktorka|редактор|корреспондент|журналист|обозреватель|кореспондент|журналіст|новинар|dopisnik|novinar|novinarka|novinář|muhabir|muhabiri|editör|yazar|újságíró|δημοσιογράφος|ρεπόρτερ|wartawan|jurnalis|phóng viên|صحفي|صحافي|مراسل|مراسلة|خبرنگار|כתב|כתבת|संवाददाता|पत्रकार',
);

/** Ends of German compounds for roles, with and without the feminine ending: `Projektleiterin`, `Unternehmenssprecher`. */
export const ROLE_ENDINGS: readonly string[] = list(
  'leiter|sprecher|redakteur|redaktor|referent|korrespondent|reporter|journalist|berater|direktor|professor|mitarbeiter|wissenschaftler|geschäftsführer|beauftragter',
);

/** Posts that stand before a full name without being part of it, besides `ROLE_WORDS`. */
export const LEADING_POSTS: readonly string[] = list(
  'rechtsanwalt|rechtsanwältin|fachanwalt|fachanwältin|pastor|pastorin|pfarrer|pfarrerin|avvocato|abogado|abogada|abogado|maître|advokat|advocate|attorney|rev|sir',
);

/** First names that begin with the letter with which Arabic and Hebrew write "and" onto a word. */
export const NAMES_WITH_WAW: ReadonlySet<string> = new Set(
  'وليد وائل وسيم وسام وداد وفاء وجدي وجيه وديع ورد وردة وحيد وفيق وصال وعد وئام وهيب وهبة وهبي والي والد والدة واصف واثق ويسام ויקטור ויטלי ורד ורדה וולף וגנר ולדימיר ויויאן וירג׳יניה'.split(
    ' ',
  ),
);

/** Roles in scripts without blanks, glued to the name. */
export const GLUED_ROLES: readonly string[] = list(
  '特约记者|特約記者|特派记者|特派員|本报记者|本報記者|本台记者|本台記者|驻华记者|驻京记者|实习记者|见习记者|实习生|首席记者|高级记者|记者|記者|特约撰稿人|撰稿人|评论员|評論員|专栏作家|專欄作家|主持人|通讯员|通訊員|综合报道|綜合報導|报道|報道|報導|报导|编译|論説委員|編集委員|編集部員|支局長|선임기자|수습기자|인턴기자|객원기자|대학생기자|기자|특파원|논설위원|칼럼니스트|앵커|통신원',
);

/** Datelines that reports glue to the name: `记者家傲华盛顿报道`. */
export const GLUED_PLACES: readonly string[] =
  '华盛顿 華盛頓 北京 香港 台北 台湾 上海 东京 東京 首尔 曼谷 纽约 紐約 旧金山 洛杉矶 伦敦 倫敦 巴黎 柏林 莫斯科 日内瓦 布鲁塞尔 堪培拉 悉尼 渥太华 多伦多 温哥华 新加坡 吉隆坡 新德里 金边 河内 马尼拉 耶路撒冷 开罗 内罗毕 ソウル ワシントン ニューヨーク ロンドン パリ 서울 워싱턴 도쿄 베이징'.split(
    ' ',
  );

/** A part with one of these is an organisation or a desk. Matched as whole words. */
export const DESK_WORDS: readonly string[] = list(
  'staff|writers|reporters|correspondents|newsroom|desk|team|university|universität|stiftung|verband|institut|institute|presse|pressestelle|magazin|verlag|verein|bundesverband|landesverband|gesellschaft|ministerium|fraktion|hochschule|foundation|association|ministry|council|college|company|group|corporation|corp|llc|kg|e.v|e. v|ev|news|editorial|editors|agency|agencies|press|media|magazine|newspaper|tv|radio|television|wire|board|the|times|post|today|network|online|inc|ltd|gmbh|ag|admin|service|report|world service|redaktion|agentur|agenturen|zeitung|tagesschau|spiegel|onlineredaktion|rédaction|agences|agence|redacción|agencias|agencia|redazione|agenzia|agenzie|redação|agência|redactie|redaktionen|redaksjonen|redakcja|redakce|redakcia|redakcija|szerkesztőség|редакция|редакція|агентство|haber merkezi|merkezi|ajansı|redaksi|tim redaksi|tim liputan|σύνταξη|תחריר|تحریریه|تحرير|وكالات|وكالة|डेस्क|toimitus',
);
export const GLUED_DESKS: readonly string[] = list(
  '编辑部|編輯部|編集部|新闻网|新聞網|新闻社|通讯社|通訊社|通信社|电台|電台|电视台|日报|日報|晚报|时报|時報|新聞社|新聞|新闻|中文网|中文|网|綜合|综合|组|뉴스|신문|일보|방송',
);

/** What introduces a date; once that is taken out it stands before the writers or alone: `Posted on by Jane Doe`. */
export const NOTICE_WORDS: readonly string[] = list(
  'first published|last updated|last modified|published|posted|updated|modified|created|submitted|veröffentlicht|publiziert|aktualisiert|zuletzt aktualisiert|erstellt|geändert|eingestellt|geschrieben|stand|publié|mis à jour|modifié|publicado|actualizado|atualizado|pubblicato|aggiornato|gepubliceerd|geplaatst|bijgewerkt|publicerad|uppdaterad|publisert|oppdatert|udgivet|opdateret|julkaistu|päivitetty|opublikowano|aktualizacja|publikováno|aktualizováno|опубликовано|обновлено|опубліковано|оновлено|yayınlanma|güncelleme|diterbitkan|cập nhật|发布时间|發布時間|更新时间|更新時間',
);
/** Words between such a notice and its date. */
export const DATE_WORDS: readonly string[] = list('on|at|in|am|um|vom|den|der|le|à|el|a las|il|alle|op|om|den|kl|em|às|uhr|h');

/** What systems put where nobody is named. */
export const NOBODY: ReadonlySet<string> = new Set([
  'admin',
  'administrator',
  'wordpressadmin',
  'wpadmin',
  'root',
  'webmaster',
  'guest',
  'null',
  'undefined',
  'none',
  'n/a',
  'na',
  'unknown',
  'anonymous',
  'user',
  'author',
  'nobody',
  '-',
  '.',
  'test',
  'false',
  'true',
  'default',
  'super user',
  // What is left of a line where date and label were taken out.
  'on',
  'at',
  'am',
  'um',
  'uhr',
  'by',
  'von',
  '星期一',
  '星期二',
  '星期三',
  '星期四',
  '星期五',
  '星期六',
  '星期日',
  '星期天',
  '佚名',
  '匿名',
]);

/** Agencies: the short name of the record, then every way it is printed, in lower case. */
export const AGENCIES: Readonly<Record<string, string>> = {
  AFP: 'afp|agence france-presse|agence france presse|法新社|法新社电|afp通信|afp時事|فرانس برس|ا ف ب|أ ف ب|афп|франс пресс|afp中文',
  AP: 'ap|associated press|the associated press|ap news|美联社|美聯社|ap通信|أسوشيتد برس|ассошиэйтед пресс',
  Reuters: 'reuters|thomson reuters|rtr|路透社|路透|ロイター|ロイター通信|로이터|رويترز|рейтер|ройтерс',
  dpa: 'dpa|deutsche presse-agentur|deutsche presse agentur|德新社|dpa infocom|dpa/tmn',
  APA: 'apa|austria presse agentur|austria presse-agentur|apa-ots',
  AFX: 'afx|dpa-afx',
  SID: 'sid|sport-informations-dienst',
  epd: 'epd|evangelischer pressedienst',
  KNA: 'kna|katholische nachrichten-agentur',
  'Keystone-SDA': 'sda|keystone-sda|keystone-ats|ats|schweizerische depeschenagentur',
  EFE: 'efe|agencia efe|埃菲社',
  'Europa Press': 'europa press|europapress',
  ANSA: 'ansa|安莎社|agenzia ansa',
  AGI: 'agi|agenzia italia',
  Adnkronos: 'adnkronos',
  Lusa: 'lusa|agência lusa',
  ANP: 'anp',
  Belga: 'belga|belga news agency',
  TT: 'tt|tt nyhetsbyrån',
  NTB: 'ntb',
  Ritzau: 'ritzau',
  STT: 'stt|stt-lehtikuva',
  PAP: 'pap|polska agencja prasowa',
  ČTK: 'čtk|ctk',
  TASR: 'tasr',
  SITA: 'sita',
  MTI: 'mti',
  Agerpres: 'agerpres',
  BTA: 'bta|бта',
  Tanjug: 'tanjug|танјуг',
  Beta: 'beta',
  Hina: 'hina',
  STA: 'sta',
  TASS: 'tass|тасс|итар-тасс|塔斯社|タス通信',
  Interfax: 'interfax|интерфакс|国际文传电讯社',
  'RIA Novosti': 'ria novosti|риа новости|ria|俄新社',
  Ukrinform: 'ukrinform|укрінформ|укринформ',
  UNIAN: 'unian|уніан|униан',
  Anadolu: 'anadolu|anadolu ajansı|anadolu agency|aa',
  DHA: 'dha|demirören haber ajansı',
  İHA: 'iha|i̇ha|ihlas haber ajansı',
  ANKA: 'anka',
  Xinhua: 'xinhua|xinhua news agency|新华社|新華社|新华网|新華網|新华',
  'China News Service': '中新社|中国新闻社|中新网|中国新闻网|china news service',
  CNA: 'cna|中央社|中央通訊社|中央通讯社|central news agency',
  Kyodo: 'kyodo|kyodo news|共同社|共同通信|共同通信社|共同',
  Jiji: 'jiji|jiji press|时事社|時事|時事通信|時事通信社|时事通讯社',
  Yonhap: 'yonhap|yonhap news agency|연합뉴스|韩联社|韓聯社|聯合ニュース',
  Newsis: 'newsis|뉴시스',
  KCNA: 'kcna|朝中社|조선중앙통신|朝鮮中央通信',
  Antara: 'antara|antaranews',
  Bernama: 'bernama',
  PTI: 'pti|press trust of india',
  ANI: 'ani|asian news international',
  IANS: 'ians',
  TTXVN: 'ttxvn|vna|thông tấn xã việt nam',
  IRNA: 'irna|ایرنا',
  ISNA: 'isna|ایسنا',
  Fars: 'fars|فارس',
  MENA: 'mena|أ ش أ',
  WAM: 'wam|وام',
  SPA: 'spa|واس',
  'PA Media': 'pa|pa media|press association',
  AAP: 'aap|australian associated press',
  'The Canadian Press': 'the canadian press|canadian press|la presse canadienne',
  UPI: 'upi|united press international',
  Bloomberg: 'bloomberg|bloomberg news|彭博社|彭博|ブルームバーグ',
};
