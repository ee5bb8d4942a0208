import type { ResolvedDocument } from '../../document/layers';
import type { ArgumentRecord } from '../../document/relations';
import { participant } from '../../lexicon/pronouns';

/**
 * The mention whose words stand for an argument that would be said of somebody else in its own: one of those whom "they" or "the two leaders"
 * means, where a relation is about that one, and the speaker that "I" and "we" mean. -1 for an argument whose own words will do.
 */
export function standInFor({ mentions, entities, entityOf, tokens }: ResolvedDocument, argument: ArgumentRecord): number {
  const own = mentions[argument.mention]!;
  if (own.end <= argument.tokens.start) return argument.mention;
  if (argument.tokens.end - argument.tokens.start > 1) return -1;
  // "US" is no "us".
  if (own.form !== 'pronoun' || participant(tokens.lower[argument.head]!) === undefined) return -1;
  const chain = entities[entityOf[argument.mention]!]!.mentions;
  return chain.find((mention) => mentions[mention]!.form !== 'pronoun') ?? -1;
}
