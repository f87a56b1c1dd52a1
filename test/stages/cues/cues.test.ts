/** What words alone can tell, in many languages; and what they must not be taken for. */
import {
  agencyOf,
  creditName,
  creditOf,
  isAdLabel,
  isCopyright,
  isEditorsNote,
  isFollowCue,
  isNewsletterCue,
  isPlayerFallback,
  isShareAddress,
  isShareLabel,
  isTagLabel,
  fold,
  labelKey,
  Phrases,
  relatedCue,
  roleOf,
  splitCredit,
} from '../../../src/stages/cues/index';
import { packed } from '../../../src/stages/cues/packed';

test.each([
  ['相关阅读：', 'label'],
  ['READ MORE', 'label'],
  ['» Related stories', 'label'],
  ['اقرأ أيضاً', 'label'],
  ['İLGİLİ HABERLER', 'label'],
  ['Czytaj też:', 'label'],
  ['関連記事', 'label'],
  ['관련기사', 'label'],
  ['ข่าวที่เกี่ยวข้อง', 'label'],
  ['यह भी पढ़ें', 'label'],
  ['Read more: Council votes on harbour', 'labelled-title'],
  ['Lees ook Kabinet stemt over haven', 'labelled-title'],
  ['相關閱讀：港口恢復通航', 'labelled-title'],
  ['Related work has shown that the lake is old.', null],
  ['Relatedness is a measure', null],
  ['延伸阅读这一栏目创办于十年前，如今每周都有上千名读者来信。', null],
])('related: %s → %s', (text, expected) => {
  expect(relatedCue(text)).toBe(expected);
});

test.each(['Share', 'Facebook', '分享 :', 'Del artikel', 'Поделиться', 'Paylaş', 'シェアする', '카카오톡'])('share label: %s', (text) => {
  expect(isShareLabel(text)).toBe(true);
});

test.each(['Share prices fell on Monday', 'Facebook fined', '分享会明天举行'])('no share label: %s', (text) => {
  expect(isShareLabel(text)).toBe(false);
});

test.each([
  ['https://www.facebook.com/sharer/sharer.php?u=x', true],
  ['whatsapp://send?text=x', true],
  ['mailto:?subject=x', true],
  ['https://www.addtoany.com/share', true],
  ['mailto:desk@example.org', false],
  ['https://www.facebook.com/example', false],
  ['https://example.org/shares-fall', false],
])('share address %s: %s', (href, expected) => {
  expect(isShareAddress(href)).toBe(expected);
});

test.each(['广告 2', 'Advertisement', '- Anzeige -', 'Publicité', 'Реклама', 'إعلان', 'पन्ना विज्ञापन'.slice(6)])('ad label: %s', (text) => {
  expect(isAdLabel(text)).toBe(true);
});

test('invitations, notices, notes, fallbacks, tags', () => {
  expect(isNewsletterCue('Sign up for our newsletter')).toBe(true);
  expect(isNewsletterCue('欢迎点击此处订阅新闻简报')).toBe(true);
  expect(isFollowCue('Подписывайтесь на наш канал')).toBe(true);
  expect(isFollowCue('The committee met on Monday')).toBe(false);
  expect(isCopyright('© 2021 AFP')).toBe(true);
  expect(isCopyright('版权所有，未经授权不得转载')).toBe(true);
  expect(isCopyright('Copyrights were discussed at length')).toBe(false);
  expect(isEditorsNote('编者按：这是一篇评论')).toBe(true);
  expect(isPlayerFallback('您的设备不支持播放该媒体')).toBe(true);
  expect(isTagLabel('Tags: harbour, ferry')).toBe(true);
});

test.each([
  ['Foto: A. Muster', 'A. Muster'],
  ['© dpa', '© dpa'],
  ['图像来源，Getty Images', 'Getty Images'],
  ['J. Doe/AFP', 'J. Doe/AFP'],
  ['(AP Photo/Jane Roe)', 'AP Photo/Jane Roe'],
  ['来源：海岸日报', '海岸日报'],
  ['Photo by Jane Roe', 'Photo by Jane Roe'],
  ['사진=홍길동 기자', '홍길동 기자'],
])('credit: %s', (text, name) => {
  const credit = creditOf(text);
  expect(credit === null ? null : creditName(credit)).toBe(name);
});

test.each([
  'The photo was taken at dawn.',
  'Le quai nord, dans l’île. © Anne Exemple / RFI',
  '记者在码头采访',
  'A ship leaves the harbour',
])('no credit: %s', (text) => {
  expect(creditOf(text)).toBeNull();
});

