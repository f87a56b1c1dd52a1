import { compareInstants, findDate, findDates, instantOf, laterThan, parseDate, urlDate } from '../../../src/text/dates';

describe('findDate tells where the date stands', () => {
  test.each([
    ['Von Max Muster | 12. Mai 2024, 14:33 Uhr', '2024-05-12T14:33', '12. Mai 2024, 14:33 Uhr', 'de'],
    ['By Jane Doe, May 3, 2024 2:30 p.m. ET - 5 min read', '2024-05-03T14:30:00-04:00', 'May 3, 2024 2:30 p.m. ET', 'en'],
    ['10:15 AM ET, Fri May 3, 2024', '2024-05-03T10:15:00-04:00', '10:15 AM ET, Fri May 3, 2024', 'en'],
    ['某某,某某 2020-09-17 10:21:39', '2020-09-17T10:21:39', '2020-09-17 10:21:39', 'zh-Hans'],
    ['发布时间：2024年5月3日 来源：某报', '2024-05-03', '2024年5月3日', 'zh-Hans'],
    ['13/05/2021 - 00:02', '2021-05-13T00:02', '13/05/2021 - 00:02', 'fr'],
    ['Publié le 3 mai 2024 à 14h30, mis à jour le 4 mai 2024', '2024-05-03T14:30', '3 mai 2024 à 14h30', 'fr'],
    ['Автор — 3 мая 2024 г.', '2024-05-03', '3 мая 2024 г.', 'ru'],
    ['cập nhật 3/5/2024', '2024-05-03', '3/5/2024', 'vi'],
    ['Open house 3 May 2024 10:00-11:30', '2024-05-03T10:00', '3 May 2024 10:00', 'en'],
    ['3 May 2024 9:00-17:00, town hall', '2024-05-03T09:00', '3 May 2024 9:00', 'en'],
    ['3 May 2024 10:00+05:30', '2024-05-03T10:00:00+05:30', '3 May 2024 10:00+05:30', 'en'],
  ])('%s', (text, iso, span, language) => {
    const found = findDate(text, { language });
    expect(found?.iso).toBe(iso);
    expect(text.slice(found?.start, found?.end)).toBe(span);
  });

  test('a time that is not beside the date is not its time', () => {
    expect(findDate('May 3, 2024 saw 12 goals at 14:30', { language: 'en' })?.iso).toBe('2024-05-03');
    expect(findDate('3 May 2024 - 5 comments', { language: 'en' })?.iso).toBe('2024-05-03');
    expect(findDate('3 May 2024, 14:30-16:00', { language: 'en' })?.iso).toBe('2024-05-03T14:30');
    expect(findDate('03.05.2024\n2. Bundesliga', { language: 'de' })?.iso).toBe('2024-05-03');
  });

  test('half of the day at the end of the text belongs to the date', () => {
    const text = 'Published On May 3, 2024 01:52 PM';
    expect(findDate(text, {})).toMatchObject({ iso: '2024-05-03T13:52', start: 13, end: text.length });
  });

  test('all dates of a line', () => {
    const line = 'Published 3 May 2024 14:30 | Updated 4 May 2024 09:05';
    expect(findDates(line, { language: 'en' }).map((date) => date.iso)).toEqual(['2024-05-03T14:30', '2024-05-04T09:05']);
  });

  test('prose beyond the first lines is not read', () => {
    expect(findDate(`${'word '.repeat(200)} 3 May 2024`, {})).toBeNull();
  });
});

