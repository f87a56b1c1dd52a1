/** Breaks what is no markup: bytes of any kind, and texts made of lines such as headers and tables. */
import { TEXTS, VALUES } from './pieces';
import type { Random } from './random';

/** Bytes changed, cut out or put in. */
export function mutateBytes(bytes: Uint8Array, random: Random): Uint8Array {
  const changed = [...bytes];
  const steps = 1 + random.below(8);
  for (let i = 0; i < steps; i++) {
    const at = random.below(changed.length + 1);
    const kind = random.below(5);
    if (kind === 0) changed[Math.min(at, changed.length)] = random.below(256);
    else if (kind === 1) changed.splice(at, random.below(40));
    else if (kind === 2) changed.splice(at, 0, ...Array.from({ length: random.below(8) }, () => random.below(256)));
    else if (kind === 3) changed.splice(random.below(changed.length + 1), 0, ...changed.slice(at, at + random.below(200)));
    else if (changed.length > 0) changed[at % changed.length] = (changed[at % changed.length] ?? 0) ^ (1 << random.below(8));
  }
  return Uint8Array.from(changed);
}

type Step = (lines: string[], random: Random) => void;

const NUMBER = /\d+/;
const NUMBERS = ['0', '-1', '1', '007', '4294967295', '9007199254740993', '1e9', '99999999999999999999', ''];

const STEPS: readonly Step[] = [
  function drop(lines, random) {
    lines.splice(random.below(lines.length), 1 + random.below(3));
  },
  function double(lines, random) {
    const at = random.below(lines.length);
    lines.splice(random.below(lines.length), 0, ...lines.slice(at, at + 1 + random.below(12)));
  },
  function number(lines, random) {
    const from = random.below(lines.length);
    const at = lines.findIndex((line, index) => index >= from && NUMBER.test(line));
    if (at >= 0) lines[at] = (lines[at] ?? '').replace(NUMBER, random.pick(NUMBERS));
  },
  function insert(lines, random) {
    lines.splice(random.below(lines.length + 1), 0, random.pick([...TEXTS, ...VALUES]));
  },
  function join(lines, random) {
    const at = random.below(lines.length);
    lines.splice(at, 2, `${lines[at] ?? ''}${lines[at + 1] ?? ''}`);
  },
  function split(lines, random) {
    const at = random.below(lines.length);
    const line = lines[at] ?? '';
    const inner = random.below(line.length + 1);
    lines.splice(at, 1, line.slice(0, inner), line.slice(inner));
  },
];

/** Lines dropped, doubled, joined and split, numbers exchanged. Bytes that are no text survive, each as a character. */
export function mutateLines(bytes: Uint8Array, random: Random): Uint8Array {
  const lines = Buffer.from(bytes).toString('latin1').split('\n');
  const steps = 1 + random.below(4);
  for (let i = 0; i < steps && lines.length > 0; i++) random.pick(STEPS)(lines, random);
  return Buffer.from(lines.join('\n'), 'latin1');
}
