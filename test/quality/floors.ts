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

function roundedMeans(values: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, down(value)]));
}

/** The floors that the results would set. */
export function floorsOf({ pages, dev }: Results, before: Floors): Floors {
  const rows = pages.map(({ id, score }) => {
    const below = MEASURES.flatMap((name) => (score[name] === null || score[name] === 1 ? [] : [[name, down(score[name])] as const]));
    return [id, Object.fromEntries(below)] as const;
  });
  const sets = Object.entries(dev).map(([set, values]) => [set, roundedMeans(values)] as const);
  return { means: roundedMeans(means(pages)), pages: Object.fromEntries(rows), dev: { ...before.dev, ...Object.fromEntries(sets) } };
}

function compare(where: string, floors: Readonly<Record<string, number>>, found: Readonly<Record<string, number>>): Fall[] {
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
    const measured = MEASURES.filter((name) => score[name] !== null);
    const wanted = Object.fromEntries(measured.map((name) => [name, row[name] ?? 1]));
    return compare(id, wanted, Object.fromEntries(measured.map((name) => [name, score[name] ?? 0])));
  });
  const ofSets = Object.entries(dev).flatMap(([set, values]) => compare(`dev ${set}`, floors.dev[set] ?? {}, values));
  // A page more or less moves the means; they are compared where the pages are those of the floors.
  const isSameSet = pages.length === Object.keys(floors.pages).length;
  return [...(isSameSet ? compare('all pages', floors.means, means(pages)) : []), ...ofPages, ...ofSets];
}

export function describeFall({ where, measure, floor, found }: Fall): string {
  return `${where}: ${measure} is ${found.toFixed(4)}, its floor is ${floor.toFixed(4)}`;
}
