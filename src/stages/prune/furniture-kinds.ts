/** Names of furniture that are believed of small parts of a page. */
import { Kind } from '../../dom/tokens';

/** Kinds that go, with the share of the page's prose above which the name is not believed. */
export const FURNITURE_KINDS: readonly FurnitureKind[] = [
  { kind: Kind.COMMENTS, rule: 'comments', guard: 0.8, leads: false },
  { kind: Kind.NAV, rule: 'navigation', guard: 0.35, leads: true },
  { kind: Kind.CONSENT, rule: 'consent', guard: 0.3, leads: false },
  { kind: Kind.AD, rule: 'ad', guard: 0.3, leads: false },
  { kind: Kind.SHARE, rule: 'share', guard: 0.2, leads: true },
  { kind: Kind.PROMO, rule: 'promo', guard: 0.25, leads: false },
  { kind: Kind.RELATED, rule: 'related', guard: 0.3, leads: true },
  { kind: Kind.BIO, rule: 'author-bio', guard: 0.25, leads: false },
  { kind: Kind.TAGS, rule: 'tags', guard: 0.15, leads: true },
  { kind: Kind.TOOLS, rule: 'tools', guard: 0.2, leads: true },
  { kind: Kind.AUDIO, rule: 'audio-player', guard: 0.2, leads: true },
  { kind: Kind.PAYWALL, rule: 'paywall', guard: 0.2, leads: false },
];
interface FurnitureKind {
  readonly kind: number;
  readonly rule: string;
  readonly guard: number;
  /** Furniture of this kind leads elsewhere: prose without links is none of it. */
  readonly leads: boolean;
}
/** Them, and names of what is not shown. */
export const ANY_KIND = FURNITURE_KINDS.reduce<number>((mask, { kind }) => mask | kind, Kind.HIDDEN);

/** Rules of furniture that leads elsewhere: columns of teasers are named alike, too. */
export const LEADING: ReadonlySet<string> = new Set(FURNITURE_KINDS.flatMap(({ rule, leads }) => (leads ? [rule] : [])));
