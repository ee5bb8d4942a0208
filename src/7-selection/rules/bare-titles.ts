import type { RelatedDocument } from '../../document/layers';
import type { RelationRecord } from '../../document/relations';
import { isShortTitle } from '../../lexicon/titles';
import type { SelectionRule } from '../rule';

export const bareTitles: SelectionRule = {
  name: 'bare titles',
  about:
    'a title right before a name that another relation tells in full, or that is short for one: of "Danish President Ann Lee" and "President Lee" the first says whose president she is',
  examples: {
    'Danish President Ann Lee sold Globex. President Ann Lee left Oslo.': ['Ann Lee is a president'],
    'Prof. Ann Lee sold Globex.': ['Ann Lee is Prof.'],
  },
  counterexamples: {
    'President Ann Lee sold Globex.': ['Ann Lee is a president'],
    'Danish President Ann Lee sold Globex. President Ann Lee left Oslo.': ['Ann Lee is a Danish president'],
    'The biologist Ann Lee sold Globex.': ['Ann Lee is a biologist'],
  },
  drops: (relation, { document }) => {
    const { kind, object } = relation;
    if (kind !== 'role' || !object) return false;
    const { start, head } = document.mentions[object.mention]!;
    if (start !== head || object.tokens.end > head + 1) return false; // "Secretary of State"
    return isShortTitle(document.tokens.lower[head]!) || document.relations.some((other) => tellsMore(document, other, relation));
  },
};

/** Whether another role or apposition has the same title of the same person, with more words. */
function tellsMore({ entityOf, mentions, syntax }: RelatedDocument, other: RelationRecord, { subject, object }: RelationRecord): boolean {
  if ((other.kind !== 'role' && other.kind !== 'apposition') || !other.object) return false;
  const { head, start } = mentions[other.object.mention]!;
  return (
    entityOf[other.subject.mention] === entityOf[subject.mention] &&
    syntax.lemmas[head]!.toLowerCase() === syntax.lemmas[object!.head]!.toLowerCase() &&
    (start < head || other.object.tokens.end > head + 1)
  );
}
