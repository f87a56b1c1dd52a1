/**
 * Text → Page. The one place where the tree is written: here and in the table, stack and builder that it uses.
 *
 * htmlparser2's tokenizer does the reading; the tree builder is ours because the page is a table of numbers instead of linked
 * objects, and because time must stay linear at any depth. Where we bend the standard: no foster parenting, no reopening of
 * formatting across blocks.
 */
import { Tokenizer } from 'htmlparser2';
import type { Page } from '../model/page';
import { mendGluedTags } from './mend';
import { TreeBuilder } from './tree-builder';

/** Parses HTML of any kind, whole page or fragment. Never throws on input; linear in its length. */
export function parse(html: string): Page {
  const builder = build(html);
  if (!builder.glued) return builder.page([]);
  const { source, repairs } = mendGluedTags(html);
  return build(source).page(repairs);
}

function build(source: string): TreeBuilder {
  const builder = new TreeBuilder(source);
  const tokenizer = new Tokenizer({ decodeEntities: false }, builder);
  tokenizer.write(source);
  tokenizer.end();
  return builder;
}
