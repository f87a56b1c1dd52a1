/** Site rules of the user: the `.json` files of a folder, checked before anything is read. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { SiteRules } from '../model/rules';
import { validateRules } from '../sites/validate';
import { UsageError, errorText, systemMessage } from './io';

/** The rules in the order of the file names. Throws a usage error that names every fault of every file. */
export function loadSiteRules(folder: string): readonly SiteRules[] {
  const names = rulesIn(folder);
  if (names.length === 0) throw new UsageError(`--sites ${folder} holds no .json file; expected one file for each site.`);
  const problems: string[] = [];
  const owners = new Map<string, string>();
  const rules = names.flatMap((name) => {
    const read = readRules(folder, name);
    if (!read.ok) {
      problems.push(...read.problems);
      return [];
    }
    const { id } = read.rules;
    const owner = owners.get(id);
    if (owner === undefined) owners.set(id, name);
    else problems.push(`${name}: the id "${id}" is that of ${owner} too; every rule needs its own.`);
    return [read.rules];
  });
  if (problems.length > 0) throw new UsageError(`The site rules in ${folder} cannot be used:\n  ${problems.join('\n  ')}`);
  return rules;
}

function rulesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .sort();
  } catch (error) {
    throw new UsageError(`--sites ${folder} cannot be read: ${systemMessage(error)}.`);
  }
}

function readRules(folder: string, name: string): ReturnType<typeof validateRules> {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(join(folder, name), 'utf8').replace(BOM, ''));
  } catch (error) {
    return { ok: false, problems: [`${name}: cannot be read as JSON: ${errorText(error)}`] };
  }
  return validateRules(value, name);
}

const BOM = /^\ufeff/;
