/** Floors: the score that was reached once. They are raised by a flag and lowered by none but `--allow-regression`. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { MEASURES, means, type Scored } from './score';

export interface Floors {
  /** Means over the annotated pages. */
  readonly means: Readonly<Record<string, number>>;
  /** Each page's measures; one that is not listed is 1. */
  readonly pages: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Means over the development sets. */
  readonly dev: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

export interface Fall {
  /** Page, set or mean that fell. */
  readonly where: string;
  readonly measure: string;
  readonly floor: number;
  readonly found: number;
}

export interface Results {
  readonly pages: readonly Scored[];
  /** Sets that were run. */
  readonly dev: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

export const FLOORS_FILE = path.join('fixtures', 'pages', 'floors.json');
const NONE: Floors = { means: {}, pages: {}, dev: {} };
const DIGITS = 1e4;

/** Rounded down, so that a floor is never above what was reached. */
const down = (value: number): number => Math.floor(value * DIGITS + 1e-6) / DIGITS;
/** Share of a set by which its means may fall unnoticed: half of the last digit that is kept. */
const SLACK = 0.5 / DIGITS;

export function readFloors(root: string): Floors {
  const file = path.join(root, FLOORS_FILE);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Floors) : NONE;
}

type Row = Readonly<Record<string, number>>;

/** Rounded values, none of them below what the row had; what the row does not list counts as `unlisted`. */
function raised(values: Row, row: Row | undefined, unlisted: number): Record<string, number> {
  const rise = (name: string, value: number): number => (row === undefined ? down(value) : Math.max(down(value), row[name] ?? unlisted));
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, rise(name, value)]));
}

/** A page's measures as numbers; those that say nothing of it are left out. */
function measured(score: Scored['score']): Record<string, number> {
  return Object.fromEntries(MEASURES.flatMap((name) => (score[name] === null ? [] : [[name, score[name]] as const])));
}

/** The floors after the results: `before` with what rose, or, where it may fall, what was reached. Only what is below 1 is listed for a page. */
export function floorsOf({ pages, dev }: Results, before: Floors, mayFall = false): Floors {
  const old = mayFall ? NONE : before;
  const rows = pages.map(({ id, score }) => {
    const row = raised(measured(score), old.pages[id], 1);
    return [id, Object.fromEntries(Object.entries(row).filter(([, floor]) => floor < 1))] as const;
  });
  const sets = Object.entries(dev).map(([set, values]) => [set, raised(values, old.dev[set], 0)] as const);
  // New pages move the means either way.
  const isSameSet = pages.length === Object.keys(old.pages).length;
  return {
    means: raised(means(pages), isSameSet ? old.means : undefined, 0),
    pages: Object.fromEntries(rows),
    dev: { ...before.dev, ...Object.fromEntries(sets) },
  };
}

function compare(where: string, floors: Row, found: Row): Fall[] {
  return Object.entries(floors).flatMap(([measure, floor]) => {
    const value = found[measure] ?? 0;
    return value < floor - SLACK ? [{ where, measure, floor, found: value }] : [];
  });
}

/** Everything that is below its floor. Pages and sets without floors have none to fall below. */
export function fallsBelow(floors: Floors, { pages, dev }: Results): Fall[] {
  const ofPages = pages.flatMap(({ id, score }) => {
    const row = floors.pages[id];
    if (row === undefined) return [];
    const found = measured(score);
    return compare(id, Object.fromEntries(Object.keys(found).map((name) => [name, row[name] ?? 1])), found);
  });
  const ofSets = Object.entries(dev).flatMap(([set, values]) => compare(`dev ${set}`, floors.dev[set] ?? {}, values));
  // A page more or less moves the means; they are compared where the pages are those of the floors.
  const isSameSet = pages.length === Object.keys(floors.pages).length;
  return [...(isSameSet ? compare('all pages', floors.means, means(pages)) : []), ...ofPages, ...ofSets];
}

export function describeFall({ where, measure, floor, found }: Fall): string {
  return `${where}: ${measure} is ${found.toFixed(4)}, its floor is ${floor.toFixed(4)}`;
}
