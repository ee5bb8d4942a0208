import type { Extraction } from '../extraction';
import { Facts, type Dated, type Fact, type Timed, type Who } from './facts';

export type { Dated, Fact, Timed, Who } from './facts';

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
  return new Facts(extraction).of(who);
}

/**
 * What is said of two together: relations in which both take part, whichever comes first.
 *
 * @throws RelataError `not-an-extraction`
 * @example
 * between(extract('Acme bought Globex. Acme sold ships.'), 'Globex', 'Acme').map(({ label }) => label); // ['buy']
 */
export function between(extraction: Extraction, one: Who, other: Who): Fact[] {
  return new Facts(extraction).between(one, other);
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
  return new Facts(extraction).about(words);
}

/**
 * What is said to be at a time that the calendar knows, the earliest first. "last week" and "2 March" are known where the text has a date of its own or
 * `referenceDate` was given; what is left out, `undated` has.
 *
 * @param who if given, only what it takes part in
 * @throws RelataError `not-an-extraction`
 * @example
 * timeline(extract('Acme bought Globex in 2019. Globex was founded in 1987.')).map(({ time, label }) => `${time.start} ${label}`);
 * // ['1987-01-01 be founded in', '2019-01-01 buy']
 */
export function timeline(extraction: Extraction, who?: Who): Dated[] {
  return new Facts(extraction).timeline(who);
}

/**
 * What `timeline` leaves out, though its clause says when: what the calendar does not know, since the text has no day that "2 March" or "last week" could
 * count from, and what comes again ("every Monday").
 *
 * @param who if given, only what it takes part in
 * @returns in the order of the text; `valueInWords` of `relata/export` says a time for people
 * @throws RelataError `not-an-extraction`
 * @example
 * undated(extract('Acme bought Globex on 2 March.')).map(({ time }) => time.timex); // ['XXXX-03-02']
 */
export function undated(extraction: Extraction, who?: Who): Timed[] {
  return new Facts(extraction).undated(who);
}
