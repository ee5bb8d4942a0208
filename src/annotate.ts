import { read } from './1-reading';
import { tokenize } from './2-tokens';
import { parse } from './3-syntax';
import { recognize } from './4-entities';
import { resolve } from './5-coreference';
import { relate } from './6-relations';
import { select } from './7-selection';
import type { Context, ParsedDocument, SelectedDocument, SourceDocument } from './document/layers';

/** The pipeline in two halves, of which each line adds one layer to the document. docs/architecture.md draws it. */
export function annotate(source: SourceDocument, context: Context): SelectedDocument {
  return annotateParsed(annotateSyntax(source, context), context);
}

/** The second half of the pipeline: what the trees say. */
export function annotateParsed(parsed: ParsedDocument, context: Context): SelectedDocument {
  const mentioned = recognize(parsed, context); //                 names, dates, amounts, noun phrases
  const resolved = resolve(mentioned, context); //                 which mentions are one entity
  const related = relate(resolved, context); //                    who did what
  return select(related, context); //                              what of it is worth telling
}

/** The first half of the pipeline, which is asked for on its own as well: the text as trees. */
export function annotateSyntax(source: SourceDocument, context: Context): ParsedDocument {
  const readDocument = read(source, context); //                   title, dateline, paragraphs, quotations, citation marks
  const tokenized = tokenize(readDocument, context); //            words and sentences
  return parse(tokenized, context); //                             tags, lemmas, heads, labels
}
