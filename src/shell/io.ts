/** What a command may touch of the outside world. `bin/newsnorm.js` lends the process's own; tests lend streams in memory. */
export interface Io {
  readonly stdin: NodeJS.ReadableStream;
  readonly stdout: TerminalStream;
  readonly stderr: TerminalStream;
  /** Writes a line to standard output without opening it as a stream, which takes longer than to start. */
  readonly say?: (text: string) => void;
  /** Absolute path that relative ones start from. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Calls back on each SIGINT or SIGTERM. */
  readonly onInterrupt: (handler: () => void) => void;
  /** Ends the process at once: for the second interrupt only. */
  readonly exit: (code: number) => void;
}

export type TerminalStream = NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number };

/** Exit statuses of the contract. */
export const EXIT = { ok: 0, failed: 1, usage: 2, interrupted: 130 } as const;

/** The command was used wrongly: ends the run with status 2 before anything is written. Told apart by `usage`, since bundles hold copies of this class. */
export class UsageError extends Error {
  readonly usage = true;
}

export function isUsageError(error: unknown): error is UsageError {
  return error instanceof Error && 'usage' in error;
}

/** Text of anything thrown. Told by shape: errors of threads and of other realms are no instances of our `Error`. */
export function errorText(error: unknown): string {
  return property(error, 'message') || String(error);
}

/** Code of a system error (`ENOENT` …); empty for others. */
export function errorCode(error: unknown): string {
  return property(error, 'code');
}

function property(error: unknown, name: 'message' | 'code'): string {
  const value = typeof error === 'object' && error !== null ? (error as Partial<Record<typeof name, unknown>>)[name] : undefined;
  return typeof value === 'string' ? value : '';
}

/** Errors of Node in the words of the user's world. */
const SYSTEM_ERRORS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file or folder',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EISDIR: 'is a folder',
  ENOTDIR: 'what should be a folder on the way to it is none',
  ENOSPC: 'no space left on the disk',
  EROFS: 'the disk is read-only',
  EMFILE: 'too many open files',
  ENAMETOOLONG: 'the name is too long',
  ELOOP: 'the link leads in a circle',
};

/** What went wrong with the system, in words. */
export function systemMessage(error: unknown): string {
  return SYSTEM_ERRORS[errorCode(error)] ?? errorText(error);
}
