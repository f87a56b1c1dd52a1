/** What recurs across the pages of the host: known from `learn`, cut only where the user gives its profiles. */
import type { Draft, Finding, Stage, Verdict } from '../../model/finding';
import type { Profile, ProfileWindow } from '../../model/profile';
import { hostOf } from '../../text/url';
import { mayBeFurniture } from './guards';
import { shapeOf } from './shape';

/** Length of a day in the ISO form of an instant. */
const DAY = 10;
/** Where more of the page's words than this share would go, it is a page of another kind, or a copy of one that was learned from. */
const MOST = 0.5;

/** Blocks of a window by shape and text, with the pages they stood on. */
type Known = ReadonlyMap<string, number>;

const indexes = new WeakMap<readonly Profile[], ReadonlyMap<string, Profile>>();
const known = new WeakMap<ProfileWindow, Known>();

function profileOf(host: string, profiles: readonly Profile[]): Profile | undefined {
  let index = indexes.get(profiles);
  if (index === undefined) indexes.set(profiles, (index = new Map(profiles.map((profile) => [profile.host, profile]))));
  return index.get(host);
}

function blocksOf(window: ProfileWindow): Known {
  let blocks = known.get(window);
  if (blocks === undefined) {
    blocks = new Map(window.blocks.map(({ shape, text, pages }) => [keyOf(shape, text), pages]));
    known.set(window, blocks);
  }
  return blocks;
}

function keyOf(shape: string, text: string): string {
  return `${shape}\n${text}`;
}

function windowOf({ windows }: Profile, captured: string | null): ProfileWindow | undefined {
  const day = captured?.slice(0, DAY) ?? null;
  return windows.find(({ from, until }) => (day === null ? from === null : from !== null && until !== null && from <= day && day <= until));
}

function run(draft: Draft): Finding {
  const { profiles } = draft.options;
  const host = profiles === undefined || draft.doc.url === null ? null : hostOf(draft.doc.url);
  const profile = profiles === undefined || host === null ? undefined : profileOf(host, profiles);
  const window = profile && windowOf(profile, draft.doc.captured);
  if (window === undefined) return {};
  const blocks = blocksOf(window);
  const verdicts: Verdict[] = [];
  let all = 0;
  let cut = 0;
  for (const block of draft.pageBlocks()) {
    all += block.letters - block.linkLetters;
    const pages = blocks.get(keyOf(shapeOf(draft.page, block), block.text));
    if (pages === undefined || !mayBeFurniture(draft.page, block)) continue;
    cut += block.letters - block.linkLetters;
    const note = `on ${pages} of ${window.pages} pages of ${host ?? ''}`;
    verdicts.push({ kind: 'drop', node: block.node, until: block.until, rule: 'corpus/boilerplate', note });
  }
  return cut > all * MOST ? {} : { verdicts };
}

export const boilerplate: Stage = { name: 'corpus/boilerplate', run };
