import type { DocumentInfo, Entity, Extraction, Mention } from '../extraction';
import { singlesOf } from '../validation';

/** The documents that an extraction speaks of: its own, or those that it was merged from. */
export function documentsOf(extraction: Extraction): DocumentInfo[] {
  return singlesOf(extraction).map(({ document }) => document);
}

/** Id of the document that a mention stands in. */
export function documentOf(mention: Mention & { readonly document?: string }, { document }: Extraction): string {
  return mention.document ?? document.id;
}

/** Ids of the documents that mention an entity, in the order of its mentions. */
export function documentsNaming({ mentions }: Entity, extraction: Extraction): string[] {
  return [...new Set(mentions.map((mention) => documentOf(mention, extraction)))];
}
