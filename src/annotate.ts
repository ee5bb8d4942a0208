import { read } from './1-reading';
import { tokenize } from './2-tokens';
import { parse } from './3-syntax';
import { recognize } from './4-entities';
import { resolve } from './5-coreference';
import { relate } from './6-relations';
import type { Context, RelatedDocument, SourceDocument } from './document/layers';

/** The pipeline: each line adds one layer to the document. docs/architecture.md draws it. */
export function annotate(source: SourceDocument, context: Context): RelatedDocument {
  const readDocument = read(source, context); //                   title, dateline, paragraphs, quotations, citation marks
  const tokenized = tokenize(readDocument, context); //            words and sentences
  const parsed = parse(tokenized, context); //                     tags, lemmas, heads, labels
  const mentioned = recognize(parsed, context); //                 names, dates, amounts, noun phrases
  const resolved = resolve(mentioned, context); //                 which mentions are one entity
  return relate(resolved, context); //                             who did what
}
