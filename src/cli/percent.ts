/** Budgets that are told in percent. */
import { UsageError } from '../shell/io';
import type { OptionName } from './options';
import type { Settings } from './settings';

const PERCENT = /^(\d{1,3}(?:\.\d{1,6})?)%?$/;

/** From 0 to 100; null where the option was not given. The sign may be left out: `2` is `2%`. */
export function percent(settings: Settings, name: OptionName): number | null {
  const text = settings.text(name);
  if (text === null) return null;
  const value = Number(PERCENT.exec(text)?.[1]);
  if (value <= 100) return value;
  throw new UsageError(`--${name} is "${text}"; expected a share from 0% to 100% such as 2%.`);
}
