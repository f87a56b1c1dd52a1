/** Names in dates that the CLDR does not list, collected from news pages. Same notation as `names.ts`. */

/** January to December, in any language: press abbreviations, nominatives, and the Levantine and Maghreb months of Arabic. */
export const MORE_MONTHS: readonly string[] = [
  'jänner|jän|янв|яну|січ|ιανουάριος|ιαν|saus|janvārī|كانون الثاني|جانفي|जन|gennaio|janeiro|enero|jaan',
  'feber|фев|лют|φεβρουάριος|vas|februārī|fevr|fév|شباط|فيفري|फरवरी|फ़र|peb|vel',
  'mrz|март|мар|бер|μάρτιος|kov|martā|mzo|آذار|اذار|març|mrt|marca',
  'апр|кві|απρίλιος|bal|aprīlī|نيسان|ابريل|أفريل|ابريل|abr',
  'май|тра|μάιος|μαϊ|geg|maijā|أيار|ايار|ماي|mayo',
  'июн|чер|ιούνιος|birž|jūnijā|حزيران|جوان|jun',
  'июл|лип|ιούλιος|liep|jūlijā|تموز|جويلية|jul',
  'авг|сер|αύγουστος|rugp|augustā|آب|أوت|اغسطس|aout|ags|agt|अग',
  'sept|sep|сен|сент|вер|σεπτέμβριος|rugs|septembrī|أيلول|ايلول|شتنبر|setiembre|सितम्बर',
  'окт|жов|οκτώβριος|spal|oktobrī|تشرين الأول|تشرين الاول|اكتوبر|अक्तूबर',
  'ноя|ное|νοέμβριος|lapkr|novembrī|تشرين الثاني|نونبر|nop|नवम्बर',
  'дек|гру|δεκέμβριος|gruod|decembrī|كانون الأول|كانون الاول|دجنبر|दिसम्बर',
];

/** Months of the Persian solar calendar, as Iranian and Afghan pages print them. */
export const JALALI_MONTHS = 'فروردین | اردیبهشت | خرداد | تیر | مرداد | شهریور | مهر | آبان | آذر | دی | بهمن | اسفند';

/** Ways to say how long ago that pages use besides those of the CLDR. */
export const MORE_RELATIVE_FORMS: Readonly<Record<string, string>> = {
  second: '#秒前|#secs ago|#sec ago',
  minute:
    '#分鐘前|#分钟前|#分前|#mins ago|#min ago|#minutos atrás|#мин назад|#minuter sedan|#min sedan|#minutter siden|vor#min|#minuts ago|il y a#mn|#dakika önce|لפני#דקות|منذ#دقيقة|منذ#دقائق|#นาทีก่อน|#phút trước',
  hour: '#小时前|#小時前|#时间前|#個鐘頭前|#hrs ago|#hr ago|#h. ago|#horas atrás|#timmar sedan|#timmar sen|vor#std|#std. her|#timer siden|il y a#h|منذ#ساعة|منذ#ساعات|#ชั่วโมงก่อน|#tiếng trước|#uur geleden',
  day: '#天前|#日前|#dias atrás|#dagar sedan|#dager siden|منذ#يوم|منذ#أيام|#วันก่อน|#дн назад',
  week: '#周前|#星期前|#週前|#semanas atrás|#veckor sedan|منذ#أسابيع',
  month: '#个月前|#個月前|#ヶ月前|#カ月前|#か月前|#meses atrás|منذ#أشهر',
  year: '#年前|#anos atrás|منذ#سنوات',
};

/** "One" where the number is written out: `vor einer Stunde`, `an hour ago`. */
export const ONE = 'a|an|one|ein|einer|einem|une|un|una|um|uma|uno|en|ett|et|één|een|egy|jedną|jednu|bir|một|μία|μια|одну|один|одна';

/** Said of the last minute or so. */
export const JUST_NOW =
  "just now|moments ago|a moment ago|gerade eben|soeben|à l'instant|ahora mismo|hace un momento|hace unos instantes|agora mesmo|poco fa|adesso|zojuist|net|just nu|nettopp|akkurat nå|lige nu|juuri nyt|przed chwilą|právě teď|только что|щойно|az önce|şimdi|刚刚|剛剛|刚才|剛才|たった今|방금|방금 전|vừa xong|baru saja|الآن|همین الان|כרגע|עכשיו|अभी|เมื่อสักครู่";

/** Day words besides those of the CLDR. */
export const MORE_DAY_WORDS: Readonly<Record<string, string>> = {
  '-2': 'avant-hier|前日|おととい',
  '-1': 'igår|i gaar|eilen|きのう|昨',
  '0': 'idag|i dag|今晨|今早|今晚|今晩|きょう|本日|dziś|днес|i kväll|tonight|heute morgen|heute früh',
};

/** Marks of the half of the day that the CLDR prints after or before the hour; the second list is for the afternoon. */
export const MORNING =
  'am|a.m|a. m|vorm|dop|dopoledne|de|öö|sa|дп|ap|ص|صباحا|صباحًا|ق.ظ|πμ|π.μ|fm|f.m|오전|上午|午前|早上|凌晨|清晨|पूर्वाह्न|পূর্বাহ্ণ|सुबह|সকাল|صبح|sabah|pagi|sáng|เช้า|утра|rano';
export const AFTERNOON =
  'pm|p.m|p. m|nachm|odp|odpoledne|du|ös|ch|пп|ip|م|مساء|مساءً|ب.ظ|μμ|μ.μ|em|e.m|오후|下午|午後|晚上|傍晚|中午|晚间|晚間|夜里|अपराह्न|অপরাহ্ণ|दोपहर|शाम|বিকেল|সন্ধ্যা|بعدازظهر|عصر|شام|akşam|sore|malam|petang|tengah hari|chiều|tối|вечера|дня|wieczorem';

/** Words that may stand between a date and its time. */
export const FILLERS =
  't|at|um|à|a|las|la|los|alle|ore|ora|orele|às|as|les|kl|klo|kello|kello|kell|o|ob|u|v|в|у|о|об|а|à|de|del|om|uur|saat|pukul|jam|lúc|vào|เวลา|ساعت|الساعة|ساعة|בשעה|שעה|στις|ώρα|i|і|й|the|on|plkst|val|godz|godzina|hodin|το|و|बजे|को|時間|현지시간|updated at|published at|uhrzeit|clock|kor|ás|及|le|el|il|월|화|수|목|금|토|일';

/** Words after the hour or the minutes that say it was a time: `14 Uhr`, `14 h`, `14.30 น.` */
export const CLOCK_WORDS = 'uhr|h|hs|hrs|hod|hours|uur|น|ч|час|часов|год|val|klo|बजे|시|godz|óra|órakor';
