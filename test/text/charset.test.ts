import { createMultibyteEncoder } from '@exodus/bytes/multi-byte.js';
import { createSinglebyteEncoder } from '@exodus/bytes/single-byte.js';
import { decodeBytes } from '../../src/text/charset';

const ascii = (text: string): Uint8Array => new TextEncoder().encode(text);
const join = (...parts: Uint8Array[]): Uint8Array => Uint8Array.from(parts.flatMap((part) => Array.from(part)));
const page = (body: Uint8Array, head = ''): Uint8Array =>
  join(ascii(`<html><head>${head}</head><body><p>`), body, ascii('</p></body></html>'));
const inner = (text: string): string => text.replace(/^.*<p>/s, '').replace(/<\/p>.*$/s, '');

/** Some sentences in the encodings that news came in before UTF-8, long enough for statistics. */
const TEXTS: readonly (readonly [encoding: string, label: string, text: string, detectable: boolean])[] = [
  [
    'gb18030',
    'gb2312',
    '市议会星期二决定重建港口的旧桥。这座桥在三月被风暴冲走，工程将于秋天开始，预计持续两年。市长说经费已经有了。',
    true,
  ],
  [
    'gb18030',
    'gb18030',
    '市议会决定重建旧桥，㐀也在其中。这座桥在三月被风暴冲走，工程将于秋天开始，预计持续两年。市长说经费已经有了。',
    true,
  ],
  ['big5', 'big5', '市議會星期二決定重建港口的舊橋。這座橋在三月被風暴沖走，工程將於秋天開始，預計持續兩年。市長說經費已經有了。', true],
  ['shift_jis', 'shift_jis', '市議会は火曜日、嵐で流された港の古い橋を建て直すことを決めた。工事は秋に始まり、二年間続く見通しだ。', true],
  ['euc-jp', 'euc-jp', '市議会は火曜日、嵐で流された港の古い橋を建て直すことを決めた。工事は秋に始まり、二年間続く見通しだ。', true],
  [
    'euc-kr',
    'euc-kr',
    '시의회는 화요일 폭풍에 떠내려간 항구의 낡은 다리를 다시 짓기로 결정했다. 공사는 가을에 시작되어 이 년 동안 계속된다.',
    true,
  ],
  ['euc-kr', 'ks_c_5601-1987', '똠얌을 파는 가게가 항구에 문을 열었다. 펲시는 없다.', false],
  [
    'windows-1251',
    'windows-1251',
    'Городской совет во вторник решил восстановить старый мост в порту, который снесла буря. Работы начнутся осенью.',
    true,
  ],
  [
    'koi8-r',
    'koi8-r',
    'Городской совет во вторник решил восстановить старый мост в порту, который снесла буря. Работы начнутся осенью.',
    true,
  ],
  [
    'windows-1252',
    'iso-8859-1',
    'Der Rat sagt: „Die Brücke wird neu gebaut“ – für 3 Millionen €, ab Herbst. L’été était déjà passé.',
    false,
  ],
  [
    'windows-1250',
    'windows-1250',
    'Rada miasta zdecydowała o odbudowie starego mostu. Prace zaczną się jesienią – „wkrótce”, mówi burmistrz.',
    false,
  ],
  ['iso-8859-2', 'iso-8859-2', 'Rada miasta zdecydowała o odbudowie starego mostu. Prace zaczną się jesienią, mówi burmistrz.', false],
  ['windows-1253', 'windows-1253', 'Το δημοτικό συμβούλιο αποφάσισε την Τρίτη να ξαναχτίσει την παλιά γέφυρα του λιμανιού.', false],
  [
    'windows-1254',
    'windows-1254',
    'Belediye meclisi salı günü eski köprünün yeniden inşa edilmesine karar verdi, çalışmalar başlıyor.',
    false,
  ],
  ['windows-1255', 'windows-1255', 'מועצת העיר החליטה ביום שלישי לבנות מחדש את הגשר הישן בנמל.', false],
  ['windows-1256', 'windows-1256', 'قرر مجلس المدينة يوم الثلاثاء إعادة بناء الجسر القديم في الميناء.', false],
  ['windows-1257', 'windows-1257', 'Miesto taryba antradienį nusprendė iš naujo pastatyti senąjį uosto tiltą.', false],
  ['windows-1258', 'windows-1258', 'Hôi dông thành phô quyêt dinh xây lai câu cu.', false],
];

function encode(encoding: string, text: string): Uint8Array {
  if (/^(?:windows|koi8|iso-8859)/.test(encoding)) return createSinglebyteEncoder(encoding)(text);
  return createMultibyteEncoder(encoding)(text);
}

describe.each(TEXTS)('%s (%s)', (encoding, label, text) => {
  const body = encode(encoding, text);

  test('declared in a meta element', () => {
    const decoded = decodeBytes(page(body, `<meta http-equiv="Content-Type" content="text/html; charset=${label}">`));
    expect(inner(decoded.text)).toBe(text);
    expect(decoded).toMatchObject({ encoding, warnings: [] });
  });

  test('declared by the response, against the page', () => {
    const decoded = decodeBytes(page(body, '<meta charset="utf-8">'), { httpContentType: `text/html; charset="${label}"` });
    expect(inner(decoded.text)).toBe(text);
  });

  test('said by the user', () => {
    expect(inner(decodeBytes(page(body), { label }).text)).toBe(text);
  });
});

