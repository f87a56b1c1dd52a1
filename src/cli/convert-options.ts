/** The settings of `convert` as typed and checked values: whatever can be wrong is told here, before anything is read. */
import type { ExtraField } from '../model/article';
import type { FormatName } from '../model/source';
import { type Io, UsageError } from '../shell/io';
import type { Job } from '../shell/job';
import type { OutputFormat } from '../writers/index';
import { inputFields } from './input-fields';
import { EXTRA_FIELDS, INPUT_FORMATS, OUTPUT_FORMATS } from './options';
import { ruleOptions } from './rule-options';
import type { Settings } from './settings';
import { parseUrl } from '../text/url';

export const DEFAULT_MAX_BYTES = 67_108_864;
const DEFAULT_TIMEOUT = 30_000;

export interface ConvertOptions {
  readonly job: Job;
  readonly outDir: string | null;
  readonly check: boolean;
  readonly dryRun: boolean;
  /** `[i, n]`: the i-th (from 1) of n parts. */
  readonly shard: readonly [number, number] | null;
  /** Failed inputs after which the run stops. */
  readonly maxErrors: number;
  /** Absolute paths; null for none. */
  readonly manifest: string | null;
}

export async function convertOptions(args: readonly string[], settings: Settings, io: Io): Promise<ConvertOptions> {
  const formats = settings.list('format').flatMap((name) => OUTPUT_FORMATS.filter((format) => format === name));
  const outDir = settings.text('out-dir');
  const stdout = settings.flag('stdout') || (args.includes('-') && outDir === null);
  const check = settings.flag('check');
  const dryRun = settings.flag('dry-run');
  checkTogether(args, settings, stdout, formats);
  return {
    job: {
      cwd: io.cwd,
      target: stdout ? 'stdout' : 'files',
      writes: !check && !dryRun,
      force: settings.flag('force'),
      render: {
        formats: formats.length === 0 ? ['md'] : formats,
        frontMatter: settings.choice('front-matter', ['yaml', 'none']) === 'yaml',
        fields: extraFields(settings),
        timeZone: timeZone(settings),
        ...(await ruleOptions(settings)),
      },
      inputFormat: inputFormat(settings),
      encoding: encoding(settings),
      url: address(settings, args),
      fetchedAt: instant(settings),
      maxBytes: settings.integer('max-bytes') ?? DEFAULT_MAX_BYTES,
      recordFields: inputFields(settings),
      wantsMarks: !stdout && !settings.flag('no-cache'),
    },
    outDir,
    check,
    dryRun,
    shard: shard(settings),
    manifest: settings.text('manifest'),
    maxErrors: settings.flag('fail-fast') ? 1 : (settings.integer('max-errors') ?? Infinity),
  };
}

export function timeoutOf(settings: Settings): number {
  return settings.integer('timeout') ?? DEFAULT_TIMEOUT;
}

/** The job of `newsnorm stream`: records of JSON, nothing written. */
export async function streamJob(settings: Settings, io: Io): Promise<Job> {
  return {
    cwd: io.cwd,
    target: 'stdout',
    writes: false,
    force: false,
    render: {
      formats: ['json'],
      frontMatter: false,
      fields: extraFields(settings),
      timeZone: timeZone(settings),
      ...(await ruleOptions(settings)),
    },
    inputFormat: null,
    encoding: null,
    url: null,
    fetchedAt: null,
    maxBytes: settings.integer('max-bytes') ?? DEFAULT_MAX_BYTES,
    recordFields: null,
    wantsMarks: false,
  };
}

/** Options that contradict each other. */
function checkTogether(args: readonly string[], settings: Settings, stdout: boolean, formats: readonly OutputFormat[]): void {
  const given = (name: 'out-dir' | 'check' | 'dry-run' | 'stdout'): boolean => settings.flag(name) || settings.text(name) !== null;
  if (given('stdout') && given('out-dir')) throw new UsageError('--stdout and --out-dir contradict each other; give one of them.');
  if (given('check') && given('dry-run')) throw new UsageError('--check and --dry-run contradict each other; give one of them.');
  if (stdout && (given('check') || given('dry-run'))) {
    throw new UsageError(`${given('check') ? '--check' : '--dry-run'} is about files; it cannot go with standard output.`);
  }
  if (stdout && formats.includes('parquet')) throw new UsageError('parquet is a format of files; leave out --stdout, or give --out-dir.');
  if (stdout && formats.length > 1) throw new UsageError(`Standard output takes one format; --format names ${formats.join(', ')}.`);
  if (args.includes('-') && args.length > 1 && !given('stdout') && !given('out-dir')) {
    throw new UsageError('Standard input (-) beside other inputs has no place for its output; add --stdout or --out-dir.');
  }
}

function extraFields(settings: Settings): readonly ExtraField[] {
  return settings.list('fields').flatMap((name) => EXTRA_FIELDS.filter((field) => field === name));
}

export function inputFormat(settings: Settings): FormatName | null {
  const name = settings.text('input-format');
  return INPUT_FORMATS.find((format) => format === name) ?? null;
}

export function timeZone(settings: Settings): string | null {
  const zone = settings.text('timezone');
  if (zone === null) return null;
  try {
    // The zone is only checked here; its rules are applied where dates are read.
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return zone;
  } catch {
    throw new UsageError(`--timezone is "${zone}"; expected an IANA zone such as Europe/Paris or UTC.`);
  }
}

export function encoding(settings: Settings): string | null {
  const label = settings.text('encoding');
  if (label === null) return null;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    throw new UsageError(`--encoding is "${label}"; expected a label of the WHATWG Encoding Standard such as utf-8, gbk or windows-1252.`);
  }
}

export function address(settings: Settings, args: readonly string[]): string | null {
  const url = settings.text('url');
  if (url === null) return null;
  if (args.length !== 1) throw new UsageError(`--url is the address of one input; ${args.length} are given.`);
  if (WEB.test(url) && parseUrl(url) !== null) return url;
  throw new UsageError(`--url is "${url}"; expected an absolute address such as https://example.org/a.html.`);
}

const WEB = /^https?:/i;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/;

export function instant(settings: Settings): string | null {
  const text = settings.text('fetched-at');
  if (text === null || (INSTANT.test(text) && !Number.isNaN(Date.parse(text)))) return text;
  throw new UsageError(`--fetched-at is "${text}"; expected an instant with its zone such as 2024-01-21T18:15:02Z.`);
}

const SHARD = /^([0-9]{1,6})\/([0-9]{1,6})$/;

function shard(settings: Settings): readonly [number, number] | null {
  const text = settings.text('shard');
  if (text === null) return null;
  const [, part, parts] = SHARD.exec(text) ?? [];
  const numbers = [Number(part), Number(parts)] as const;
  if (numbers[0] >= 1 && numbers[0] <= numbers[1]) return numbers;
  throw new UsageError(`--shard is "${text}"; expected I/N with 1 ≤ I ≤ N, such as 2/8.`);
}
