/** The licences of the packages whose code is in the bundles: most ask that their notice goes where their code goes. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** `…/node_modules/@a/b/lib/c.js` → the folder of `@a/b`; also where packages lie within packages. */
const PACKAGE = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//;
const LICENCE = /^(?:licen[cs]e|copying|notice)(?:[.-]|$)/i;

/** Folders of the packages that a bundle was made of, from esbuild's metafile. */
export function packagesOf({ inputs }) {
  return Object.keys(inputs).flatMap((file) => PACKAGE.exec(file)?.[1] ?? []);
}

/** The text of the file, packages by name. A package without a licence file is named with what its manifest says. */
export function notices(root, folders) {
  const entries = [...new Set(folders)].map((folder) => notice(path.resolve(root, folder)));
  return `newsnorm contains code of these packages.\n\n${[...new Set(entries)].sort().join('\n')}`;
}

function notice(folder) {
  const { name, version, license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const texts = readdirSync(folder)
    .filter((file) => LICENCE.test(file) && !/\.[cm]?[jt]s$/.test(file))
    .sort()
    .map((file) => `${readFileSync(path.join(folder, file), 'utf8').replaceAll('\r', '').trim()}\n`);
  return [`${'='.repeat(72)}\n${name} ${version} (${license})\n`, ...texts].join('\n');
}
