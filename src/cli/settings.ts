/** Values of the options after flags, environment and configuration file have been put together. */
import { UsageError } from '../shell/io';
import { type OptionName, type OptionSpec } from './options';
import { hint } from './suggest';

export type OptionValue = boolean | number | string | readonly string[];

/** Typed access by name. What was not given is false, null or an empty list: defaults are the business of whoever uses the value. */
export class Settings {
  constructor(private readonly values: ReadonlyMap<string, OptionValue>) {}

  flag(name: OptionName): boolean {
    return this.values.get(name) === true;
  }

  count(name: OptionName): number {
    return this.integer(name) ?? 0;
  }

  integer(name: OptionName): number | null {
    const value = this.values.get(name);
    return typeof value === 'number' ? value : null;
  }

  text(name: OptionName): string | null {
    const value = this.values.get(name);
    return typeof value === 'string' ? value : null;
  }

  list(name: OptionName): readonly string[] {
    const value = this.values.get(name);
    return Array.isArray(value) ? value.map(String) : [];
  }

  /** The value as one of `choices`; the first of them where it was not given. */
  choice<T extends string>(name: OptionName, choices: readonly [T, ...T[]]): T {
    const value = this.text(name);
    return choices.find((choice) => choice === value) ?? choices[0];
  }
}

/** Where a value came from, to name in errors, and what its paths are relative to. */
export interface Origin {
  /** `--format`, `NEWSNORM_FORMAT`, `"format" in newsnorm.config.json`. */
  readonly label: string;
  readonly resolve: (path: string) => string;
}

/** Checks a raw value (a string of argv or the environment, or JSON of the configuration) against its row. */
export function readValue(spec: OptionSpec, raw: unknown, origin: Origin): OptionValue {
  switch (spec.kind) {
    case 'flag':
      return readFlag(raw, origin);
    case 'count':
    case 'integer':
      return readInteger(spec, raw, origin);
    case 'list':
      return readList(spec, raw, origin);
    case 'path': {
      const path = readText(spec, raw, origin);
      return path === '-' ? path : origin.resolve(path);
    }
    case 'text':
      return readText(spec, raw, origin);
  }
}

function readFlag(raw: unknown, origin: Origin): boolean {
  if (raw === true || raw === 'true' || raw === '1') return true;
  if (raw === false || raw === 'false' || raw === '0' || raw === '') return false;
  throw new UsageError(`${origin.label} is ${JSON.stringify(raw)}; expected true or false.`);
}

const DIGITS = /^[0-9]{1,15}$/;

function readInteger(spec: OptionSpec, raw: unknown, origin: Origin): number {
  const value = typeof raw === 'string' && DIGITS.test(raw) ? Number(raw) : raw;
  const least = spec.min ?? 0;
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= least) return value;
  throw new UsageError(`${origin.label} is ${JSON.stringify(raw)}; expected a whole number from ${least} up.`);
}

function readText(spec: OptionSpec, raw: unknown, origin: Origin): string {
  if (typeof raw !== 'string' || raw === '') throw new UsageError(`${origin.label} is ${JSON.stringify(raw)}; expected a text.`);
  checkChoice(spec, raw, origin);
  return raw;
}

function readList(spec: OptionSpec, raw: unknown, origin: Origin): readonly string[] {
  const parts: readonly unknown[] = Array.isArray(raw) ? raw : [raw];
  const items = parts.flatMap((part) => {
    if (typeof part !== 'string') throw new UsageError(`${origin.label} holds ${JSON.stringify(part)}; expected texts.`);
    return spec.commas ? part.split(',').map((item) => item.trim()) : [part];
  });
  for (const item of items) checkChoice(spec, item, origin);
  return [...new Set(items)];
}

function checkChoice(spec: OptionSpec, value: string, origin: Origin): void {
  const choices = spec.choices;
  if (!choices || choices.includes(value)) return;
  throw new UsageError(`${origin.label} is "${value}"; expected one of ${choices.join(', ')}${hint(value, choices)}`);
}
