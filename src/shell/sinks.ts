/** Where the documents of one input go: files beside it, or standard output. */
import type { OutputFormat } from '../writers/index';
import type { Rendered } from './convert-doc';
import { type WriteResult, putFile } from './files';
import { type OutputPlan, ndjsonPath, outputPath } from './plan';
import { type RecordFile, ndjsonFile, parquetFile } from './record-files';

export interface Sink {
  /** `ordinal` is null for the only document of its input. */
  readonly add: (rendered: Rendered, ordinal: number | null) => Promise<void>;
  /** Ends what is open. Nothing half-written remains, whether it is called or `abandon`. */
  readonly finish: () => void;
  readonly abandon: () => void;
}

/** Told for each output, in the order of documents and formats. */
export type OnOutput = (path: string, result: WriteResult) => void;

/** Prints the documents: a line of JSON each for the formats of records, or the document as it is. */
export function stdoutSink(format: OutputFormat, print: (text: string) => Promise<void>): Sink {
  return {
    add: (rendered) => print(format === 'json' || format === 'parquet' ? `${rendered.line}\n` : (rendered.texts[format] ?? '')),
    finish: () => undefined,
    abandon: () => undefined,
  };
}

export function fileSink(plan: OutputPlan, formats: readonly OutputFormat[], writes: boolean, force: boolean, onOutput: OnOutput): Sink {
  const options = { writes, force };
  let lines: RecordFile | null = null;
  let table: RecordFile | null = null;
  return {
    add: async (rendered, ordinal) => {
      for (const format of formats) {
        if (format === 'parquet') await (table ??= parquetFile(outputPath(plan, format, null), options)).add(rendered.line);
        else if (format === 'json' && ordinal !== null) await (lines ??= ndjsonFile(ndjsonPath(plan), options)).add(rendered.line);
        else {
          const path = outputPath(plan, format, ordinal);
          onOutput(path, putFile(path, rendered.texts[format] ?? '', writes ? 'write' : 'look', force));
        }
      }
    },
    finish: () => {
      for (const file of [lines, table]) if (file) onOutput(file.path, file.finish());
    },
    abandon: () => {
      for (const file of [lines, table]) file?.abandon();
    },
  };
}
