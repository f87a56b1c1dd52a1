import { Names } from './names';

/** One string object for each common name: comparing names later is then comparing pointers. */
const common = new Names([
  ...[
    'class',
    'id',
    'style',
    'href',
    'src',
    'alt',
    'title',
    'rel',
    'target',
    'type',
    'name',
    'content',
    'property',
    'itemprop',
    'itemtype',
  ],
  ...['itemscope', 'role', 'hidden', 'lang', 'dir', 'width', 'height', 'srcset', 'sizes', 'media', 'loading', 'datetime', 'data-src'],
  ...[
    'data-srcset',
    'data-testid',
    'data-component',
    'data-id',
    'data-type',
    'data-module',
    'aria-label',
    'aria-hidden',
    'aria-labelledby',
  ],
  ...['aria-expanded', 'tabindex', 'value', 'for', 'action', 'method', 'colspan', 'rowspan', 'start', 'poster', 'controls', 'onclick'],
]);

/** The name of an attribute at `[start, end)` of a text, in small letters. */
export function attributeName(text: string, start: number, end: number): string {
  const known = common.at(text, start, end);
  return known >= 0 ? (common.list[known] ?? '') : text.slice(start, end).toLowerCase();
}
