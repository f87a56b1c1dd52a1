/** All readers, in the order in which they are asked whether the first bytes are theirs: the most certain mark first. */
import type { Reader } from '../model/reader';
import { csv } from './csv';
import { dump } from './dump';
import { feed } from './feed';
import { html } from './html';
import { jsonl } from './jsonl';
import { mhtml } from './mhtml';
import { wacz } from './wacz';
import { warc } from './warc';

export const readers: readonly Reader[] = [warc, wacz, mhtml, dump, feed, jsonl, csv, html];
