import { partiesOf } from '../document/parties';
import type { DateValue } from '../document/values';
import type { Extraction, Relation } from '../extraction';
import { plainLetters } from '../lexicon/letters';
import { Facts, type Fact, type Who } from './facts';

export type { Fact, Who } from './facts';

/**
 * What is said of somebody or something, in whatever role it takes part.
 *
 * @param who an entity, its id, or a name or alias in whatever spelling ("US" for "United States"); of a name that several have, what is said of each
 * @returns in the order of the text; empty for a name that the text does not have
 * @throws RelataError `not-an-extraction`
 * @example
 * relationsOf(extract('Acme bought Globex in 2019.'), 'Globex').map(({ relation }) => relation.text); // ['Acme bought Globex in 2019']
 */
export function relationsOf(extraction: Extraction, who: Who): Fact[] {
  const facts = new Facts(extraction);
  const ids = facts.idsOf(who);
  return facts.where((relation) => takesPart(relation, ids));
}

/**
 * What is said of two together: relations in which both take part, whichever comes first.
 *
 * @throws RelataError `not-an-extraction`
 * @example
 * between(extract('Acme bought Globex. Acme sold ships.'), 'Globex', 'Acme').map(({ label }) => label); // ['buy']
 */
export function between(extraction: Extraction, one: Who, other: Who): Fact[] {
  const facts = new Facts(extraction);
  const [ones, others] = [facts.idsOf(one), facts.idsOf(other)];
  return facts.where((relation) => takesPart(relation, ones) && takesPart(relation, others));
}

/**
 * Relations that have some words in them: in the clause that they were read in, or in a name of somebody who takes part. Case, accents and kinds of
 * quotation marks make no difference.
 *
 * @param words all of which must be there, in any order
 * @returns those first that the text is most about
 * @throws RelataError `not-an-extraction`
 * @example
 * about(extract('Acme bought a café in Oslo. Globex sold ships.'), 'cafe').map(({ relation }) => relation.subject.text); // ['Acme']
 */
export function about(extraction: Extraction, words: string): Fact[] {
  const facts = new Facts(extraction);
  const wanted = plainLetters(words).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return [];
  const found = facts.where((relation) => {
    const said = plainLetters([relation.text, ...relation.evidence.map(({ span }) => span.text), ...facts.namesIn(relation)].join('\n'));
    return wanted.every((word) => said.includes(word));
  });
  return found.sort((a, b) => b.relation.salience - a.relation.salience);
}

/** A fact and when it was or will be. */
export interface Dated extends Fact {
  /** When, as the text says it in the clause itself. Its `start` is there. */
  readonly time: DateValue & {
    /** ISO 8601: the first day or moment of it. */
    readonly start: string;
  };
}

/**
 * What is said to be at a time that the calendar knows, the earliest first. "last week" is known where the text has a date of its own or
 * `referenceDate` was given.
 *
 * @param who if given, only what it takes part in
 * @throws RelataError `not-an-extraction`
 * @example
 * timeline(extract('Acme bought Globex in 2019. Globex was founded in 1987.')).map(({ time, label }) => `${time.start} ${label}`);
 * // ['1987-01-01 be founded in', '2019-01-01 buy']
 */
export function timeline(extraction: Extraction, who?: Who): Dated[] {
  const facts = new Facts(extraction);
  const ids = who === undefined ? undefined : facts.idsOf(who);
  return facts
    .where((relation) => relation.time?.start !== undefined && (ids === undefined || takesPart(relation, ids)))
    .map((fact) => ({ ...fact, time: fact.relation.time as Dated['time'] }))
    .sort((a, b) => (a.time.start < b.time.start ? -1 : a.time.start > b.time.start ? 1 : 0));
}

const takesPart = (relation: Relation, ids: ReadonlySet<string>): boolean => partiesOf(relation).some(({ entity }) => ids.has(entity));
