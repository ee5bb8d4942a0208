import type { Argument, Entity, Relation } from '../extraction';
import { isNamed } from '../document/entities';
import { isSmallWord } from '../english/small-words';
import type { FurtherLink } from './links';

/** An edge whose label is longer is not read as one. */
const MOST_WORDS = 6;

/** The label of an edge beyond the relation's own one where it reads as a phrase; undefined where it does not. */
export function readableLabel({ label, source, target, preposition }: FurtherLink, { inverted, predicate }: Relation): string | undefined {
  const words = label.split(' ');
  if (words.length > MOST_WORDS || words.some((word) => isSmallWord(word.toLowerCase(), 'preposition past the matter'))) return undefined;
  // "From Oslo to fame: Ann Hart has won the prize": what stands in front of it all is where it was, or nothing sure.
  if (target.start < source.start && target.start < predicate.span.start && !isSmallWord(preposition ?? '', 'preposition of place'))
    return undefined;
  // "was asked In interview with": words from the beginning of the sentence.
  if (words.slice(1, -1).some((word) => /^\p{Lu}/u.test(word) && isSmallWord(word.toLowerCase(), 'preposition'))) return undefined;
  // "was ousted by Acme from power in Oslo": the words in front of the agent are not the agent's.
  if (words.length > 1 && isSmallWord(words[0]!, 'form of be') && inverted) return undefined;
  // "The comments came as representatives met": the net takes a clause for a phrase.
  return label.startsWith('come as ') ? undefined : label;
}

/**
 * The edges to the names that a relation leads to beyond its own edge: *Velmora —sign deal with→ Kestrin*, where the own edge leads to the deal.
 * One that joins two nodes that the sentence has joined already says nothing new and is left out.
 *
 * @param joined `joinKey` of all pairs that have an edge of their own; those that are found here are added
 */
export function* nameLinks(
  relation: Relation,
  links: Iterable<FurtherLink>,
  entityOf: (argument: Argument) => Entity,
  joined: Set<string>,
): Generator<FurtherLink> {
  const names = [relation.object, ...relation.arguments.map(({ value }) => value)].flatMap((one) =>
    one && isNamed(entityOf(one).mentions) ? [entityOf(one).name, one.short.text] : [],
  );
  // "Ann Hart beat Tom Vane of Leeds": where he is from is said of him and not of her.
  const isOfName = (label: string): boolean => names.some((name) => label.endsWith(` ${name} of`));
  for (const link of links) {
    const { source, target, preposition } = link;
    const end = entityOf(target);
    // "on Friday" leads to no name, whatever its form.
    if (source.entity === target.entity || end.value !== undefined || !isNamed(end.mentions)) continue;
    if (preposition !== undefined && isSmallWord(preposition, 'preposition past the matter')) continue;
    if (isOfName(link.label) || readableLabel(link, relation) === undefined) continue;
    if (joined.has(joinKey(relation, source, target)) || joined.has(joinKey(relation, target, source))) continue;
    joined.add(joinKey(relation, source, target));
    yield link;
  }
}

/** A sentence and two nodes. */
export const joinKey = ({ evidence: [{ document, sentence }] }: Relation, source: Argument, target: Argument): string =>
  `${document} ${sentence} ${source.entity} ${target.entity}`;
