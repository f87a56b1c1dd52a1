/** Inputs that cannot be read, or not to their end. */
import type { ReadItem } from '../model/reader';
import { errorCode, errorText, systemMessage } from './io';
import type { Problem } from './receipt';

/** The items up to where the input cannot be read any further, and what was wrong there. */
export function untilBroken(items: AsyncIterable<ReadItem>): {
  readonly items: AsyncIterable<ReadItem>;
  readonly broken: () => Problem | null;
} {
  let problem: Problem | null = null;
  async function* readable(): AsyncGenerator<ReadItem> {
    try {
      yield* items;
    } catch (error) {
      problem = systemProblem(error);
    }
  }
  return { items: readable(), broken: () => problem };
}

/** What went wrong, as it is told of an input. */
export function systemProblem(error: unknown): Problem {
  const code = errorCode(error);
  if (code.startsWith('Z_') || code.startsWith('ZSTD_') || code.startsWith('ERR_') || code.startsWith('BR')) {
    return { code: 'bad-record', message: `the compressed data is broken: ${errorText(error)}`, stage: 'read', record: null };
  }
  if (code === '')
    return { code: 'bug', message: `newsnorm failed here, which is a bug: ${errorText(error)}`, stage: 'read', record: null };
  return { code: 'io', message: systemMessage(error), stage: 'read', record: null };
}
