/** Plain command lines are read without commander, and no otherwise than by it. */
import { commanderLine } from '../../src/cli/commander-line';
import { optionsOf } from '../../src/cli/options';
import { plainLine } from '../../src/cli/plain-line';
import type { Io } from '../../src/shell/io';

const io: Io = {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  cwd: '/',
  env: {},
  onInterrupt: () => undefined,
  exit: () => {
    throw new Error('exit');
  },
};

const OPTIONS = optionsOf('convert').map((option) => [option.name, option] as const);

test.each(OPTIONS)('--%s', (_, { name, short, value }) => {
  for (const word of short === undefined ? [`--${name}`] : [`--${name}`, `-${short}`]) {
    const words = value === undefined ? [word] : [word, 'md,json'];
    for (const line of [
      ['convert', ...words],
      ['convert', 'a', ...words, 'b', ...words, '-'],
    ]) {
      const plain = plainLine(line);
      expect(plain).not.toBeNull();
      expect(plain).toEqual(commanderLine(line, io));
    }
  }
});

test.each([['convert'], ['convert', ''], ['stream'], ['stream', '--jobs', '2'], ['report', 'a', 'b', '-o', 'c']])('%s %s %s', (...line) => {
  expect(plainLine(line)).toEqual(commanderLine(line, io));
});

test.each([
  ['no command'],
  ['of', 'no', 'such', 'command'],
  ['convert', '--help'],
  ['convert', 'a', '--', '--b'],
  ['convert', '--out-dir=x'],
  ['convert', '--out-dir'],
  ['convert', '--out-dir', '-x'],
  ['convert', '--out'],
  ['convert', '-qf', 'md'],
  ['stream', 'a'],
  ['diff', 'a', 'b'],
])('%s %s %s is left to commander', (...line) => {
  expect(plainLine(line)).toBeNull();
});
