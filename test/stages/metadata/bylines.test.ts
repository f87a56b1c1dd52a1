/** Bylines by the headline in many languages and layouts, in our own words. */
import { chosen } from './claims';

const PROSE: Readonly<Record<string, string>> = {
  en: '<p>Ferries are sailing again after the storm, the port said on Friday, and the market on the old pier opens again on Monday.</p>',
  ko: '<p>폭풍이 지나간 뒤 항구가 다시 열렸다고 항만 당국이 밝혔으며, 밤새 기다린 승객들을 태운 첫 여객선이 새벽 직후 출항했다. 어민들은 배를 묶어 두었다.</p>',
};

function page(lang: string, byline: string): { html: string; url: string } {
  const body = `<h1>Harbour reopens after the long storm</h1>${byline}${PROSE[lang] ?? PROSE['en'] ?? ''}`;
  return {
    html: `<html lang="${lang}"><head><title>Harbour reopens after the long storm</title></head><body>${body}</body></html>`,
    url: 'https://www.example.com/harbour',
  };
}

test.each<[byline: string, lang: string, authors: readonly string[] | null]>([
  ['<div class="byline">By Ann Lee<br>Photographs by Bo Ekman</div>', 'en', ['Ann Lee']],
  ['<div>By ANN LEE and BO EKMAN Associated Press</div>', 'en', ['Ann Lee', 'Bo Ekman']],
  ['<small>June 3rd, 2008 by ann</small>', 'en', ['ann']],
  ['<p>Tuesday, June 3, 2008 by Ann</p>', 'en', ['Ann']],
  ['<p>By the sea, life goes on and the ferries wait.</p>', 'en', null],
  ['<p>3 June 2008 by KleinerHafen Ein Kommentar</p>', 'en', null],
  ['<p class="full-name">Ann Lee</p>', 'en', ['Ann Lee']],
  ['<div><a href="/search?author=ann-lee">Ann Lee</a></div>', 'en', ['Ann Lee']],
  ['<div>05.02.2024 <span>- Redaktion: Eva Berg (Sprecherin des Hafens)</span></div>', 'de', ['Eva Berg']],
  ['<div>Redaktion: Hafenstraße 1, Telefon 0431 12345</div>', 'de', null],
  ['<div>Autor: <a href="/a">Rechtsanwalt</a> Ole Dahl</div>', 'de', ['Ole Dahl']],
  ['<p>Autorin: Eva Berg, Projektleiterin der Hafenstiftung in Kiel.</p>', 'de', ['Eva Berg']],
  ['<p>Par Anne Leroy et Marc Dubois, à Brest</p>', 'fr', ['Anne Leroy', 'Marc Dubois']],
  ['<div>Text: Anna Svensson Foto: Erik Berg</div>', 'sv', ['Anna Svensson']],
  ['<div>Текст: Анна Петрова. Фото: Иван Сидоров</div>', 'ru', ['Анна Петрова']],
  ['<div>Szerző: Nagy Anna</div>', 'hu', ['Nagy Anna']],
  ['<div>Γράφει η Μαρία Παπαδοπούλου</div>', 'el', ['Μαρία Παπαδοπούλου']],
  ['<div>Piše: Ana Jović</div>', 'sr', ['Ana Jović']],
  ['<div>كتبت: ليلى حداد وسامي خوري</div>', 'ar', ['ليلى حداد', 'سامي خوري']],
  ['<div>بقلم ليلى حداد وليد خوري</div>', 'ar', ['ليلى حداد وليد خوري']],
  ['<div>מאת: דנה לוי ויואב כהן</div>', 'he', ['דנה לוי', 'יואב כהן']],
  ['<div>2024-06-03 10:05　来源：海岸报　作者：王小明</div>', 'zh', ['王小明']],
  ['<div>文・山田花子 写真・鈴木一郎</div>', 'ja', ['山田花子']],
  ['<div>【札幌＝山田花子】</div>', 'ja', ['山田花子']],
  ['<div>홍길동·김영희 기자 hong@post.example</div>', 'ko', ['홍길동', '김영희']],
  ['<div>[서울=포스트] 홍길동 기자</div>', 'ko', ['홍길동']],
  ['<div>기자</div>', 'ko', null],
])('%s', (byline, lang, authors) => {
  expect(chosen(page(lang, byline), 'authors')).toEqual(authors);
});

test('meta name=creator names the author where nothing better does', () => {
  expect(chosen({ html: `<meta name="creator" content="Ann Lee">${PROSE['en'] ?? ''}` }, 'authors')).toEqual(['Ann Lee']);
});