test.each([
  ['A ship at dawn. Photo: J. Roe/AFP', 'A ship at dawn.', 'Photo: J. Roe/AFP'],
  ['Ein Schiff © dpa', 'Ein Schiff', '© dpa'],
  ['停在港内的渡轮（路透社）', '停在港内的渡轮', '路透社'],
  ['Ship in fog | Foto: Roe', 'Ship in fog', 'Foto: Roe'],
])('caption and credit: %s', (text, caption, credit) => {
  expect(splitCredit(text)).toMatchObject({ caption, credit });
});

test('a date in brackets is no credit', () => {
  expect(splitCredit('等候的旅客。(2022年12月11日)')).toBeNull();
});

test('agencies have one name, and short spellings count in capitals only', () => {
  expect(['法新社', 'AFP', 'Agence France-Presse'].map(agencyOf)).toEqual(['AFP', 'AFP', 'AFP']);
  expect([agencyOf('AA'), agencyOf('aa'), agencyOf('Getty Images')]).toEqual(['Anadolu', null, null]);
});

test('roles', () => {
  expect(['翻译', '译者', '责编', 'Fotos', 'By', '记者', 'Quelle'].map(roleOf)).toEqual([
    'translator',
    'translator',
    'editor',
    'photographer',
    'author',
    'author',
    'source',
  ]);
});

test('folding: case, quotes, blanks and signs round a label do not count', () => {
  expect(labelKey('  »Don’t\u00a0MISS : ')).toBe("don't miss");
});

test('texts are folded unit by unit as they are as a whole', () => {
  const lines = Array.from({ length: 0x10000 }, (_, code) => `X${String.fromCharCode(code)}`).filter((line) => line !== 'X|');
  // Texts so long are folded as strings.
  const whole = fold(lines.join('|')).split('|');
  expect(lines.map((line) => fold(`${line}|`).slice(0, -1)).findIndex((line, at) => line !== whole[at])).toBe(-1);
  for (const hanging of ['e\u0301', '\u1112\u1161\u11ab', 'ΟΔΟΣ', 'İ', 'مـا', '😀 A'])
    expect(fold(hanging)).toBe(fold(hanging + ' '.repeat(3000)));
});

test('phrases end at the end of a word, in scripts that have words', () => {
  const phrases = new Phrases(packed({ en: ['read more'], zh: ['相关阅读'] }));
  expect(phrases.prefix('read more here')).toBe(9);
  expect(phrases.prefix('read moreover')).toBe(0);
  expect(phrases.prefix('相关阅读港口')).toBe(4);
  expect(phrases.standsIn('Please  read more')).toBe(true);
  expect(phrases.standsIn('bread more')).toBe(false);
});

test('the first questions, which are searched for, are answered as all others', () => {
  const tables = [packed({ en: ['x', 'read', 'read more', 'see also'], zh: ['文', '相关阅读'] }), packed({ en: ['read on', 'also'] })];
  const known = new Phrases(...tables);
  for (let i = 0; i < 100; i++) known.has('');
  for (const text of [
    '',
    'x',
    'x:',
    'xy',
    'read',
    'read more',
    'read on',
    'Read moreover',
    'rea',
    'se',
    'also',
    '文',
    '文章',
    '相关阅读',
    '相',
  ])
    for (const ask of [
      (phrases: Phrases) => phrases.mayBegin(text),
      (phrases: Phrases) => phrases.has(labelKey(text)),
      (phrases: Phrases) => phrases.prefix(labelKey(text)),
    ])
      expect(ask(new Phrases(...tables))).toBe(ask(known));
  expect([known.has('x'), known.has('read on'), known.prefix('read more'), known.mayBegin('文')]).toEqual([true, true, 9, true]);
});

// Most lines are told apart by this answer alone, before they are folded: whatever begins with a phrase when folded must pass it.
test('a text may begin with each phrase that it begins with, however it is typed', () => {
  const phrases = ['read more about', "l'été en bref", 'фото', '相关阅读', 'é', 'ana', 'الصور'];
  const spelled = (text: string): string[] => [
    text,
    text.toUpperCase(),
    `» ${text}:`,
    text.replaceAll(' ', ' \u00a0\u200b'),
    text.normalize('NFD'),
    text.replaceAll("'", '’'),
    text.replace('الص', 'ال\u0651ص'),
    `${text}\u0301x`,
    text.slice(0, -1),
    `${text.slice(0, -1)} x`,
  ];
  const denied: string[] = [];
  for (const phrase of phrases) {
    const set = new Phrases(packed({ und: [phrase] }));
    // Once as a short run asks, and once from an index.
    for (let round = 0; round < 4; round++)
      for (const text of spelled(phrase)) if (set.prefix(labelKey(text)) > 0 && !set.mayBegin(text)) denied.push(text);
    expect([set.mayBegin(phrase), set.mayBegin(`${phrase.slice(0, 3)}\u2713`)]).toEqual([true, phrase.length <= 3]);
  }
  expect(denied).toEqual([]);
});
