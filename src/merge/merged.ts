import type { Entity, Extraction, Mention, Warning } from '../extraction';

/** A mention, with the document that its offsets count in. */
export interface MergedMention extends Mention {
  /** Id of the document. */
  document: string;
}

/** An entity of one or more documents. */
export interface MergedEntity extends Entity {
  mentions: MergedMention[];
}

/** A warning, with the document that it is about. */
export interface MergedWarning extends Warning {
  /** Id of the document. */
  document: string;
}

/**
 * What several documents say together: an extraction whose entities are those of all of them, and the extractions it was made of. Plain
 * data as an extraction is, and good for whatever takes one, `toGraph` as well. Offsets count in the text of the document named beside
 * them: mentions and warnings name theirs, relations do in their evidence.
 */
export interface MergedExtraction extends Extraction {
  /** By document id; each as `extract` returned it. */
  documents: Extraction[];
  /** In the order of the documents and of their first mention in them. */
  entities: MergedEntity[];
  /** Those of all documents, and one for each person of a bare surname who may be somebody of another document. */
  warnings: MergedWarning[];
}
