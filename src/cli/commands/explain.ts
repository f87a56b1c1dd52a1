/** `newsnorm explain`: one document, with a reason for every cut and every field. */
import { performance } from 'node:perf_hooks';
import { explainPage } from '../../explain/page';
import { explainText, type TextView } from '../../explain/text';
import type { NormalizeOptions } from '../../model/options';
import { explainDoc } from '../../pipeline/explain';
import { EXIT, type Io, UsageError } from '../../shell/io';
import { openOutput } from '../../shell/output';
import { visible } from '../../shell/visible';
import { writeView } from '../../shell/write-view';
import { RULES, sentenceOf } from '../../stages/rules';
import { columns, twoColumns } from '../../text/columns';
import { DEFAULT_MAX_BYTES, address, encoding, inputFormat, instant, timeZone } from '../convert-options';
import { inputFields } from '../input-fields';
import { type Wanted, readDocument } from '../read-document';
import { ruleOptions } from '../rule-options';
import type { Settings } from '../settings';
import { terminalView } from '../terminal-view';
import type { RunCommand } from '../command';
import { renderJson } from '../../writers/json';

export const run: RunCommand = async (args, settings, io) => {
  const output = openOutput(io.stdout);
  if (settings.flag('rules')) {
    await output.write(settings.flag('json') ? `${JSON.stringify(RULES, null, 2)}\n` : rulesText(io.stdout.columns));
    return EXIT.ok;
  }
  const [path] = args;
  if (path === undefined) throw new UsageError('No document given; name a file, or - for standard input.');
  const options = await normalizeOptions(settings);
  const item = await readDocument(wantedDocument(path, args, settings), io);
  if (!('html' in item)) {
    io.stderr.write(`newsnorm: ${visible(path)}: ${visible('error' in item ? item.error.message : item.message)}\n`);
    return EXIT.failed;
  }
  const explanation = explainDoc(item, options, settings.flag('timings') ? () => performance.now() : null);
  const file = settings.text('html');
  if (file !== null) writeView(file, explainPage(explanation, sentenceOf));
  if (settings.flag('json')) await output.write(renderJson(explanation));
  else if (file === null) await output.write(explainText(explanation, await textView(settings, io)));
  return explanation.failure === null ? EXIT.ok : EXIT.failed;
};

async function normalizeOptions(settings: Settings): Promise<NormalizeOptions> {
  const zone = timeZone(settings);
  return { ...(await ruleOptions(settings)), ...(zone === null ? {} : { timeZone: zone }) };
}

function wantedDocument(path: string, args: readonly string[], settings: Settings): Wanted {
  return {
    path,
    record: settings.text('record') ?? '1',
    format: inputFormat(settings),
    context: {
      url: address(settings, args),
      fetchedAt: instant(settings),
      encoding: encoding(settings),
      maxBytes: settings.integer('max-bytes') ?? DEFAULT_MAX_BYTES,
      fields: inputFields(settings),
    },
  };
}

async function textView(settings: Settings, io: Io): Promise<TextView> {
  return { ...(await terminalView(settings, io)), sentence: sentenceOf };
}

function rulesText(screen: number | undefined): string {
  const rules = Object.entries(RULES);
  const wide = Math.max(...rules.map(([id]) => columns(id)));
  return rules.map(([id, sentence]) => twoColumns(id, wide, sentence, screen)).join('');
}
