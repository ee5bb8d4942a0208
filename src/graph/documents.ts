import type { DocumentInfo, Entity, Extraction, Mention } from '../extraction';

/** What an extraction that was made of several has besides: the ones it was made of, and the document of each mention. */
interface Merged {
  readonly documents?: readonly Extraction[];
}

/** The documents that an extraction speaks of: its own, or those that it was merged from. */
export function documentsOf(extraction: Extraction): DocumentInfo[] {
  const { documents } = extraction as Merged;
  return Array.isArray(documents) ? (documents as Extraction[]).map(({ document }) => document) : [extraction.document];
}

/** Id of the document that a mention stands in. */
export function documentOf(mention: Mention & { readonly document?: string }, { document }: Extraction): string {
  return mention.document ?? document.id;
}

/** Ids of the documents that mention an entity, in the order of its mentions. */
export function documentsNaming({ mentions }: Entity, extraction: Extraction): string[] {
  return [...new Set(mentions.map((mention) => documentOf(mention, extraction)))];
}
