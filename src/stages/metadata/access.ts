/** Whether the article is free to read, by what the page says of its tier. */
import type { ClaimValues, Draft, Finding, Stage } from '../../model/finding';
import { collect } from './collect';
import type { MetaName } from './meta-names';
import { Claims, type Source } from './ranks';

const METAS: readonly (readonly [source: Source, name: MetaName])[] = [
  ['article-meta', 'article:content_tier'],
  ['article-meta', 'og:article:content_tier'],
  ['vendor', 'cxenseparse:access'],
  ['vendor', 'mrf:canonical:access'],
  ['vendor', 'content:accesslevel'],
  ['vendor', 'lotame:paid'],
  ['vendor', 'isfree'],
  ['vendor', 'paywall'],
];

/** Values of such metas; all other values say nothing. */
const TIERS: ReadonlyMap<string, ClaimValues['access']> = new Map(
  Object.entries({
    free: 'free',
    open: 'free',
    unlocked: 'free',
    public: 'free',
    metered: 'metered',
    metering: 'metered',
    registered: 'metered',
    registration: 'metered',
    locked: 'paid',
    paid: 'paid',
    premium: 'paid',
    subscriber: 'paid',
    subscription: 'paid',
    subscribers: 'paid',
    payed: 'paid',
    plus: 'paid',
  }),
);

function run({ page }: Draft): Finding {
  const claims = new Claims();
  const { metas } = collect(page);
  for (const [source, name] of METAS) {
    const meta = metas.get(name)?.[0];
    const tier = meta === undefined ? undefined : TIERS.get(meta.content.toLowerCase());
    if (meta !== undefined && tier !== undefined) claims.add('access', source, tier, { origin: name, node: meta.node });
  }
  return { claims: claims.all };
}

export const access: Stage = { name: 'metadata/access', run };
