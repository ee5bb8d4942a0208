import { about, mergeExtractions, relationsOf, type Entity, type Extraction, type Fact } from '..';
import { Facts } from '../query/facts';

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
    about: (words) => about(extraction, words),
    neighbours(who) {
      const ids = facts.idsOf(who);
      return relationsOf(extraction, who).flatMap((fact) => {
        const ends = [fact.subject, ...(fact.target ? [fact.target] : [])];
        return ends.filter(({ id }) => !ids.has(id)).map((entity) => ({ entity, fact }));
      });
    },
  };
}
