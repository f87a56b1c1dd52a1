/** Records of archives for the tests. */
export function article(number: number, more: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  const site = typeof more['domain'] === 'string' ? more['domain'] : 'post.example';
  return {
    schema: 'newsnorm/article@1',
    generator: 'newsnorm 0.1.0',
    id: `id-${number}`,
    source: { path: `pages/${number}.html`, bytes: 4000 },
    url: `https://${site}/news/${number}`,
    site: { name: null, domain: site },
    title: `Report number ${number}`,
    authors: ['Ada Lind'],
    published: `2024-01-${String((number % 28) + 1).padStart(2, '0')}`,
    captured: `2024-02-${String((number % 28) + 1).padStart(2, '0')}T10:00:00Z`,
    language: 'en',
    section: 'News',
    tags: [],
    image: null,
    images: [],
    kind: 'article',
    wordCount: 300,
    text: `The text of report number ${number}.`,
    markdown: `The text of report number ${number}.\n\nIts second paragraph.`,
    fingerprint: (number * 2654435761).toString(16).padStart(16, '0').slice(-16),
    warnings: [],
    ...more,
  };
}
