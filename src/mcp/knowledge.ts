import { mergeExtractions, type Entity, type Extraction, type Fact, type Relation } from '..';
import { Facts } from '../query/facts';
import { rowsOf, type Row } from './rows';

/** Somebody or something that a relation joins with another. */
export interface Neighbour {
  readonly entity: Entity;
  readonly fact: Fact;
}

/** What tools ask: of extractions in memory, or of whatever else keeps them. */
export interface Knowledge {
  /** What graphs are drawn of. */
  readonly extraction: Extraction;
  /** What has some words in it, the weightiest first. */
  about(words: string): readonly Fact[];
  /** Who or what is joined with what has a name or id, in the order of the texts. */
  neighbours(who: string): readonly Neighbour[];
  /** A relation as it is answered. */
  row(relation: Relation): Row;
}

/**
 * What extractions in memory know, merged.
 *
 * @throws RelataError `not-an-extraction`, `conflicting-documents`
 */
export function knowledgeOf(extractions: Extraction | readonly Extraction[]): Knowledge {
  const extraction = Array.isArray(extractions) ? mergeExtractions(extractions as readonly Extraction[]) : (extractions as Extraction);
  const facts = new Facts(extraction);
  return {
    extraction,
    row: rowsOf(extraction),
    about: (words) => facts.about(words),
    neighbours(who) {
      const ids = facts.idsOf(who);
      return facts.of(who).flatMap((fact) => {
        const ends = [fact.subject, ...(fact.target ? [fact.target] : [])];
        return ends.filter(({ id }) => !ids.has(id)).map((entity) => ({ entity, fact }));
      });
    },
  };
}
