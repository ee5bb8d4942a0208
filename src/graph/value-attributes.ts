import type { Argument, Relation } from '../extraction';
import { otherArguments, type IsNode, type Link } from './links';

/** The words of a value: its normal form. */
export type ValueOf = (argument: Argument) => string;

/** The relation's further arguments that are values, each with its preposition: "for 5000000 USD". */
export function valuesBeside(relation: Relation, isNode: IsNode, valueOf: ValueOf): string[] {
  return otherArguments(relation, isNode)
    .filter(({ value }) => !isNode(value))
    .map(({ preposition, value }) => (preposition === undefined ? valueOf(value) : `${preposition} ${valueOf(value)}`));
}

/**
 * What a relation with a value at one end says of the other end: "earn 5000000 USD" of who earned it, "5000000 USD go to" of who got it.
 * What is no plain fact says so: "earn 5000000 USD (negative, possible, reported)".
 */
export function saidWithValue(relation: Relation, { source, target, label }: Link, isNode: IsNode, valueOf: ValueOf): string {
  const words = isNode(source) ? [label, valueOf(target)] : [valueOf(source), label];
  const beside = valuesBeside(relation, isNode, valueOf);
  const marks = [
    relation.polarity === 'negative' ? 'negative' : '',
    relation.modality === 'asserted' ? '' : relation.modality,
    relation.attribution ? 'reported' : '',
  ].filter((mark) => mark !== '');
  return [...words, ...beside, ...(marks.length > 0 ? [`(${marks.join(', ')})`] : [])].join(' ');
}
