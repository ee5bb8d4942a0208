import type { Clause } from '../document/clauses';
import type { ResolvedDocument } from '../document/layers';
import type { ArgumentRecord } from '../document/relations';
import { dependentBy } from '../document/tree';

/**
 * Whether the subject of a clause cannot be whom the tree says: "Tom Vane of Hallam University, which is in Leeds" is said of no person, "Tom Vane of
 * Velmora, who left" of no place, and "it
 * was Tom Vane, not Ann Hart, who came" of no thing.
 */
export function isNobody(document: ResolvedDocument, { head, kind, subjectBy }: Clause, { mention }: ArgumentRecord): boolean {
  const { entities, entityOf, mentions, mentionOf, tokens } = document;
  if (subjectBy === 'relative') {
    const pronoun = dependentBy(document, head, 'nsubj', 'nsubj:pass');
    const { type } = entities[entityOf[mention]!]!;
    return (type === 'person' && tokens.lower[pronoun] === 'which') || (type === 'place' && tokens.lower[pronoun] === 'who');
  }
  const said = mentions[mentionOf[head]!];
  return kind === 'nominal' && tokens.lower[mentions[mention]!.head] === 'it' && said?.form === 'name' && said.type === 'person';
}
