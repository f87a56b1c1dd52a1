import { EXIT } from '../../shell/io';
import { openOutput } from '../../shell/output';
import { ARTICLE_SCHEMA } from '../../writers/schema';
import type { RunCommand } from '../command';

export const run: RunCommand = async (_args, _settings, io) => {
  await openOutput(io.stdout).write(`${JSON.stringify(ARTICLE_SCHEMA, null, 2)}\n`);
  return EXIT.ok;
};
