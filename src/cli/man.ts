/** The man page, made from the tables of commands and options. The build writes it to `dist/newsnorm.1`. */
import { VERSION } from '../model/version';
import { COMMANDS } from './commands/registry';
import { type OptionSpec, environmentKey, optionsOf } from './options';

const EXIT_STATUS: readonly (readonly [code: string, meaning: string])[] = [
  ['0', 'all well'],
  ['1', 'some inputs failed, or --check found a difference'],
  ['2', 'wrong usage or configuration, or nothing matched'],
  ['130', 'interrupted; no partial files remain'],
];

/** The page in roff (man macros). */
export function manPage(): string {
  return [
    `.TH NEWSNORM 1 "" "newsnorm ${VERSION}" "User commands"`,
    '.SH NAME',
    'newsnorm \\- turn scraped news into clean Markdown and JSON',
    '.SH SYNOPSIS',
    ...COMMANDS.map(({ name, args }) => `.B newsnorm ${roff(name)}\n.RI [ options ] ${roff(args)}\n.br`),
    ...COMMANDS.flatMap(({ name, summary, examples }) => [
      `.SH ${name.toUpperCase()}`,
      `${roff(capital(summary))}.`,
      ...optionsOf(name).map(optionEntry),
      '.PP\nExamples:',
      ...examples.map(([line, what]) => `.TP\n.B ${roff(line)}\n${roff(capital(what))}.`),
    ]),
    '.SH EXIT STATUS',
    ...EXIT_STATUS.map(([code, meaning]) => `.TP\n.B ${code}\n${roff(capital(meaning))}.`),
    '.SH ENVIRONMENT AND CONFIGURATION',
    roff(
      `Each option may also stand in the environment (--out-dir as ${environmentKey('out-dir')}) and in the nearest newsnorm.config.json (as "outDir"). Options win over the environment, the environment over the configuration.`,
    ),
    '',
  ].join('\n');
}

function optionEntry({ name, short, value, help, fallback }: OptionSpec): string {
  const flags = `${short ? `-${short}, ` : ''}--${name}`;
  const placeholder = value ? ` " " ${value}` : '';
  const ending = fallback ? ` Default: ${fallback}.` : '';
  return `.TP\n.BI "${roff(flags)}"${placeholder}\n${roff(capital(help))}.${roff(ending)}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Backslashes and dashes have a meaning; so have dots and quotes at the start of a line. */
function roff(text: string): string {
  const plain = text.replaceAll('\\', '\\e').replaceAll('-', '\\-');
  return plain.startsWith('.') || plain.startsWith("'") ? `\\&${plain}` : plain;
}