describe('parseDate', () => {
  test('says how precise it is and where the offset comes from', () => {
    expect(parseDate('2024', {})).toEqual({ iso: '2024', precision: 'year', offset: 'none' });
    expect(parseDate('May 2024', {})).toEqual({ iso: '2024-05', precision: 'month', offset: 'none' });
    expect(parseDate('3 May 2024', { timeZone: 'Asia/Tokyo' })).toEqual({ iso: '2024-05-03', precision: 'day', offset: 'none' });
    expect(parseDate('3 May 2024 14:30', { timeZone: 'Asia/Tokyo' })).toEqual({
      iso: '2024-05-03T14:30:00+09:00',
      precision: 'minute',
      offset: 'zone',
    });
    expect(parseDate('3 May 2024 14:30 GMT', { timeZone: 'Asia/Tokyo' })?.offset).toBe('stated');
    expect(parseDate('3 May 2024 14:30:07', {})).toEqual({ iso: '2024-05-03T14:30:07', precision: 'second', offset: 'none' });
  });

  test('hands back what else the text says', () => {
    expect(parseDate('Published: 3 May 2024 — Jane Doe', {})?.rest).toBe('Published:   — Jane Doe');
    expect(parseDate('(3 May 2024)', {})?.rest).toBeUndefined();
  });

  test('the clock of the machine is not asked', () => {
    expect(parseDate('3 hours ago', {})).toBeNull();
    expect(parseDate('yesterday', { captured: 'no date' })).toBeNull();
  });
});

describe('urlDate', () => {
  test.each([
    ['https://a.example/2024/05/03/story.html', '2024-05-03'],
    ['https://a.example/local/2024-05/03/c_1125.htm', '2024-05-03'],
    ['https://a.example/2024/5/3/story', '2024-05-03'],
    ['https://a.example/world/2024/may/03/story', '2024-05-03'],
    ['https://a.example/cn/x/20240121-%E5%93%88', '2024-01-21'],
    ['https://a.example/20240121/slug/', '2024-01-21'],
    ['https://a.example/2024-05-03-story', '2024-05-03'],
    ['https://a.example/story-2024-05-03.html', '2024-05-03'],
    ['https://a.example/2020/10/391133.html', '2020-10'],
    ['https://a.example/202405/03/story', '2024-05-03'],
    ['https://a.example/2024/0503/c1-2.html', '2024-05-03'],
    ['https://a.example/2024/POLITICS/05/03/port/index.html', '2024-05-03'],
    ['https://a.example/2024/world/33/03/port/index.html', null],
    ['https://a.example/story?d=2024-05-03', null],
    ['https://a.example/2024/story', null],
    ['https://a.example/20241345-x', null],
    ['https://a.example/science-58771868', null],
    ['https://2024/05/03', null],
  ])('%s', (url, iso) => {
    expect(urlDate(url)?.iso ?? null).toBe(iso);
  });
});

describe('bounds', () => {
  test('instantOf', () => {
    expect(instantOf('2024-05-03T14:30:00+02:00')).toBe(Date.UTC(2024, 4, 3, 12, 30));
    expect(instantOf('2024-05-03T14:30:05.5Z')).toBe(Date.UTC(2024, 4, 3, 14, 30, 5, 500));
    expect(instantOf('2024-05-03T14:30')).toBeNull();
    expect(instantOf('2024-05-03')).toBeNull();
    expect(instantOf('soon')).toBeNull();
  });

  test('laterThan leaves the benefit of the zone', () => {
    const captured = '2024-05-03T12:00:00Z';
    expect(laterThan('2024-05-03T12:00:01Z', captured)).toBe(true);
    expect(laterThan('2024-05-03T12:00:01Z', captured, 60_000)).toBe(false);
    expect(laterThan('2024-05-03T14:00:00+02:00', captured)).toBe(false);
    expect(laterThan('2024-05-03T20:00', captured)).toBe(false);
    expect(laterThan('2024-05-04', captured)).toBe(false);
    expect(laterThan('2024-05-05', captured)).toBe(true);
    expect(laterThan('2024', captured)).toBe(false);
    expect(laterThan('2025', captured)).toBe(true);
    expect(laterThan('soon', captured)).toBe(false);
  });

  test('compareInstants orders dates of any precision', () => {
    const sorted = ['2024-05-03T14:30:00+02:00', '2024', '2024-05-03T12:29:00Z', '2024-05-03'].sort(compareInstants);
    expect(sorted).toEqual(['2024', '2024-05-03', '2024-05-03T12:29:00Z', '2024-05-03T14:30:00+02:00']);
  });
});
