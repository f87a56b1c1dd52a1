/**
 * No pattern takes longer than its text is long: by analysis (scslre: a repeated character), and by the clock (texts made of the parts of
 * the pattern). There is no list of exceptions; where the text is short anyway, the pattern is mended nevertheless, since callers change.
 */
import { analyse } from 'scslre';
import type { SiteRules } from '../../src/model/rules';
import { builders, literals, loadSources, watchBuilding, type Found } from './regexes';
import { attacksOn, type Attack } from './regex-attacks';

const { built } = watchBuilding();

/** A rule that uses what none of those that come with the program does. */
const REWRITING: SiteRules = {
  id: 'x',
  hosts: ['x.example'],
  why: 'x',
  rewriteLinks: [{ pattern: '^a', to: 'b' }],
  examples: [{ why: 'x', url: 'https://x.example/', html: '<p>a</p>', expect: {} }],
};

/** All patterns: those of tables are built by the first document with a byline, and by rules of sites. */
function patterns(): readonly Found[] {
  const sources = loadSources();
  for (const make of Object.values(sources.bylinePatterns)) make();
  for (const rules of sources.builtinRules) sources.validateRules(rules, rules.id);
  sources.tryRules([...sources.builtinRules, REWRITING]);
  return [...literals(), ...built.values()];
}

const all = patterns();

test('each place that builds patterns was seen building', () => {
  const seen = new Set(Array.from(built.values(), ({ at }) => at));
  expect(
    builders()
      .map(({ at }) => at.replace(/:\d+$/, ''))
      .filter((file) => !seen.has(file)),
  ).toEqual([]);
  expect(all.length).toBeGreaterThan(400);
});

test('no repeated character makes a pattern slow, by analysis', () => {
  const slow = all.flatMap(({ at, pattern: { source, flags } }) =>
    analyse({ source, flags }).reports.map(({ type, character }) => `${at} /${source}/${flags}: ${type}, ${character.literal.source}`),
  );
  expect(slow).toEqual([]);
});

/** Lengths in characters at which growth shows; short ones first, as exponential patterns never come to the end of a long text. */
const STEPS = [20, 24, 28, 34, 42, 52, 64, 80, 120, 200, 400];
/** A text this short is read at once by any pattern that is not exponential. */
const SHORT = 400;
/** Quadratic patterns need so many characters and repetitions to be told from others. */
const LONG = 5000;
const OFTEN = 2500;
/** Time from which growth is looked at: far beyond what thousands of matches cost. */
const SUSPICIOUS_MS = 3;
/** Time that only an exponential pattern needs for a short text; two bounded repetitions, one in the other, stay below it on any machine. */
const EXPONENTIAL_MS = 30;
/** A text of four times the length may cost so many times as much: four, and noise. Quadratic work costs sixteen. */
const LINEAR = 8;
const TRIES = 7;

/** Looks for all matches. */
function use(pattern: RegExp, text: string): void {
  pattern.lastIndex = 0;
  if (!pattern.global) pattern.test(text);
  else for (let found = pattern.exec(text); found !== null; found = pattern.exec(text)) if (found[0] === '') pattern.lastIndex++;
}

/** Processor time in ms, the least of some tries: other processes do not count. */
function least(pattern: RegExp, text: string): number {
  const times = Array.from({ length: TRIES }, () => {
    const start = process.cpuUsage();
    use(pattern, text);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}

/** The clock is quick to ask; what others on the machine took of it is told by processor time. */
function takesLong(pattern: RegExp, text: string, ms: number): boolean {
  const start = performance.now();
  use(pattern, text);
  return performance.now() - start > ms && least(pattern, text) > ms;
}

function limit(length: number): number {
  return length <= SHORT ? EXPONENTIAL_MS : SUSPICIOUS_MS;
}

function isSlow(pattern: RegExp, { before, pump, after }: Attack): boolean {
  const make = (length: number): string => before + pump.repeat(Math.ceil(length / pump.length)) + after;
  const length = [...STEPS, Math.max(LONG, OFTEN * pump.length)].find((step) => takesLong(pattern, make(step), limit(step)));
  if (length === undefined) return false;
  return length <= SHORT || least(pattern, make(4 * length)) / least(pattern, make(length)) >= LINEAR;
}

function slowest(pattern: RegExp): Attack | undefined {
  return attacksOn(pattern).find((attack) => isSlow(pattern, attack));
}

test('no text made of the parts of a pattern makes it slow, by the clock', () => {
  const slow = all.flatMap(({ at, pattern }) => {
    const attack = slowest(pattern);
    return attack === undefined ? [] : [`${at} ${String(pattern)}: ${JSON.stringify(attack)}`];
  });
  expect(slow).toEqual([]);
}, 300_000);

/** What both would find nowhere if they found nothing in these. */
test.each([
  [/\s+$/, true],
  [/^(?:a+)+$/, true],
  [/^(?:A\S*)(?:,?\s+A\S*)+$/, false],
  [/google\.[a-z.]+\/maps/i, false],
  [/^(?:ab|a|b)*$/, false],
])('%s is slow, and seen to be', (pattern, isSeenByAnalysis) => {
  expect(slowest(pattern)).toBeDefined();
  expect(analyse({ source: pattern.source, flags: pattern.flags }).reports.length > 0).toBe(isSeenByAnalysis);
});
