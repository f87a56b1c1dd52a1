/** `newsnorm convert`: find inputs, plan outputs, run, tell what became of it. */
import { knownExtensions } from '../../shell/choose-reader';
import { type FoundInputs, findInputs, readFileList } from '../../shell/inputs';
import { type Io, UsageError } from '../../shell/io';
import { type Plans, planOutputs } from '../../shell/plan';
import type { Input } from '../../shell/input';
import type { Job, TaskList } from '../../shell/job';
import type { RunAround } from '../../shell/run-around';
import { runHere } from '../../shell/run-files';
import { shardOf } from '../../shell/shard';
import { sizeOf } from '../../shell/source';
import { clearLeftovers } from '../../shell/temporaries';
import { type ConvertOptions, convertOptions, timeoutOf } from '../convert-options';
import { ConvertRun } from '../convert-run';
import type { Settings } from '../settings';
import type { RunCommand } from '../command';

export const run: RunCommand = async (args, settings, io) => {
  const list = settings.text('files-from');
  const paths = list === null ? args : [...args, ...readFileList(list)];
  const options = await convertOptions(paths, settings, io);
  const tasks = planTasks(await inputsOf(paths, settings, options, io), options);
  const run = await ConvertRun.open(tasks.length, options, settings, io);
  try {
    await runTasks(tasks, options.job, settings, run);
  } catch (error) {
    run.abandon();
    throw error;
  }
  return run.finish();
};

/** Up to this many inputs the start of threads takes longer than it saves. */
const FEW = 20;
/** Bytes of an input from which on it may be slow enough to want a watch over its time. */
const LONG = 1 << 20;

async function runTasks(tasks: TaskList, job: Job, settings: Settings, around: RunAround): Promise<void> {
  const timeout = timeoutOf(settings);
  // Many are planned as their turns come; few are looked at before the first is begun.
  const few = tasks.length > FEW ? null : [...tasks];
  if (few?.every(({ input }) => sizeOf(input.absolute) <= LONG) === true) return runHere(few, job, around, timeout);
  const [{ runPool }, { availableParallelism }] = await Promise.all([import('../../shell/run-pool'), import('node:os')]);
  return runPool(few ?? tasks, job, around, { jobs: settings.integer('jobs') ?? availableParallelism(), timeout });
}

async function inputsOf(args: readonly string[], settings: Settings, options: ConvertOptions, io: Io): Promise<FoundInputs> {
  if (args.length === 0) throw new UsageError('No inputs given; name files, folders or globs, or - for standard input.');
  const found = await findInputs(args, {
    cwd: io.cwd,
    include: settings.list('include'),
    exclude: settings.list('exclude'),
    outDir: options.outDir,
    extensions: knownExtensions(),
  });
  checkManifest(options.manifest, found);
  if (found.inputs.length > 0) return found;
  throw new UsageError(`Nothing matched ${args.join(' ')}; newsnorm takes files that end in ${knownExtensions().join(', ')}.`);
}

function checkManifest(manifest: string | null, { inputs }: FoundInputs): void {
  if (manifest === null) return;
  for (const { absolute } of inputs) {
    if (absolute === manifest) throw new UsageError(`The manifest ${manifest} is an input of this run; name another file.`);
  }
}

/** Outputs are planned for all inputs, also those of other shards, so that a name does not depend on the sharding. */
function planTasks({ inputs, root }: FoundInputs, { job, outDir, shard }: ConvertOptions): TaskList {
  const isOurs = ({ path }: Input): boolean => shard === null || shardOf(path, shard[1]) === shard[0];
  const { planOf, folders } =
    job.target === 'stdout' ? NO_PLANS : planOutputs(inputs, { cwd: job.cwd, formats: job.render.formats, outDir, root });
  if (job.writes) for (const folder of folders) clearLeftovers(folder);
  let length = inputs.length;
  if (shard !== null) for (const input of inputs) if (!isOurs(input)) length--;
  return {
    length,
    *[Symbol.iterator]() {
      for (const input of inputs) if (isOurs(input)) yield { input, plan: planOf(input) };
    },
  };
}

const NO_PLANS: Plans = { planOf: () => null, folders: new Set() };
