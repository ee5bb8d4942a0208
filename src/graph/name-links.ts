import type { Argument, Entity, Relation } from '../extraction';
import { isName } from '../document/entities';
import { phraseLinks, type IsNode, type Link } from './links';

/** Prepositions that say who has no part in it. */
const WITHOUT = new Set(['without', 'unlike', 'like', 'except', 'than', 'despite', 'besides', 'instead of', 'rather than', 'apart from', 'other than', 'aside from', 'regardless of', 'except for']); // prettier-ignore

/** An edge whose label is longer is not read as one. */
const MOST_WORDS = 6;

/**
 * Edges to the names that a relation leads to beyond its own edge: *Velmora —sign deal with→ Kestrin*, where the own edge leads to the deal. One that
 * joins two nodes that the sentence has joined already says nothing new and is left out.
 *
 * @param joined `joinKey` of all pairs that have an edge of their own; those that are found here are added
 */
export function* nameLinks(
  relation: Relation,
  isNode: IsNode,
  isEmpty: IsNode,
  entityOf: (argument: Argument) => Entity,
  joined: Set<string>,
): Generator<Link> {
  for (const link of phraseLinks(relation, isNode, isEmpty, (argument) => entityOf(argument).name)) {
    const { source, target, label, preposition } = link;
    if (source.entity === target.entity || !isNamed(entityOf(target))) continue;
    if (preposition !== undefined && WITHOUT.has(preposition)) continue;
    if (label.split(' ').length > MOST_WORDS) continue;
    if (joined.has(joinKey(relation, source, target)) || joined.has(joinKey(relation, target, source))) continue;
    joined.add(joinKey(relation, source, target));
    yield link;
  }
}

/** A sentence and two nodes. */
export const joinKey = ({ evidence: [{ document, sentence }] }: Relation, source: Argument, target: Argument): string =>
  `${document} ${sentence} ${source.entity} ${target.entity}`;

/** "on Friday" leads to no name, whatever its form. */
const isNamed = ({ mentions, value }: Entity): boolean => value === undefined && mentions.some(({ form }) => isName(form));
