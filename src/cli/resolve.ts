/** Puts the sources of option values together: flags > `NEWSNORM_*` > configuration file > defaults. */
import { dirname, relative, resolve as resolvePath } from 'node:path';
import { type ConfigFile, findConfig, readConfig } from '../shell/find-config';
import { type Io, UsageError } from '../shell/io';
import { type CommandName, type OptionSpec, OPTION_SPECS, configKey, environmentKey } from './options';
import { type OptionValue, type Origin, Settings, readValue } from './settings';
import { hint } from './suggest';

/** Raw values by option name, as commander found them. */
export type GivenFlags = ReadonlyMap<string, unknown>;

const CONFIGURABLE = OPTION_SPECS.filter((option) => option.configurable !== false);

export function resolveSettings(command: CommandName, flags: GivenFlags, io: Io): Settings {
  const inCwd = (path: string): string => resolvePath(io.cwd, path);
  const chosen = flags.get('config');
  const config = typeof chosen === 'string' ? readConfig(inCwd(chosen)) : findConfig(io.cwd);
  const values = new Map<string, OptionValue>();
  const take = (spec: OptionSpec, raw: unknown, origin: Origin): void => {
    // Checked even where another command's: a wrong value should not wait for the day it is used.
    const value = readValue(spec, raw, origin);
    if (spec.commands.includes(command)) values.set(spec.name, value);
  };
  if (config) takeConfig(config, io.cwd, take);
  takeEnvironment(io.env, inCwd, take);
  for (const spec of OPTION_SPECS) {
    if (flags.has(spec.name)) take(spec, flags.get(spec.name), { label: `--${spec.name}`, resolve: inCwd });
  }
  return new Settings(values);
}

type Take = (spec: OptionSpec, raw: unknown, origin: Origin) => void;

function takeConfig(config: ConfigFile, cwd: string, take: Take): void {
  const shown = relative(cwd, config.path) || config.path;
  const keys = CONFIGURABLE.map((spec) => configKey(spec.name));
  for (const [key, raw] of Object.entries(config.values)) {
    if (key === '$schema') continue;
    const spec = CONFIGURABLE[keys.indexOf(key)];
    if (!spec) throw new UsageError(`Unknown key "${key}" in ${shown}${hint(key, keys)}`);
    take(spec, raw, { label: `"${key}" in ${shown}`, resolve: (path) => resolvePath(dirname(config.path), path) });
  }
}

function takeEnvironment(env: Io['env'], inCwd: (path: string) => string, take: Take): void {
  const keys = CONFIGURABLE.map((spec) => environmentKey(spec.name));
  for (const [key, raw] of Object.entries(env)) {
    if (!key.startsWith('NEWSNORM_') || raw === undefined) continue;
    const spec = CONFIGURABLE[keys.indexOf(key)];
    if (!spec) throw new UsageError(`Unknown environment variable ${key}${hint(key, keys)}`);
    const value = spec.kind === 'list' && !spec.commas ? raw.split(',') : raw;
    take(spec, value, { label: key, resolve: inCwd });
  }
}
