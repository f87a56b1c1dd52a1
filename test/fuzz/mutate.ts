/** Breaks a document along its structure: tags, attributes and text change places, double, vanish, nest, and take in hostile pieces. */
import { MARKUP, TEXTS, VALUES } from './pieces';
import type { Random } from './random';

const TOKEN = /<[^<>]*>|[^<]+|</g;
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

/** Bytes changed, cut out or put in, and sometimes the whole in another encoding. */
export function mutateBytes(bytes: Uint8Array, random: Random): Uint8Array {
  const changed = [...bytes];
  const steps = 1 + random.below(8);
  for (let i = 0; i < steps; i++) {
    const at = random.below(changed.length + 1);
    const kind = random.below(4);
    if (kind === 0) changed[at] = random.below(256);
    else if (kind === 1) changed.splice(at, random.below(40));
    else if (kind === 2) changed.splice(at, 0, ...Array.from({ length: random.below(8) }, () => random.below(256)));
    else changed.splice(random.below(changed.length + 1), 0, ...changed.slice(at, at + random.below(200)));
  }
  return Uint8Array.from(changed);
}
