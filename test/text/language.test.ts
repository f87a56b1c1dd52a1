import { detectLanguage } from '../../src/text/language';

/** Two sentences of news each, made up for this test. */
const PROSE: readonly (readonly [tag: string, text: string])[] = [
  [
    'en',
    'The city council has approved a plan to rebuild the harbour bridge, which was damaged by a storm in March. Work will begin next year.',
  ],
  [
    'de',
    'Der Stadtrat hat am Dienstag beschlossen, die alte Brücke am Hafen neu zu bauen. Die Arbeiten sollen im Herbst beginnen und zwei Jahre dauern.',
  ],
  [
    'fr',
    'Le conseil municipal a décidé mardi de reconstruire le vieux pont du port, emporté par une tempête. Les travaux doivent commencer en automne.',
  ],
  [
    'es',
    'El ayuntamiento decidió el martes reconstruir el viejo puente del puerto, que una tormenta se llevó en marzo. Las obras empezarán en otoño.',
  ],
  [
    'it',
    'Il consiglio comunale ha deciso martedì di ricostruire il vecchio ponte del porto, distrutto da una tempesta. I lavori inizieranno in autunno.',
  ],
  [
    'pt',
    'A câmara municipal decidiu na terça-feira reconstruir a velha ponte do porto, que uma tempestade levou em março. As obras começam no outono.',
  ],
  [
    'nl',
    'De gemeenteraad heeft dinsdag besloten de oude brug in de haven te herbouwen. Het werk begint in het najaar en zal twee jaar duren.',
  ],
  [
    'sv',
    'Kommunfullmäktige beslutade på tisdagen att bygga upp den gamla bron vid hamnen igen. Arbetet ska börja i höst och pågå i två år.',
  ],
  [
    'no',
    'Kommunestyret vedtok tirsdag å bygge opp igjen den gamle broen ved havnen. Arbeidet skal begynne til høsten og vare i to år, sier ordføreren.',
  ],
  [
    'da',
    'Kommunalbestyrelsen besluttede tirsdag at genopbygge den gamle bro ved havnen. Arbejdet skal begynde til efteråret og vare i to år, siger borgmesteren.',
  ],
  [
    'fi',
    'Kaupunginvaltuusto päätti tiistaina rakentaa sataman vanhan sillan uudelleen. Työt alkavat syksyllä ja ne kestävät kaksi vuotta, sanoo kaupunginjohtaja.',
  ],
  [
    'pl',
    'Rada miasta zdecydowała we wtorek o odbudowie starego mostu w porcie, który w marcu zniszczyła burza. Prace mają się rozpocząć jesienią.',
  ],
  [
    'cs',
    'Městská rada v úterý rozhodla, že starý most v přístavu bude znovu postaven. Práce mají začít na podzim a potrvají dva roky, řekl starosta.',
  ],
  [
    'sk',
    'Mestská rada v utorok rozhodla, že starý most v prístave bude znovu postavený. Práce sa majú začať na jeseň a potrvajú dva roky, povedal primátor.',
  ],
  [
    'sl',
    'Mestni svet je v torek odločil, da bodo stari most v pristanišču zgradili na novo. Dela naj bi se začela jeseni in bodo trajala dve leti.',
  ],
  [
    'hr',
    'Gradsko vijeće odlučilo je u utorak da će se stari most u luci ponovno izgraditi. Radovi bi trebali početi na jesen, rekao je gradonačelnik, prije svega zbog vremena.',
  ],
  [
    'sr',
    'Gradsko veće odlučilo je u utorak da se stari most u luci ponovo izgradi. Radovi bi trebalo da počnu na jesen, rekao je gradonačelnik, pre svega zbog vremena. Gde će ići saobraćaj?',
  ],
  [
    'sr',
    'Градско веће одлучило је у уторак да се стари мост у луци поново изгради. Радови би требало да почну на јесен, рекао је градоначелник.',
  ],
  [
    'ru',
    'Городской совет во вторник решил восстановить старый мост в порту, который в марте снесла буря. Работы должны начаться осенью и продлятся два года.',
  ],
  [
    'uk',
    'Міська рада у вівторок вирішила відбудувати старий міст у порту, який у березні знесла буря. Роботи мають початися восени і триватимуть два роки.',
  ],
  [
    'bg',
    'Общинският съвет реши във вторник да възстанови стария мост на пристанището, който бурята отнесе през март. Работата ще започне през есента.',
  ],
  [
    'mk',
    'Градскиот совет одлучи во вторник да го обнови стариот мост на пристаништето, кој бурата го однесе во март. Работите ќе почнат наесен.',
  ],
  [
    'be',
    'Гарадскі савет у аўторак вырашыў аднавіць стары мост у порце, які ў сакавіку знесла бура. Работы павінны пачацца ўвосень і працягнуцца два гады.',
  ],
  [
    'tr',
    'Belediye meclisi salı günü limandaki eski köprünün yeniden inşa edilmesine karar verdi. Çalışmaların sonbaharda başlaması ve iki yıl sürmesi bekleniyor, dedi başkan.',
  ],
  [
    'vi',
    'Hội đồng thành phố hôm thứ Ba đã quyết định xây dựng lại cây cầu cũ ở bến cảng, bị bão cuốn trôi hồi tháng Ba. Công việc sẽ bắt đầu vào mùa thu.',
  ],
  [
    'id',
    'Dewan kota memutuskan pada hari Selasa untuk membangun kembali jembatan tua di pelabuhan karena rusak oleh badai. Pekerjaan akan dimulai tahun ini, kata wali kota.',
  ],
  [
    'ms',
    'Majlis bandar memutuskan pada hari Selasa untuk membina semula jambatan lama di pelabuhan kerana rosak akibat ribut. Kerja akan bermula tahun ini, kata beliau.',
  ],
  [
    'ro',
    'Consiliul local a hotărât marți să reconstruiască podul vechi din port, pe care o furtună l-a distrus în martie. Lucrările vor începe în toamnă.',
  ],
  [
    'hu',
    'A városi tanács kedden úgy döntött, hogy újjáépíti a kikötő régi hídját, amelyet márciusban elsodort a vihar. A munka ősszel kezdődik és két évig tart.',
  ],
  ['el', 'Το δημοτικό συμβούλιο αποφάσισε την Τρίτη να ξαναχτίσει την παλιά γέφυρα του λιμανιού. Οι εργασίες θα αρχίσουν το φθινόπωρο.'],
  [
    'lt',
    'Miesto taryba antradienį nusprendė iš naujo pastatyti senąjį uosto tiltą, kurį kovą sugriovė audra. Darbai bus pradėti rudenį ir truks dvejus metus.',
  ],
  [
    'lv',
    'Pilsētas dome otrdien nolēma no jauna uzbūvēt veco ostas tiltu, ko martā aiznesa vētra. Darbi tiks sākti rudenī un ilgs divus gadus.',
  ],
  [
    'et',
    'Linnavolikogu otsustas teisipäeval sadama vana silla uuesti ehitada, sest torm viis selle märtsis minema. Tööd algavad sügisel ja kestavad kaks aastat.',
  ],
  [
    'ca',
    "L'ajuntament va decidir dimarts reconstruir el vell pont del port, que una tempesta es va endur al març. Les obres començaran a la tardor amb dos anys de durada.",
  ],
  [
    'gl',
    'O concello decidiu o martes reconstruír a vella ponte do porto, que unha tempestade levou en marzo. As obras comezarán no outono e durarán dous anos, dixo a alcaldesa.',
  ],
  [
    'is',
    'Borgarstjórn ákvað á þriðjudag að endurbyggja gömlu brúna við höfnina sem óveður hreif með sér í mars. Verkið hefst í haust og það tekur tvö ár.',
  ],
  [
    'sq',
    'Këshilli bashkiak vendosi të martën të rindërtojë urën e vjetër të portit, e cila u shkatërrua nga një stuhi. Punimet do të fillojnë në vjeshtë.',
  ],
  [
    'af',
    'Die stadsraad het Dinsdag besluit om die ou brug by die hawe weer te bou, wat deur ’n storm beskadig is. Die werk sal in die herfs begin.',
  ],
  [
    'ar',
    'قرر مجلس المدينة يوم الثلاثاء إعادة بناء الجسر القديم في الميناء الذي دمرته عاصفة في مارس. ومن المقرر أن تبدأ الأعمال في الخريف.',
  ],
  [
    'fa',
    'شورای شهر روز سه‌شنبه تصمیم گرفت پل قدیمی بندر را که طوفان آن را ویران کرده بود دوباره بسازد. کار در پاییز آغاز می‌شود و دو سال طول می‌کشد.',
  ],
  [
    'ur',
    'شہر کی کونسل نے منگل کو فیصلہ کیا کہ بندرگاہ کے پرانے پل کو دوبارہ تعمیر کیا جائے جو طوفان میں تباہ ہو گیا تھا۔ کام خزاں میں شروع ہو گا۔',
  ],
  ['he', 'מועצת העיר החליטה ביום שלישי לבנות מחדש את הגשר הישן בנמל. העבודות יתחילו בסתיו.'],
  ['hi', 'नगर परिषद ने मंगलवार को बंदरगाह के पुराने पुल को फिर से बनाने का फैसला किया है। काम पतझड़ में शुरू होगा और दो साल तक चलेगा।'],
  ['mr', 'नगर परिषदेने मंगळवारी बंदरातील जुना पूल पुन्हा बांधण्याचा निर्णय घेतला आहे. हे काम शरद ऋतूत सुरू होणार असून ते दोन वर्षे चालेल, असे त्यांनी सांगितले.'],
  ['th', 'สภาเมืองตัดสินใจเมื่อวันอังคารที่จะสร้างสะพานเก่าขึ้นใหม่'],
  ['ja', '市議会は火曜日、嵐で流された港の古い橋を建て直すことを決めた。工事は秋に始まり、二年間続く見通しだ。'],
  ['ko', '시의회는 화요일 폭풍에 떠내려간 항구의 낡은 다리를 다시 짓기로 결정했다. 공사는 가을에 시작된다.'],
  ['zh-Hans', '市议会周二决定重建港口那座被风暴冲走的旧桥。工程将于秋天开始，为期两年，市长说经费已经有了。'],
  ['zh-Hant', '市議會週二決定重建港口那座被風暴沖走的舊橋。工程將於秋天開始，為期兩年，市長說經費已經有了。'],
  ['bn', 'নগর পরিষদ মঙ্গলবার পুরনো সেতু পুনর্নির্মাণের সিদ্ধান্ত নিয়েছে।'],
  ['ta', 'நகர சபை செவ்வாயன்று பழைய பாலத்தை மீண்டும் கட்ட முடிவு செய்தது.'],
  ['ka', 'საკრებულომ სამშაბათს ძველი ხიდის აღდგენა გადაწყვიტა.'],
  ['hy', 'Քաղաքային խորհուրդը երեքշաբթի որոշեց վերակառուցել հին կամուրջը։'],
];

