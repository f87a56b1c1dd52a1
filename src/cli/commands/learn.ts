/** `newsnorm learn`: what recurs on the pages of each host, as profiles for `convert --profiles`. */
import { join, relative } from 'node:path';
import type { ReadContext } from '../../model/reader';
import { LEAST_PAGES, Learner } from '../../pipeline/learn';
import { knownExtensions } from '../../shell/choose-reader';
import { putFile } from '../../shell/files';
import { findInputs, readFileList } from '../../shell/inputs';
import { EXIT, type Io, UsageError } from '../../shell/io';
import { openOutput } from '../../shell/output';
import { toSlashes } from '../../shell/paths';
import { readDocuments } from '../../shell/read-documents';
import { visible, visibleLine } from '../../shell/visible';
import { plural } from '../../views/format';
import type { RunCommand } from '../command';
import { DEFAULT_MAX_BYTES, encoding, inputFormat } from '../convert-options';
import { inputFields } from '../input-fields';
import type { Settings } from '../settings';

export const run: RunCommand = async (args, settings, io) => {
  const list = settings.text('files-from');
  const folder = settings.text('out-dir');
  if (folder === null) throw new UsageError('No folder for the profiles given; add -o profiles.');
  const { learner, pages, passedOver, failures } = await learn(
    list === null ? args : [...args, ...readFileList(list)],
    folder,
    settings,
    io,
  );
  const output = openOutput(io.stdout);
  let refused = 0;
  const profiles = learner.profiles();
  for (const profile of profiles) {
    const path = join(folder, `${profile.host}.json`);
    const result = putFile(path, `${JSON.stringify(profile, null, 2)}\n`, 'write', settings.flag('force'));
    const shown = visible(toSlashes(relative(io.cwd, path)));
    if (result.action === 'refused') {
      refused++;
      io.stderr.write(`newsnorm: ${shown} ${result.why}\n`);
    } else await output.write(`${shown}\n`);
  }
  const over = passedOver === 0 ? '' : `, ${plural(passedOver, 'document')} passed over (no address, no article, or seen before)`;
  io.stderr.write(
    `newsnorm: ${plural(pages, 'page')}${over}, ${plural(profiles.length, 'host')} with a profile, ${plural(failures, 'failure')}\n`,
  );
  if (profiles.length === 0) io.stderr.write(`newsnorm: a host needs ${LEAST_PAGES} pages, and something that recurs on them\n`);
  return failures + refused > 0 ? EXIT.failed : EXIT.ok;
};

interface Learned {
  readonly learner: Learner;
  /** Pages that counted. */
  readonly pages: number;
  readonly passedOver: number;
  readonly failures: number;
}

async function learn(paths: readonly string[], outDir: string, settings: Settings, io: Io): Promise<Learned> {
  if (paths.length === 0) throw new UsageError('No inputs given; name files, folders or globs.');
  const { inputs } = await findInputs(paths, {
    cwd: io.cwd,
    include: settings.list('include'),
    exclude: settings.list('exclude'),
    outDir,
    extensions: knownExtensions(),
  });
  if (inputs.length === 0) throw new UsageError(`Nothing matched ${paths.join(' ')}.`);
  const learner = new Learner();
  const context: Omit<ReadContext, 'path'> = {
    url: null,
    fetchedAt: null,
    encoding: encoding(settings),
    maxBytes: settings.integer('max-bytes') ?? DEFAULT_MAX_BYTES,
    fields: inputFields(settings),
  };
  let pages = 0;
  let passedOver = 0;
  let failures = 0;
  for await (const { path, item } of readDocuments(
    inputs,
    { cwd: io.cwd, stdin: () => io.stdin as AsyncIterable<Uint8Array> },
    inputFormat(settings),
    context,
  )) {
    if ('error' in item) {
      failures++;
      io.stderr.write(`newsnorm: ${visibleLine(`${path}: ${item.error.message}`)}\n`);
    } else if ('html' in item && learner.add(item)) pages++;
    else passedOver++;
  }
  return { learner, pages, passedOver, failures };
}
