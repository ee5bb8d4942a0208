import type { RelatedDocument } from '../../document/layers';
import type { RelationRecord } from '../../document/relations';
import { onceFor } from '../../lexicon/once-for';
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
    return isShortTitle(document.tokens.lower[head]!) || toldInFull(document).has(titleOf(document, relation));
  },
};

/** The titles that roles and appositions of a document tell with more words than one, each with whose it is. */
const toldInFull = onceFor((document: RelatedDocument) => {
  const titles = new Set<string>();
  for (const relation of document.relations) {
    const { kind, object } = relation;
    if ((kind !== 'role' && kind !== 'apposition') || !object) continue;
    const { head, start } = document.mentions[object.mention]!;
    if (start < head || object.tokens.end > head + 1) titles.add(titleOf(document, relation, head));
  }
  return titles;
});

const titleOf = ({ entityOf, syntax }: RelatedDocument, { subject, object }: RelationRecord, head = object!.head): string =>
  `${entityOf[subject.mention]} ${syntax.lemmas[head]!.toLowerCase()}`;
