/** What an input is, before it is opened. */
import type { Problem } from './receipt';

/** The argument that means standard input. */
export const STDIN = '-';

export interface Input {
  /** As shown and as it stands in the record: `/` between the parts, relative where the argument was. `-` is standard input. */
  readonly path: string;
  /** `-` for standard input. */
  readonly absolute: string;
  /** What is wrong with it before it is even opened: it does not exist, it is a folder named like a page. */
  readonly problem: Problem | null;
  /** An output of an earlier run: never taken as an input. */
  readonly isOwn: boolean;
}

export interface InputOptions {
  readonly cwd: string;
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  /** Absolute path of a folder whose contents are outputs, not inputs. */
  readonly outDir: string | null;
  /** File name endings that a walked folder is searched for. */
  readonly extensions: readonly string[];
}

export type AddInput = (path: string, absolute: string, problem: Problem | null) => void;
