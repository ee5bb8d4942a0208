import { isSmallWord } from '../english/small-words';
import type { Argument, Entity, Relation } from '../extraction';
import { isNamed } from './asides';
import { phraseLinks, type IsNode, type Link } from './links';

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
    const end = entityOf(target);
    // "on Friday" leads to no name, whatever its form.
    if (source.entity === target.entity || end.value !== undefined || !isNamed(end)) continue;
    if (preposition !== undefined && isSmallWord(preposition, 'preposition past the matter')) continue;
    const words = label.split(' ');
    if (words.length > MOST_WORDS || words.some((word) => isSmallWord(word.toLowerCase(), 'preposition past the matter'))) continue;
    // "From Oslo to fame: Ann Hart has won the prize": what stands in front of it all is where it was, or nothing sure.
    if (
      target.start < source.start &&
      target.start < relation.predicate.span.start &&
      !isSmallWord(preposition ?? '', 'preposition of place')
    )
      continue;
    // "was asked In interview with": words from the beginning of the sentence.
    if (words.slice(1, -1).some((word) => /^\p{Lu}/u.test(word) && isSmallWord(word.toLowerCase(), 'preposition'))) continue;
    // "was ousted by Acme from power in Oslo": the words in front of the agent are not the agent's.
    if (words.length > 1 && isSmallWord(words[0]!, 'form of be') && relation.inverted) continue;
    // "The comments came as representatives met": the net takes a clause for a phrase.
    if (label.startsWith('come as ')) continue;
    if (joined.has(joinKey(relation, source, target)) || joined.has(joinKey(relation, target, source))) continue;
    joined.add(joinKey(relation, source, target));
    yield link;
  }
}

/** A sentence and two nodes. */
export const joinKey = ({ evidence: [{ document, sentence }] }: Relation, source: Argument, target: Argument): string =>
  `${document} ${sentence} ${source.entity} ${target.entity}`;
