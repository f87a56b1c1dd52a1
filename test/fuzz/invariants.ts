/** What holds of every document, however broken. */
import Ajv2020 from 'ajv/dist/2020';
import { explainPage } from '../../src/explain/page';
import { explainText } from '../../src/explain/text';
import type { Article } from '../../src/model/article';
import type { Failure } from '../../src/model/failure';
import type { RawDoc } from '../../src/model/source';
import { explainDoc } from '../../src/pipeline/explain';
import { normalizeDoc } from '../../src/pipeline/normalize';
import { toMarkdown } from '../../src/pipeline/to-markdown';
import { visible } from '../../src/shell/visible';
import { writers } from '../../src/writers/index';
import { jsonLine } from '../../src/writers/json';
import { ARTICLE_SCHEMA } from '../../src/writers/schema';
import { judgeAddress, judgeArticleHtml, judgeFrontMatter, judgeLine, judgeMarkdown, judgePage, judgeText } from '../security/judge';
import { traitsOf } from './traits';

export interface Judgement {
  /** What is wrong, a sentence each. */
  readonly findings: readonly string[];
  /** What the document made newsnorm do: a case that shows a new one is worth breaking further. */
  readonly traits: readonly string[];
}

const FIELDS = ['html', 'links', 'blocks', 'provenance'] as const;

const ajv = new Ajv2020({ allErrors: true, strict: false });
const isArticle = ajv.compile(ARTICLE_SCHEMA);
const isFailure = ajv.compile({ $ref: 'urn:newsnorm:article:1#/$defs/failure' });

/** Processor time of a document: a fixed part for cold code, and so many characters each millisecond. */
const BUDGET_MS = 3000;
const CHARACTERS_PER_MS = 20;
/** Letters of a message that do not yet quote the document. */
const SHORT = 16;
/** Explaining costs as much as all the rest, so every few documents must do. */
const EXPLAIN_EVERY = 4;

/** Everything that is wrong with what newsnorm makes of the document. */
export function findings(doc: RawDoc): readonly string[] {
  return judgeDoc(doc).findings;
}

export function judgeDoc(doc: RawDoc): Judgement {
  const start = process.cpuUsage();
  try {
    const outcome = normalizeDoc(doc, { fields: FIELDS });
    const markdown = toMarkdown(doc.html, doc.url === null ? {} : { url: doc.url });
    const { user, system } = process.cpuUsage(start);
    const spent = (user + system) / 1000;
    const budget = BUDGET_MS + doc.html.length / CHARACTERS_PER_MS;
    const slow = spent > budget ? [`takes ${Math.round(spent)} ms for ${doc.html.length} characters`] : [];
    const own = judgeMarkdown(markdown).map((one) => `toMarkdown ${one}`);
    const explained = doc.html.length % EXPLAIN_EVERY === 0 ? ofExplanation(doc) : [];
    const { findings: seen, traits } = outcome.ok ? judgeArticle(outcome.article) : judgeFailure(outcome.failure);
    return { findings: [...slow, ...seen, ...own, ...explained], traits };
  } catch (error) {
    return { findings: [`throws ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`], traits: [] };
  }
}

export function judgeFailure(failure: Failure): Judgement {
  const line = jsonLine(failure);
  const valid = isFailure(JSON.parse(line)) ? [] : [`schema: ${ajv.errorsText(isFailure.errors)}`];
  return {
    findings: [...valid, ...judgeLine(line)],
    traits: [`failure ${failure.error.code} ${failure.error.message.slice(0, SHORT)}`],
  };
}

/** The text and the page of `explain` take what is in the document as text. */
function ofExplanation(doc: RawDoc): readonly string[] {
  const explanation = explainDoc(doc, {}, null);
  const plain = explainText(explanation, { width: 100, paint: (_, text) => text, clean: visible, sentence: String });
  const page = explainPage(explanation, String);
  return [...judgeText('explain', plain), ...judgeText('explain page', page)];
}

function judgeArticle(article: Article): Judgement {
  const line = jsonLine(article);
  const record = JSON.parse(line) as Record<string, unknown>;
  const md = writers.md.render(article);
  const wrong = [
    ...(isArticle(record) ? [] : [`schema: ${ajv.errorsText(isArticle.errors)}`]),
    ...judgeLine(line),
    ...addressesOf(article),
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
  return { findings: wrong, traits: traitsOf(article) };
}

/** Addresses that a program may put into a page of its own. */
function addressesOf({ links = [], images, embeds, image, canonicalUrl }: Article): readonly string[] {
  const pictures = [...images, ...(image ? [image] : [])].map(({ url }) => judgeAddress(url, 'image'));
  const others = [...links, ...embeds].map(({ url }) => judgeAddress(url, 'link'));
  return [...pictures, ...others, judgeAddress(canonicalUrl ?? '', 'link')].filter((one) => one !== null).map((one) => `record: ${one}`);
}
