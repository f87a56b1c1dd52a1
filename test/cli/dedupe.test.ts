/** `newsnorm dedupe` over a small archive of a wire, papers that print it, and a paper that updates its own story. */
import { folder, newsnorm, removeFolders } from '../support/cli';

afterAll(removeFolders);

const WIRE = [
  'The harbour of Norrvik was closed on Sunday after a storm had torn two ferries from their moorings, the port authority said.',
  'Tugboats from the neighbouring port brought both ships back before dawn. Nobody was hurt, since the crews had left in the afternoon.',
  'The harbour master had not seen such waves in thirty years of service, and the wind is forecast to turn to the north by Monday.',
  'Trains between Norrvik and Osthamn ran up to three hours late, and schools along the coast stay closed until the middle of the week.',
];
const COUNCIL = [
  'The council of Osthamn voted on Tuesday for a new library by the river, which will cost eleven million and open in four years.',
  'Opponents had asked for a swimming pool instead, and they announced that they would collect signatures for a vote of the citizens.',
  'The mayor called the decision a day of joy for everyone who reads, and promised that the old building would become a theatre.',
];
const OTHER = ['A lighthouse keeper retired after forty years on the island, and her cat with her.', 'She will miss the fog, she said.'];

function record(host: string, day: string, title: string, paragraphs: readonly string[]): string {
  const text = paragraphs.map((line) => `<p>${line}</p>`).join('');
  return JSON.stringify({
    url: `https://${host}/${day}`,
    html: `<article><h1>${title}</h1><time datetime="${day}">${day}</time>${text}</article>`,
  });
}

async function archive(): Promise<string> {
  const [first = '', ...rest] = WIRE;
  const lines = [
    record('post.example', '2024-01-23', 'Ferries adrift at Norrvik', [first.replace('two ferries', 'two big ferries'), ...rest]),
    record('wire.example', '2024-01-22', 'Storm closes harbour of Norrvik', WIRE),
    record('herald.example', '2024-01-22', 'Storm closes harbour of Norrvik', WIRE),
    record('herald.example', '2024-02-06', 'Council votes for library', COUNCIL),
    record('herald.example', '2024-02-07', 'Council votes for library', [...COUNCIL, 'The vote was eleven to nine.']),
    record('herald.example', '2024-03-01', 'Keeper retires', OTHER),
  ];
  const { stdout } = await newsnorm(['convert', '-', '--input-format', 'jsonl', '-f', 'json'], { input: lines.join('\n') });
  return folder({ 'articles.ndjson': stdout });
}

test('text: the earliest of each cluster first, then how the others differ', async () => {
  const { code, stdout, stderr } = await newsnorm(['dedupe', 'articles.ndjson'], { cwd: await archive() });
  expect(code).toBe(0);
  expect(stdout).toBe(`Storm closes harbour of Norrvik  (syndicated: 3 texts on 3 sites)
  2024-01-22  wire.example  https://wire.example/2024-01-22  earliest
  2024-01-22  herald.example  https://herald.example/2024-01-22
    the same text
  2024-01-23  post.example  https://post.example/2024-01-23
    99.5\u00a0% of the words are the same; 0 lost, 1 gained
      title: Ferries adrift at Norrvik
      ! The harbour of Norrvik w … er a storm had torn two {+big +}ferries from their moori … the port authority said.

Council votes for library  (versions: 2 texts)
  2024-02-06  herald.example  https://herald.example/2024-02-06  earliest
  2024-02-07  herald.example  https://herald.example/2024-02-07
    95.8\u00a0% of the words are the same; 0 lost, 6 gained
      + The vote was eleven to nine.

`);
  expect(stderr).toBe('newsnorm: 6 articles, 2 clusters, 3 texts more than one of each\n');
});

test('JSON: a cluster a line, with all differences', async () => {
  const { stdout } = await newsnorm(['dedupe', 'articles.ndjson', '--json'], { cwd: await archive() });
  const [storm, council] = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);
  expect(storm).toMatchObject({
    kind: 'syndicated',
    earliest: { site: 'wire.example', published: '2024-01-22', distance: 0 },
    others: [
      { site: 'herald.example', differences: { likeness: 1, words: { lost: 0, gained: 0 }, title: null, blocks: [] } },
      {
        site: 'post.example',
        differences: { words: { lost: 0, gained: 1 }, title: 'Ferries adrift at Norrvik', blocks: [{ kind: 'changed' }] },
      },
    ],
  });
  expect(council).toMatchObject({ kind: 'versions', others: [{ differences: { blocks: [{ kind: 'gained', old: null }] } }] });
});

test('an archive without duplicates, and no archive', async () => {
  const cwd = folder({ 'a.ndjson': '{"schema": "newsnorm/article@1", "wordCount": 90, "fingerprint": "0000000000000000"}\n' });
  expect(await newsnorm(['dedupe', 'a.ndjson'], { cwd })).toEqual({
    code: 0,
    stdout: '',
    stderr: 'newsnorm: 1 article, 0 clusters, 0 texts more than one of each\n',
  });
  expect((await newsnorm(['dedupe'], { cwd })).code).toBe(2);
});
