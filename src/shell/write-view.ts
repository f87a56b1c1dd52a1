/** Pages for people that a command was asked to write under a name: whole or not at all, over whatever was there. */
import { writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { makeFolder, mustBeReplaceable } from './regular';
import { commit, discard, temporaryFor } from './temporaries';
import { UsageError, errorText } from './io';

export function writeView(path: string, text: string): void {
  const temporary = temporaryFor(path);
  try {
    mustBeReplaceable(path);
    makeFolder(dirname(path));
    writeFileSync(temporary, text);
    commit(temporary, path);
  } catch (error) {
    discard(temporary);
    throw new UsageError(`${path} cannot be written: ${errorText(error)}`);
  }
}