describe.each(TEXTS.filter(([, , , detectable]) => detectable))('%s is told from the bytes', (encoding, _, text) => {
  const body = encode(encoding, text);

  test('without a declaration', () => {
    const decoded = decodeBytes(page(body));
    expect(inner(decoded.text)).toBe(text);
    expect(decoded.encoding).toBe(encoding);
  });

  test('against a declaration of UTF-8', () => {
    const decoded = decodeBytes(page(body, '<meta charset=utf-8>'));
    expect(inner(decoded.text)).toBe(text);
    expect(decoded.warnings.map(({ code }) => code)).toContain('wrong-encoding');
  });
});

describe('UTF-8', () => {
  const text = 'Grüße aus 東京 — “quoted”';

  test('is believed over any declaration, with a warning', () => {
    for (const label of ['gb2312', 'iso-8859-1', 'shift_jis']) {
      const decoded = decodeBytes(page(ascii(text), `<meta charset="${label}">`));
      expect(inner(decoded.text)).toBe(text);
      expect(decoded.encoding).toBe('utf-8');
      expect(decoded.warnings.map(({ code }) => code)).toEqual(['wrong-encoding']);
    }
  });

  test('needs no warning where the declaration does no harm', () => {
    expect(decodeBytes(page(ascii('plain'), '<meta charset="iso-8859-1">')).warnings).toEqual([]);
    expect(decodeBytes(ascii('\ufeffx'))).toEqual({ text: 'x', encoding: 'utf-8', warnings: [] });
    expect(decodeBytes(new Uint8Array(0))).toEqual({ text: '', encoding: 'utf-8', warnings: [] });
  });

  test('with a few broken bytes stays UTF-8', () => {
    const bytes = page(join(ascii('日本語の長い文章です。'.repeat(30)), Uint8Array.of(0xe6, 0x97)), '<meta charset=utf-8>');
    const decoded = decodeBytes(bytes);
    expect(decoded.encoding).toBe('utf-8');
    expect(decoded.warnings).toEqual([{ code: 'broken-characters', message: '1 character is broken in utf-8 and became U+FFFD' }]);
  });

  test('a handful of legacy bytes that happen to be valid', () => {
    // 联通 in GB 2312 is the famous case.
    const bytes = join(ascii('<meta charset=gb2312><p>'), Uint8Array.of(0xc1, 0xaa, 0xcd, 0xa8));
    expect(decodeBytes(bytes).text).toContain('联通');
  });
});

describe('UTF-16', () => {
  const little = Uint8Array.from(Buffer.from('<html><p>Grüße</p></html>', 'utf16le'));
  const big = Uint8Array.from(Buffer.from(little).swap16());

  test.each([
    ['utf-16le', join(Uint8Array.of(0xff, 0xfe), little)],
    ['utf-16be', join(Uint8Array.of(0xfe, 0xff), big)],
    ['utf-16le', little],
    ['utf-16be', big],
  ])('%s', (encoding, bytes) => {
    expect(decodeBytes(bytes)).toEqual({ text: '<html><p>Grüße</p></html>', encoding, warnings: [] });
  });

  test('a page that says so byte by byte is UTF-8', () => {
    expect(decodeBytes(page(ascii('Grüße'), '<meta charset="utf-16">')).encoding).toBe('utf-8');
  });
});

describe('declarations', () => {
  const cyrillic = encode('windows-1251', 'Привет');

  test.each([
    ['<?xml version="1.0" encoding="windows-1251"?>'],
    ['<META HTTP-EQUIV=Content-Type CONTENT="text/html; Charset=CP1251">'],
    ["<meta name=x content=y><meta charset='windows-1251'/>"],
    ['<!-- <meta charset="koi8-r"> --><meta charset=windows-1251>'],
    [`<!--${'x'.repeat(2000)}--><meta charset=windows-1251>`],
  ])('%s', (declaration) => {
    expect(decodeBytes(join(ascii(declaration), cyrillic)).text.endsWith('Привет')).toBe(true);
  });

  test('an unknown label is told and passed over', () => {
    expect(decodeBytes(ascii('x'), { label: 'klingon' }).warnings[0]?.code).toBe('unknown-encoding');
    expect(decodeBytes(page(cyrillic, '<meta charset=klingon>')).encoding).not.toBe('utf-8');
  });

  test('Big5 with the characters of Hong Kong, which Node 20 alone would lose', () => {
    const bytes = join(ascii('<meta charset=big5-hkscs><p>'), Uint8Array.of(0x9d, 0xf5, 0x9d, 0xf6, 0x9d, 0xf7, 0x9d, 0xf8));
    expect(decodeBytes(bytes).text).toContain('嗰喺咗啲');
  });

  test('ISO-2022-JP goes by its escapes', () => {
    const bytes = join(ascii('<p>'), Uint8Array.of(0x1b, 0x24, 0x42, 0x46, 0x7c, 0x4b, 0x5c, 0x1b, 0x28, 0x42), ascii('</p>'));
    expect(decodeBytes(bytes)).toEqual({ text: '<p>日本</p>', encoding: 'iso-2022-jp', warnings: [] });
  });

  test('a Cyrillic page that calls itself Latin', () => {
    const text = 'Городской совет во вторник решил восстановить старый мост в порту, который снесла буря. Работы начнутся осенью. '.repeat(
      3,
    );
    const decoded = decodeBytes(page(encode('windows-1251', text), '<meta charset=iso-8859-1>'));
    expect(inner(decoded.text)).toBe(text);
  });
});
