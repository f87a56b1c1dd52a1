/**
 * Texts that a backtracking engine may need long for, made of the pattern itself: a part of what it matches again and again, behind what
 * leads there and before something it cannot go on with.
 */
import { type AST, RegExpParser, visitRegExpAST } from '@eslint-community/regexpp';

/** A character of each kind that patterns tell apart; the samples of a class are those that it takes. */
const CHARACTERS = Array.from('a1 _-A/.:@%#\n\t\u00a0é字かカ한Я”·…—（！\u0000');
const SAMPLES_OF_CLASS = 4;
/** Longest run of elements of a sequence that is tried as one. */
const LONGEST_RUN = 5;
/** A pattern of long tables has thousands; those of the first words stand for the rest. */
const MAX_ATTACKS = 80;
const MAX_ALTERNATIVES = 3;

export interface Attack {
  readonly before: string;
  readonly pump: string;
  readonly after: string;
}

type Sequence = readonly AST.Element[];

/** A text that the element matches; empty for those that only look. */
function sampleOf(element: AST.Element, flags: string): string {
  switch (element.type) {
    case 'Character':
      return String.fromCodePoint(element.value);
    case 'CharacterSet':
    case 'CharacterClass':
    case 'ExpressionCharacterClass':
      return samplesOfClass(element.raw, flags)[0] ?? '';
    case 'Quantifier':
      return sampleOf(element.element, flags).repeat(Math.max(1, element.min));
    case 'Group':
    case 'CapturingGroup':
      return sampleOfAll(element.alternatives[0]?.elements ?? [], flags);
    default:
      return '';
  }
}

function sampleOfAll(elements: Sequence, flags: string): string {
  return elements.map((element) => sampleOf(element, flags)).join('');
}

/** Classes recur, within a pattern and between them, and each must be compiled to be asked. */
const samples = new Map<string, readonly string[]>();

function samplesOfClass(raw: string, flags: string): readonly string[] {
  const key = `${flags} ${raw}`;
  const known = samples.get(key) ?? findSamples(raw, flags);
  samples.set(key, known);
  return known;
}

function findSamples(raw: string, flags: string): readonly string[] {
  const pattern = new RegExp(`^${raw}$`, flags.replace(/[gy]/g, ''));
  const own = Array.from(raw.replace(/\\[pP]\{[^}]*\}|\\./g, '')).filter((character) => pattern.test(character));
  return [...new Set([...CHARACTERS.filter((character) => pattern.test(character)), ...own])].slice(0, SAMPLES_OF_CLASS);
}

/** Every sequence of the pattern, with a text that leads to it. */
function sequences(alternatives: readonly AST.Alternative[], before: string, flags: string): readonly (readonly [Sequence, string])[] {
  return alternatives.slice(0, MAX_ALTERNATIVES).flatMap(({ elements }) => [
    [elements, before] as const,
    ...elements.flatMap((element, index) => {
      const inner = innerOf(element);
      return inner === null ? [] : sequences(inner, before + sampleOfAll(elements.slice(0, index), flags), flags);
    }),
  ]);
}

function innerOf(element: AST.Element): readonly AST.Alternative[] | null {
  if (element.type === 'Quantifier') return innerOf(element.element);
  if (element.type === 'Group' || element.type === 'CapturingGroup') return element.alternatives;
  return element.type === 'Assertion' && 'alternatives' in element ? element.alternatives : null;
}

/** Elements that are classes by themselves or repeated. */
function classOf(element: AST.Element): string | null {
  if (element.type === 'Quantifier') return classOf(element.element);
  return element.type === 'CharacterSet' || element.type === 'CharacterClass' ? element.raw : null;
}

function pumpsOf(elements: Sequence, flags: string): readonly { readonly at: number; readonly pump: string }[] {
  return elements.flatMap((element, at) => {
    const raw = classOf(element);
    const singles = raw === null ? [] : samplesOfClass(raw, flags);
    const runs = Array.from({ length: LONGEST_RUN }, (_, more) => elements.slice(at, at + 1 + more))
      .filter((run) => run.some(({ type }) => type !== 'Character'))
      .map((run) => sampleOfAll(run, flags));
    const whole = sampleOfAll(elements.slice(0, at + 1), flags);
    return [...singles, whole, ...runs].filter((pump) => pump !== '').map((pump) => ({ at, pump }));
  });
}

/** What the pattern cannot go on with, if anything. */
const AFTER = ['', '\n\u0000'];

/** Whether anything is repeated. What is not matches a text no longer than the pattern: no text can make it slow, whatever its length. */
function repeats(pattern: AST.Pattern): boolean {
  let found = false;
  visitRegExpAST(pattern, { onQuantifierEnter: ({ max }) => (found ||= max > 1) });
  return found;
}

export function attacksOn({ source, flags }: RegExp): readonly Attack[] {
  const pattern = new RegExpParser().parsePattern(source, 0, source.length, {
    unicode: flags.includes('u'),
    unicodeSets: flags.includes('v'),
  });
  if (!repeats(pattern)) return [];
  const { alternatives } = pattern;
  const found = new Map<string, Attack>();
  for (const [elements, lead] of sequences(alternatives, '', flags)) {
    for (const { at, pump } of pumpsOf(elements, flags)) {
      const near = sampleOfAll(elements.slice(0, at), flags);
      for (const before of new Set(['', near, lead + near]))
        for (const after of AFTER) found.set(JSON.stringify([before, pump, after]), { before, pump, after });
      if (found.size > MAX_ATTACKS) return [...found.values()];
    }
  }
  return [...found.values()];
}
