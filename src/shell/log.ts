/** Messages on standard error: for people, for programs (`json`), or as annotations of GitHub Actions. */
import type { TerminalStream } from './io';
import type { SourceRecord } from '../model/source';
import { visibleLine } from './visible';
import { jsonLine } from '../writers/json';

export type Level = 'error' | 'warning' | 'info';
export type LogFormat = 'text' | 'json' | 'github';

export interface LogEvent {
  readonly level: Level;
  /** Stable, kebab-case. */
  readonly code: string;
  /** The input it is about; null for the run. */
  readonly file: string | null;
  readonly message: string;
  /** Place within a container, where it is about one. */
  readonly record?: SourceRecord | null | undefined;
}

export interface Log {
  /** Told where its level is wanted. */
  readonly tell: (event: LogEvent) => void;
  /** Told always. */
  readonly conclude: (event: LogEvent) => void;
}

/** Paints a word; identity where there are no colours. */
export type Paint = (level: Level | 'file', text: string) => string;

export interface LogOptions {
  readonly format: LogFormat;
  /** Levels that are told. */
  readonly levels: ReadonlySet<Level>;
  readonly paint: Paint;
  /** Called before each line: clears the progress line. */
  readonly before: () => void;
}

export function openLog(stream: TerminalStream, { format, levels, paint, before }: LogOptions): Log {
  // Nobody can be told that the errors cannot be told.
  stream.on('error', () => undefined);
  const render = format === 'json' ? jsonLog : format === 'github' ? githubLog() : (event: LogEvent) => textLog(event, paint);
  const conclude = (event: LogEvent): void => {
    before();
    stream.write(`${render(event)}\n`);
  };
  return {
    tell(event) {
      if (levels.has(event.level)) conclude(event);
    },
    conclude,
  };
}

function textLog({ level, code, file, message, record }: LogEvent, paint: Paint): string {
  const text = visibleLine(`${message}${placeOf(record)}`);
  if (file === null) return text;
  return `${paint('file', visibleLine(file))}: ${paint(level, level)} ${code}: ${text}`;
}

function jsonLog({ level, code, file, message, record }: LogEvent): string {
  return jsonLine(record ? { level, code, file, record, message } : { level, code, file, message });
}

/** ` (urn:uuid:1, byte 4711)`: where in a file of a million records the trouble is. */
function placeOf(record: LogEvent['record']): string {
  const parts = [record?.id, record?.offset == null ? null : `byte ${record.offset}`].filter((part) => part != null);
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`;
}

/** The page of a run shows about ten annotations of a kind; the rest is told as plain lines. */
const MOST_ANNOTATIONS = 9;

function githubLog(): (event: LogEvent) => string {
  const told = { error: 0, warning: 0, info: 0 };
  return ({ level, code, file, message, record }) => {
    const text = visibleLine(`${message}${placeOf(record)}`);
    if (level === 'info' || file === null || ++told[level] > MOST_ANNOTATIONS) {
      return noCommand(file === null ? text : `${visibleLine(file)}: ${level} ${code}: ${text}`);
    }
    return `::${level} file=${escapeProperty(file)},title=${escapeProperty(code)}::${escapeData(text)}`.replaceAll(OLD_COMMAND, HARMLESS);
  };
}

/** Commands of old runners, which take them anywhere in a line. */
const OLD_COMMAND = '##[';
const HARMLESS = '#\\x23[';
const COMMAND = /^\s*::/;

/** A line of words, whatever files are called: runners obey what begins like a command. */
function noCommand(line: string): string {
  return (COMMAND.test(line) ? `./${line.trimStart()}` : line).replaceAll(OLD_COMMAND, HARMLESS);
}

/** Workflow commands end at a line end and take `%` for an escape. */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
