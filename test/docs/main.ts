/** `npm run docs`: writes the generated parts of the documents anew. Needs a build. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DOCUMENTS, fillIn } from './blocks';

const root = process.cwd();
for (const [name, blocks] of Object.entries(DOCUMENTS)) {
  const file = join(root, name);
  const old = readFileSync(file, 'utf8');
  const filled = fillIn(old, blocks, root);
  if (filled !== old) writeFileSync(file, filled);
  process.stdout.write(`${name}: ${filled === old ? 'up to date' : 'written'}\n`);
}
