/** All readers, in the order in which they are asked whether the first bytes are theirs: the most certain mark first. */
import type { Reader } from '../model/reader';
import { dump } from './dump';
import { html } from './html';
import { jsonl } from './jsonl';
import { warc } from './warc';

export const readers: readonly Reader[] = [warc, dump, jsonl, html];
