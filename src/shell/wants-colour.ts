import type { Io } from './io';

/** `--color` > `FORCE_COLOR` > `NO_COLOR` > `TERM=dumb` > whether standard error is a terminal. */
export function wantsColour(when: 'auto' | 'always' | 'never', { env, stderr }: Pick<Io, 'env' | 'stderr'>): boolean {
  if (when !== 'auto') return when === 'always';
  const force = env['FORCE_COLOR'];
  if (force !== undefined && force !== '') return force !== '0' && force !== 'false';
  if (env['NO_COLOR'] !== undefined && env['NO_COLOR'] !== '') return false;
  return env['TERM'] !== 'dumb' && stderr.isTTY === true;
}
