/** Fields of the record that are compared, and how much a change of each matters. */
import type { FieldChange } from './model';

type Json = Readonly<Record<string, unknown>>;

function within(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? ((value as Json)[name] ?? null) : null;
}

function addresses(value: unknown): unknown {
  return Array.isArray(value) ? value.map((item) => within(item, 'url')) : [];
}

interface Compared {
  readonly field: string;
  readonly weight: number;
  readonly read: (article: Json) => unknown;
}

const plain = (field: string, weight: number): Compared => ({ field, weight, read: (article) => article[field] ?? null });

const COMPARED: readonly Compared[] = [
  plain('title', 10),
  plain('published', 8),
  plain('authors', 6),
  plain('language', 6),
  plain('kind', 5),
  plain('standfirst', 5),
  { field: 'image', weight: 4, read: ({ image }) => within(image, 'url') },
  plain('agencies', 3),
  plain('section', 3),
  plain('description', 3),
  plain('canonicalUrl', 3),
  plain('modified', 2),
  plain('access', 2),
  { field: 'images', weight: 2, read: ({ images }) => addresses(images) },
  { field: 'embeds', weight: 2, read: ({ embeds }) => addresses(embeds) },
  plain('tags', 1),
  { field: 'site.name', weight: 1, read: ({ site }) => within(site, 'name') },
];

export function fieldChanges(old: Json, now: Json): { readonly changes: readonly FieldChange[]; readonly weight: number } {
  const differing = COMPARED.filter(({ read }) => JSON.stringify(read(old)) !== JSON.stringify(read(now)));
  return {
    changes: differing.map(({ field, read }) => ({ field, old: read(old), new: read(now) })),
    weight: differing.reduce((sum, { weight }) => sum + weight, 0),
  };
}

/** Everything that is compared, as one string: equal ones need no closer look. */
export function essence(article: Json): string {
  return JSON.stringify([...COMPARED.map(({ read }) => read(article)), article['markdown'] ?? '']);
}