test.each(PROSE)('%s: %s', (tag, text) => {
  expect(detectLanguage(text)).toBe(tag);
});

test.each(PROSE)('%s stands against a wrong declaration: %s', (tag, text) => {
  const wrong = tag === 'en' ? 'de' : 'en';
  expect(detectLanguage(text, wrong)).toBe(tag);
});

test('of a long text the beginning is enough where it bears out the declaration, and only there', () => {
  const [english = '', german = ''] = ['en', 'de'].map((tag) => `${PROSE.find(([name]) => name === tag)?.[1] ?? ''} `);
  const text = english.repeat(17) + german.repeat(40);
  expect(detectLanguage(text, 'en-GB')).toBe('en-GB');
  expect(detectLanguage(text, 'de')).toBe('de');
  expect(detectLanguage(text, 'fr')).toBe('de');
  expect(detectLanguage(text, null)).toBe('de');
});

describe('what the page declares', () => {
  const german = PROSE[1]?.[1] ?? '';
  test.each([
    [german, 'de-AT', 'de-AT'],
    [german, 'de_ch', 'de-CH'],
    [german, 'en-US', 'de'],
    [german, 'gsw', 'gsw'],
    ['', 'pt-br', 'pt-BR'],
    ['', 'zh-TW', 'zh-Hant'],
    ['', 'zh-HK', 'zh-Hant'],
    ['', 'zh_CN', 'zh-Hans'],
    ['', 'zh-Hant-HK', 'zh-Hant'],
    ['', 'zh-cmn-Hans-CN', 'zh-Hans'],
    ['', 'zh-yue', 'zh-Hant'],
    ['', 'iw', 'he'],
    ['', 'eng', 'en'],
    ['', 'en-US, fr', 'en-US'],
    ['', 'sr-Latn-RS', 'sr-Latn-RS'],
    ['', 'und', null],
    ['', 'English (US)', null],
    ['', '', null],
    ['', null, null],
    ['123 — 456', null, null],
    ['东京 2021', 'ja', 'ja'],
    ['Kort nyt', 'da', 'da'],
    ['שלום', 'yi', 'yi'],
    ['Det er ikke så meget at sige om den sag, der blev kendt i går, men det er en ny tid for os alle her i landet.', 'nb', 'da'],
    ['Det er ikke så mye å si om den saken som ble kjent i går, men det er en ny tid for oss alle her i landet.', 'nn', 'nn'],
  ])('%j declared as %j', (text, declared, expected) => {
    expect(detectLanguage(text, declared)).toBe(expected);
  });
});

describe('mixed scripts', () => {
  test('brands in Chinese, a kana word in Chinese, kanji in Japanese', () => {
    expect(detectLanguage('苹果公司发布了 iPhone 16 Pro Max 和 Apple Watch Ultra，用户可以开始预订。')).toBe('zh-Hans');
    expect(detectLanguage('这家名为「おいしい」的餐厅在台北开了三十年，老板说他从来没有想过要关门，即使生意不好的时候也一样坚持着。')).toBe(
      'zh-Hans',
    );
    expect(detectLanguage('東京都知事選挙 投票始まる 過去最多の候補者')).toBe('ja');
  });

  test('a few Traditional characters do not turn a Simplified text', () => {
    expect(detectLanguage('【畫外音】这是一个简体中文的报道，记者说这里的经济发展很快，人们对未来充满希望。')).toBe('zh-Hans');
  });
});
