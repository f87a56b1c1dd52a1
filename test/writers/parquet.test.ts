import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { normalize } from '../../src/index';
import { ParquetFile, type ParquetRow } from '../../src/writers/parquet';
import { COLUMNS } from '../../src/writers/parquet-columns';
import { ARTICLE_SCHEMA } from '../../src/writers/schema';
import { folder, newsnorm, read, removeFolders, tree } from '../support/cli';
import { STORM, page } from '../support/pages';

afterAll(removeFolders);

const FIGURE =
  '<figure><img src="https://example.org/a.jpg" alt="Quay" width="800" height="600"><figcaption>The quay at noon</figcaption></figure>';
const PLAIN = normalize(page('Storm', STORM), { url: 'https://example.org/storm' });
const RICH = normalize(page('港口', `${STORM}</p>${FIGURE}<p>港口周日关闭。`), { fields: ['html', 'links', 'blocks', 'provenance'] });

function fileOf(rows: readonly ParquetRow[]): ArrayBuffer {
  const parts: Uint8Array[] = [];
  const file = new ParquetFile((bytes) => parts.push(bytes), '1.2.3');
  for (const row of rows) file.add(row);
  file.finish();
  const whole = new Uint8Array(Buffer.concat(parts));
  return whole.buffer.slice(whole.byteOffset, whole.byteOffset + whole.byteLength);
}

/** As the reading library tells it: 64-bit numbers are bigints, groups that are null are not there at all. */
function leveled(value: unknown): unknown {
  const text = JSON.stringify(value, (_, inner: unknown) => (typeof inner === 'bigint' ? Number(inner) : (inner ?? undefined)));
  return JSON.parse(text) as unknown;
}

async function readBack(file: ArrayBuffer): Promise<Record<string, unknown>[]> {
  return leveled(await parquetReadObjects({ file })) as Record<string, unknown>[];
}

test('every field of the record is a column, in the order of the schema', () => {
  expect(COLUMNS.map(({ name }) => name)).toEqual(Object.keys(ARTICLE_SCHEMA['properties'] as object));
});

test('records come back as they were', async () => {
  const [row] = await readBack(fileOf([PLAIN]));
  expect(row).toEqual(leveled(PLAIN));
});

test('fields on request and values of any shape', async () => {
  const [row] = await readBack(fileOf([{ ...RICH, id: { n: 1 }, extra: [1, 'a'] }]));
  expect(row).toMatchObject({ id: '{"n":1}', extra: '[1,"a"]', html: RICH.html, images: leveled(RICH.images), links: RICH.links });
  expect(JSON.parse(String(row?.['blocks']))).toEqual(RICH.blocks);
  expect(JSON.parse(String(row?.['provenance']))).toEqual(RICH.provenance);
});

test('rows past a row group are all there, in order, and memory does not hold them', async () => {
  const sizes: number[] = [];
  const file = new ParquetFile((bytes) => sizes.push(bytes.length), '1.2.3');
  for (let number = 0; number < 10_050; number++) file.add({ ...PLAIN, id: `row ${number}` });
  // The first group was written before the end.
  expect(sizes).toHaveLength(1);
  file.finish();
  const whole = fileOf(Array.from({ length: 10_050 }, (_, number) => ({ ...PLAIN, id: `row ${number}` })));
  expect(parquetMetadata(whole).row_groups).toHaveLength(2);
  const rows = await parquetReadObjects({ file: whole, columns: ['id'] });
  expect(rows.map((row) => row['id'] as unknown)).toEqual(Array.from({ length: 10_050 }, (_, number) => `row ${number}`));
});

test('a file without articles has the columns and no rows', async () => {
  const file = fileOf([]);
  expect(await readBack(file)).toEqual([]);
  expect(parquetMetadata(file).schema[0]?.num_children).toBe(28);
});

test('the same rows make the same bytes, which tell their maker', () => {
  expect(Buffer.from(fileOf([PLAIN, RICH])).equals(Buffer.from(fileOf([PLAIN, RICH])))).toBe(true);
  expect(parquetMetadata(fileOf([PLAIN]))).toMatchObject({
    created_by: 'newsnorm version 1.2.3',
    key_value_metadata: [{ key: 'newsnorm.schema', value: 'newsnorm/article@1' }],
  });
});

describe('convert --format parquet', () => {
  const record = (id: number): string => JSON.stringify({ id, url: `https://example.org/${id}`, html: page(`Storm ${id}`, STORM) });

  test('makes one table of all records of an input, the same as the JSON', async () => {
    const cwd = folder({ 'a.ndjson': `${record(1)}\n${record(2)}\n{"html":" "}\n${record(3)}\n`, 'b.html': page('Quay', STORM) });
    const { code } = await newsnorm(['convert', '.', '-o', 'out', '-f', 'parquet,json'], { cwd });
    expect(code).toBe(1);
    expect(tree(join(cwd, 'out'))).toEqual(['a.ndjson', 'a.parquet', 'b.json', 'b.parquet']);
    const bytes = new Uint8Array(readFileSync(join(cwd, 'out/a.parquet')));
    const lines = read(cwd, 'out/a.ndjson').trimEnd().split('\n');
    const articles = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    const rows = await readBack(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
    expect(rows).toEqual(
      articles.map((article) => ({
        ...(leveled(article) as object),
        id: typeof article['id'] === 'string' ? article['id'] : JSON.stringify(article['id']),
      })),
    );
    expect(rows).toHaveLength(3);
  });

  test('leaves an unchanged file alone, replaces its own, and not that of another', async () => {
    const cwd = folder({ 'a.html': page('Quay', STORM) });
    const run = (): Promise<{ code: number | null; stderr: string }> =>
      newsnorm(['convert', 'a.html', '-f', 'parquet', '--no-cache'], { cwd });
    expect((await run()).code).toBe(0);
    expect((await run()).stderr).toContain('unchanged 1');
    writeFileSync(join(cwd, 'a.html'), page('Other', STORM));
    expect((await run()).stderr).toContain('converted 1');
    writeFileSync(join(cwd, 'a.parquet'), 'PAR1 of another tool PAR1');
    const refused = await run();
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain('was not written by newsnorm');
    expect(read(cwd, 'a.parquet')).toBe('PAR1 of another tool PAR1');
  });

  test('is no format of standard output', async () => {
    const { code, stderr } = await newsnorm(['convert', 'a.html', '-f', 'parquet', '--stdout']);
    expect(code).toBe(2);
    expect(stderr).toContain('parquet is a format of files');
  });
});
