/** What holds of every document, however broken. */
import Ajv2020 from 'ajv/dist/2020';
import type { Article } from '../../src/model/article';
import type { RawDoc } from '../../src/model/source';
import { normalizeDoc } from '../../src/pipeline/normalize';
import { toMarkdown } from '../../src/pipeline/to-markdown';
import { writers } from '../../src/writers/index';
import { jsonLine } from '../../src/writers/json';
import { ARTICLE_SCHEMA } from '../../src/writers/schema';
import { judgeArticleHtml, judgeFrontMatter, judgeLine, judgeMarkdown, judgePage, judgeText } from '../security/judge';

const FIELDS = ['html', 'links', 'blocks', 'provenance'] as const;

const ajv = new Ajv2020({ allErrors: true, strict: false });
const isArticle = ajv.compile(ARTICLE_SCHEMA);
const isFailure = ajv.compile({ $ref: 'urn:newsnorm:article:1#/$defs/failure' });

/** Time of a document: a fixed part for a busy machine, and so many characters each millisecond. */
const BUDGET_MS = 3000;
const CHARACTERS_PER_MS = 20;

/** Everything that is wrong with what newsnorm makes of the document. */
export function findings(doc: RawDoc): string[] {
  const start = performance.now();
  try {
    const outcome = normalizeDoc(doc, { fields: FIELDS });
    const markdown = toMarkdown(doc.html, doc.url === null ? {} : { url: doc.url });
    const spent = performance.now() - start;
    const budget = BUDGET_MS + doc.html.length / CHARACTERS_PER_MS;
    const slow = spent > budget ? [`takes ${Math.round(spent)} ms for ${doc.html.length} characters`] : [];
    const seen = outcome.ok ? ofArticle(outcome.article) : ofFailure(outcome.failure);
    return [...slow, ...seen, ...judgeMarkdown(markdown).map((one) => `toMarkdown ${one}`)];
  } catch (error) {
    return [`throws ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`];
  }
}

function ofFailure(failure: object): string[] {
  const line = jsonLine(failure);
  const valid = isFailure(JSON.parse(line)) ? [] : [`schema: ${ajv.errorsText(isFailure.errors)}`];
  return [...valid, ...judgeLine(line)];
}

function ofArticle(article: Article): string[] {
  const line = jsonLine(article);
  const record = JSON.parse(line) as Record<string, unknown>;
  const md = writers.md.render(article);
  return [
    ...(isArticle(record) ? [] : [`schema: ${ajv.errorsText(isArticle.errors)}`]),
    ...judgeLine(line),
    ...judgeFrontMatter(md, record),
    ...judgeMarkdown(article.markdown),
    ...judgeMarkdown(md.slice(md.indexOf('\n---\n', 4) + 5)).map((one) => `file ${one}`),
    ...judgeArticleHtml(article.html ?? ''),
    ...judgePage(writers.html.render(article)),
    ...judgeText('md', md),
    ...judgeText('txt', writers.txt.render(article)),
    ...judgeText('html', writers.html.render(article)),
    ...judgeText('json', writers.json.render(article)),
  ];
}
