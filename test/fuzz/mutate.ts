/** Breaks a document along its structure: tags, attributes and text change places, double, vanish, nest, and take in hostile pieces. */
import { CLASSES, MARKUP, NAMES, STRUCTURED, TEXTS, VALUES } from './pieces';
import type { Random } from './random';

const TOKEN = /<[^<>]*>|[^<]+|</g;
const TAG_NAME = /^(<\/?)[a-z][a-z0-9-]*/i;
const VALUE = /=\s*(?:"[^"]*"|'[^']*')/g;

type Step = (tokens: string[], random: Random, others: readonly string[]) => void;

function place(tokens: readonly string[], random: Random): number {
  return random.below(tokens.length + 1);
}

/** Steps of equal weight, each small: several are done to a document. */
const STEPS: readonly Step[] = [
  function drop(tokens, random) {
    tokens.splice(place(tokens, random), 1 + random.below(3));
  },
  function double(tokens, random) {
    const at = place(tokens, random);
    const range = tokens.slice(at, at + 1 + random.below(20));
    tokens.splice(place(tokens, random), 0, ...range);
  },
  function move(tokens, random) {
    tokens.splice(place(tokens, random), 0, ...tokens.splice(place(tokens, random), 1 + random.below(6)));
  },
  function nest(tokens, random) {
    const depth = 1 << random.below(10);
    const tag = random.pick(MARKUP);
    tokens.splice(place(tokens, random), 0, tag.repeat(depth));
  },
  function markup(tokens, random) {
    tokens.splice(place(tokens, random), 0, random.pick(MARKUP));
  },
  function text(tokens, random) {
    tokens.splice(place(tokens, random), 0, random.pick(TEXTS));
  },
  function value(tokens, random) {
    const at = tokens.findIndex((token, index) => index >= place(tokens, random) && token.startsWith('<') && token.includes('='));
    const token = tokens[at];
    if (token === undefined) return;
    const quoted = random.pick(VALUES).replaceAll('"', '&quot;');
    tokens[at] = token.replace(VALUE, (old) => (random.chance(0.5) ? `="${quoted}"` : old));
  },
  function attribute(tokens, random) {
    const at = place(tokens, random);
    const token = tokens[at];
    if (!token?.startsWith('<') || token.startsWith('</')) return;
    const name = random.pick([
      'href',
      'src',
      'srcset',
      'class',
      'id',
      'style',
      'hidden',
      'itemprop',
      'datetime',
      'data-src',
      'content',
      'alt',
    ]);
    tokens[at] = `${token.slice(0, -1)} ${name}="${random.pick(VALUES).replaceAll('"', '&quot;')}">`;
  },
  function encode(tokens, random) {
    const at = place(tokens, random);
    const token = tokens[at];
    if (token === undefined || token.length > 2000) return;
    tokens[at] = token.replace(/./gsu, (character) => (random.chance(0.3) ? `&#${character.codePointAt(0) ?? 0};` : character));
  },
  function cut(tokens, random) {
    const at = place(tokens, random);
    const token = tokens[at];
    if (token !== undefined) tokens[at] = token.slice(0, random.below(token.length + 1));
  },
  function truncate(tokens, random) {
    if (random.chance(0.2)) tokens.length = Math.max(1, place(tokens, random));
  },
  function unit(tokens, random) {
    const at = place(tokens, random);
    const token = tokens[at];
    if (token === undefined) return;
    const inner = random.below(token.length + 1);
    tokens[at] = token.slice(0, inner) + String.fromCharCode(random.below(random.chance(0.5) ? 0x100 : 0x1_0000)) + token.slice(inner);
  },
  function rename(tokens, random) {
    const at = place(tokens, random);
    const name = random.pick(NAMES);
    const token = tokens[at];
    if (token !== undefined) tokens[at] = token.replace(TAG_NAME, (_, start: string) => start + name);
  },
  function unclose(tokens, random) {
    const name = random.pick(NAMES);
    const isKept = random.chance(0.5);
    for (let at = tokens.length - 1; at >= 0; at--) {
      const token = tokens[at] ?? '';
      if (token.startsWith(isKept ? `</${name}` : `<${name}`)) tokens.splice(at, 1);
    }
  },
  function wrap(tokens, random) {
    const name = random.pick(NAMES);
    const [from = 0, to = 0] = [place(tokens, random), place(tokens, random)].sort((a, b) => a - b);
    tokens.splice(to, 0, `</${name}>`);
    tokens.splice(from, 0, `<${name} class="${random.pick(CLASSES)}">`);
  },
  function swap(tokens, random) {
    const [a, b] = [place(tokens, random), place(tokens, random)];
    const [first, second] = [tokens[a], tokens[b]];
    if (first === undefined || second === undefined) return;
    tokens[a] = second;
    tokens[b] = first;
  },
  function run(tokens, random) {
    const part = random.pick([...TEXTS, ...MARKUP, 'a', ' ', '\n', '*', '_', '[', '`', '&', '…', '國']);
    tokens.splice(place(tokens, random), 0, part.repeat(1 << random.below(9)));
  },
  function structured(tokens, random) {
    const inner = random.pick(STRUCTURED).replaceAll('%', () => JSON.stringify(random.pick([...VALUES, ...TEXTS])));
    tokens.splice(place(tokens, random), 0, `<script type="application/ld+json">${inner}</script>`);
  },
  function splice(tokens, random, others) {
    const other = tokensOf(random.pick(others));
    const from = random.below(other.length);
    tokens.splice(place(tokens, random), 0, ...other.slice(from, from + 1 + random.below(40)));
  },
];

function tokensOf(html: string): string[] {
  return html.match(TOKEN) ?? [];
}

/** A broken relative of `html`; parts of `others` may get in. Bounded growth, so that a chain of mutations stays small. */
export function mutate(html: string, random: Random, others: readonly string[], maxLength = 200_000): string {
  const tokens = tokensOf(html);
  const steps = 1 + random.below(8);
  for (let i = 0; i < steps; i++) random.pick(STEPS)(tokens, random, others);
  return tokens.join('').slice(0, maxLength);
}
