import { sum, type Tuple } from './tuple';

/** Precision and recall of something, fractions of 1. */
export interface Agreement {
  readonly precision: number;
  readonly recall: number;
}

export const f1Of = ({ precision, recall }: Agreement): number =>
  precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);

/** A gold relation with one of these may have its arguments the other way round: "…", she said. As letters, wherever they stand in it. */
const SAYING = /said|told|added|adds|says/;

/** How the words of two tuples agree, all arguments but the first taken as one. */
export function agreement(gold: Tuple, predicted: Tuple): Agreement {
  const related = sharedRelation(gold.relation, predicted.relation);
  if (related === 0) return NONE;
  const facts = inTwo(gold);
  const found = inTwo(predicted);
  const compare = (given: readonly (readonly string[])[]): Agreement => {
    if (given.length < facts.length) return NONE;
    // Where the gold has one argument only, the extraction's others are not looked at; in CaRB's program they cost nothing either.
    const both = related + sum(facts.map((words, i) => shared(words, given[i])));
    return {
      precision: both / sum([predicted.relation, ...given.slice(0, facts.length)].map((words) => words.length)),
      recall: both / sum([gold.relation, ...facts].map((words) => words.length)),
    };
  };
  const straight = compare(found);
  return SAYING.test(gold.relation.join(' ')) ? better(straight, compare(found.toReversed())) : straight;
}

const NONE: Agreement = { precision: 0, recall: 0 };

const inTwo = ({ subject, objects }: Tuple): (readonly string[])[] => (objects.length === 0 ? [subject] : [subject, objects.flat()]);

const better = (a: Agreement, b: Agreement): Agreement =>
  b.precision > a.precision || (b.precision === a.precision && b.recall > a.recall) ? b : a;

const BE = new Set(['be', 'is', 'am', 'are', 'was', 'were', 'been', 'being']);

/** Words in common; a "be" of the extraction that is left counts for any form that the gold has. */
function sharedRelation(gold: readonly string[], predicted: readonly string[]): number {
  const same = shared(gold, predicted);
  const left = countOf('be', predicted) > countOf('be', gold);
  return left && gold.some((word) => BE.has(word)) ? same + 1 : same;
}

/** How many words both have, each as often as both have it. */
function shared(gold: readonly string[], predicted: readonly string[]): number {
  const left = [...predicted];
  return gold.filter((word) => {
    const at = left.indexOf(word);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  }).length;
}

const countOf = (wanted: string, words: readonly string[]): number => words.filter((word) => word === wanted).length;
