import type { RelatedDocument } from '../document/layers';
import type { LinkRecord, RelationRecord } from '../document/relations';

/** Texts, and of each the relations in question, as `text` of a relation has them. */
export type SelectionExamples = Readonly<Record<string, readonly string[]>>;

/** What rules ask about the relations of a document. */
export interface Facts {
  readonly document: RelatedDocument;
  /** Whether something that is read in a clause of the relation is told, as far as the rules before have decided. */
  readonly isToldIn: (relation: RelationRecord, link: LinkRecord) => boolean;
  /** Whether the same is read of somebody with a name whom the text calls by the noun that takes part in the relation. */
  readonly isReadOfBearer: (relation: RelationRecord) => boolean;
}

/** One reason why a relation is not worth telling by itself. `detail: 'all'` tells it nevertheless. */
export interface SelectionRule {
  readonly name: string;
  /** What it drops, and why, in a line. */
  readonly about: string;
  /** What it drops. */
  readonly examples: SelectionExamples;
  /** What no rule drops. */
  readonly counterexamples: SelectionExamples;
  drops(relation: RelationRecord, facts: Facts): boolean;
}
