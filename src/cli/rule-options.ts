/** What the user says about rules: which to do without, which nodes to force, whose to add. Checked before anything is read. */
import type { Profile } from '../model/profile';
import type { SiteRules } from '../model/rules';
import type { RuleOptions } from '../shell/convert-doc';
import { UsageError } from '../shell/io';
import { loadProfiles } from '../shell/profiles';
import { loadSiteRules } from '../shell/site-rules';
import { selectorProblem } from '../sites/validate';
import type { Settings } from './settings';
import { hint } from './suggest';

export async function ruleOptions(settings: Settings): Promise<RuleOptions> {
  return {
    siteRules: siteRules(settings),
    profiles: profiles(settings),
    disabledRules: await disabledRules(settings),
    keep: selectors(settings, 'keep'),
    drop: selectors(settings, 'drop'),
  };
}

/** Rules of `--sites`; none where the option is not given. */
export function siteRules(settings: Settings): readonly SiteRules[] {
  const folder = settings.text('sites');
  return folder === null ? [] : loadSiteRules(folder);
}

function profiles(settings: Settings): readonly Profile[] {
  const folder = settings.text('profiles');
  return folder === null ? [] : loadProfiles(folder);
}

async function disabledRules(settings: Settings): Promise<readonly string[]> {
  const ids = settings.list('disable-rule');
  if (ids.length === 0) return ids;
  // The table is long, and hardly any run asks for it.
  const { RULES } = await import('../stages/rules');
  for (const id of ids) {
    if (!(id in RULES)) {
      throw new UsageError(`--disable-rule is "${id}"; newsnorm explain --rules lists all${hint(id, Object.keys(RULES)) || '.'}`);
    }
  }
  return ids;
}

function selectors(settings: Settings, name: 'keep' | 'drop'): readonly string[] {
  const list = settings.list(name);
  for (const css of list) {
    const problem = selectorProblem(css);
    if (problem !== null) throw new UsageError(`--${name} is "${css}", no selector of CSS: ${problem}`);
  }
  return list;
}
