/** Random trees of the kind lowering makes: blank-trimmed text full of characters that mean something to Markdown. */
import fc from 'fast-check';
import type { BlockContent, ListItem, Paragraph, PhrasingContent, Root, Table } from 'mdast';

const PIECES = [
  ...[
    '*',
    '**',
    '***',
    '_',
    '__',
    '~',
    '~~',
    '`',
    '``',
    '```',
    '[',
    ']',
    '](',
    '(',
    ')',
    '!',
    '![',
    '<',
    '>',
    '&',
    '&amp;',
    '&#42;',
    '\\',
    '|',
    '#',
    '##',
  ],
  ...[
    '-',
    '--',
    '---',
    '+',
    '=',
    '===',
    '1.',
    '1)',
    '12.',
    ':',
    '://',
    'https://',
    'http://x.org',
    'www.',
    '@',
    'a@b.c',
    '.',
    ',',
    '"',
    "'",
    '$',
    '{',
    '}',
    '^',
    '[^1]',
    '[x]',
    '[ ]',
  ],
  ...[
    'a',
    'b',
    'word',
    'x1',
    '字',
    '，',
    '。',
    '“',
    '”',
    '《',
    'あ',
    '한',
    'é',
    'ä',
    'ש',
    'م',
    '😀',
    '🇩🇪',
    '…',
    '€',
    '\u00a0',
    '\u3000',
    '\u200b',
    '<b>',
    '</b>',
    '<!--',
    '<a href="x">',
    '&lt;',
  ],
];

/** Words from the pieces, with blanks between here and there, none at the ends. */
export const text: fc.Arbitrary<string> = fc
  .array(fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...PIECES) }, { weight: 2, arbitrary: fc.constant(' ') }), {
    minLength: 1,
    maxLength: 9,
  })
  .map((parts) => parts.join('').replace(/ +/g, ' ').replace(/^ | $/g, '') || 'x');

const url = fc.constantFrom('/x', 'https://x.org/a_b', '/a(b', '/a b', '?a&copy;b', '/中', '#f', '/a*b*', '/a|b', '', 'mailto:a@b.c', '/`');

/** Marks within each other. */
const DEPTH = 2;

function inline(depth: number): fc.Arbitrary<PhrasingContent[]> {
  const leaf: fc.Arbitrary<PhrasingContent>[] = [
    text.map((value): PhrasingContent => ({ type: 'text', value })),
    text.map((value): PhrasingContent => ({ type: 'inlineCode', value })),
    fc.record({ url, alt: text, title: fc.option(text) }).map((image): PhrasingContent => ({ type: 'image', ...image })),
  ];
  if (depth === 0) return fc.array(fc.oneof(...leaf), { minLength: 1, maxLength: 2 });
  const children = inline(depth - 1);
  const marked = fc
    .record({ type: fc.constantFrom('strong' as const, 'emphasis' as const, 'delete' as const), children })
    .map((mark): PhrasingContent => mark);
  const link = fc
    .record({ url, title: fc.option(text), children })
    .map(({ children: inner, ...target }): PhrasingContent => ({ type: 'link', ...target, children: inner }));
  // Lowering leaves no break at the edge of a mark.
  const leaves = depth === DEPTH ? [...leaf, fc.constant<PhrasingContent>({ type: 'break' })] : leaf;
  return fc.array(fc.oneof(...leaves, { weight: 3, arbitrary: marked }, link), { minLength: 1, maxLength: 5 });
}

/** Inline content as lowering would give it: no break at an end, no link in a link. */
export const phrasing: fc.Arbitrary<PhrasingContent[]> = inline(DEPTH).map((nodes) => {
  const flat = withoutNestedLinks(nodes, false);
  while (flat[0]?.type === 'break') flat.shift();
  while (flat[flat.length - 1]?.type === 'break') flat.pop();
  return flat.length > 0 ? flat : [{ type: 'text', value: 'x' }];
});

function withoutNestedLinks(nodes: readonly PhrasingContent[], inLink: boolean): PhrasingContent[] {
  return nodes.flatMap((node): PhrasingContent[] => {
    if (node.type === 'link') {
      const children = withoutNestedLinks(node.children, true);
      return inLink ? children : [{ ...node, children: children }];
    }
    return 'children' in node ? [{ ...node, children: withoutNestedLinks(node.children, inLink) }] : [node];
  });
}

const paragraph: fc.Arbitrary<Paragraph> = phrasing.map((children) => ({ type: 'paragraph', children }));

const table: fc.Arbitrary<Table> = fc.integer({ min: 1, max: 3 }).chain((width) =>
  fc.array(fc.array(phrasing.map(oneLine), { minLength: width, maxLength: width }), { minLength: 1, maxLength: 3 }).map((rows) => ({
    type: 'table',
    align: Array.from({ length: width }, () => null),
    children: rows.map((cells) => ({ type: 'tableRow', children: cells.map((children) => ({ type: 'tableCell', children })) })),
  })),
);

function oneLine(nodes: PhrasingContent[]): PhrasingContent[] {
  return nodes.flatMap((node): PhrasingContent[] => {
    if (node.type === 'break') return [];
    // The one code that no table can hold.
    if (node.type === 'inlineCode') return [{ ...node, value: node.value.replaceAll('\\|', '|') }];
    return 'children' in node ? [{ ...node, children: oneLine(node.children) }] : [node];
  });
}

function block(depth: number): fc.Arbitrary<BlockContent> {
  const leaves: fc.Arbitrary<BlockContent>[] = [
    paragraph,
    fc.record({
      type: fc.constant('heading' as const),
      depth: fc.constantFrom(1 as const, 2 as const, 3 as const, 6 as const),
      children: phrasing.map(oneLine).filter(({ length }) => length > 0),
    }),
    fc.constant({ type: 'thematicBreak' as const }),
    fc.record({
      type: fc.constant('code' as const),
      lang: fc.constantFrom(null, 'js'),
      value: fc.array(text, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n')),
    }),
    table,
  ];
  if (depth === 0) return fc.oneof({ weight: 4, arbitrary: paragraph }, ...leaves);
  const children = fc.array(block(depth - 1), { minLength: 1, maxLength: 3 });
  const item: fc.Arbitrary<ListItem> = children.map((nodes) => ({ type: 'listItem', spread: true, checked: null, children: nodes }));
  const list = fc
    .record({ ordered: fc.boolean(), start: fc.constantFrom(1, 1, 7), items: fc.array(item, { minLength: 2, maxLength: 3 }) })
    .map(({ ordered, start, items }): BlockContent => ({
      type: 'list',
      ordered,
      start: ordered ? start : null,
      spread: true,
      children: items,
    }));
  const quote = children.map((nodes): BlockContent => ({ type: 'blockquote', children: nodes }));
  return fc.oneof({ weight: 3, arbitrary: paragraph }, ...leaves, list, quote);
}

export const tree: fc.Arbitrary<Root> = fc.array(block(2), { minLength: 1, maxLength: 4 }).map((children) => ({ type: 'root', children }));
