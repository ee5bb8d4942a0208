import type { ResolvedDocument } from '../../document/layers';
import type { ArgumentRecord, RelationRecord } from '../../document/relations';
import { baseOf, dependentsOf, labelOf } from '../../document/tree';
import { argumentAt } from '../arguments';
import { conjunctsOf, prepositionOf } from '../clauses';
import { round } from '../confidence';
import { forEachToken, nounPhraseRelation } from './noun-phrase';

const EXAMPLE_PREPOSITIONS = new Set(['like', 'such as', 'including']);

/** "companies like NVIDIA": NVIDIA is a company, and what is said of the companies is said of it. */
export function examples(document: ResolvedDocument, stated: readonly RelationRecord[]): RelationRecord[] {
  return [...memberships(document), ...stated.flatMap((relation) => ofExamples(document, relation))];
}

function memberships(document: ResolvedDocument): RelationRecord[] {
  const relations: RelationRecord[] = [];
  forEachToken(document, (token, sentence) => {
    const object = argumentAt(document, token);
    if (!object) return;
    for (const subject of examplesOf(document, token)) {
      relations.push(
        nounPhraseRelation(document, {
          kind: 'membership',
          sentence,
          subject,
          object,
          lemma: 'be',
          predicate: [token],
          rule: 'noun-phrase/example',
          confidence: 0.8,
        }),
      );
    }
  });
  return relations;
}

/** A relation again for each named example of its subject or object. */
function ofExamples(document: ResolvedDocument, relation: RelationRecord): RelationRecord[] {
  const again = { ...relation, rule: `${relation.rule}+example`, confidence: round(relation.confidence * 0.9) };
  const subjects = examplesOf(document, relation.subject.head).map((subject) => ({ ...again, subject }));
  const objects = relation.object ? examplesOf(document, relation.object.head).map((object) => ({ ...again, object })) : [];
  return [...subjects, ...objects];
}

/** The names given as examples of the class whose head is `token`. */
function examplesOf(document: ResolvedDocument, token: number): ArgumentRecord[] {
  const found: ArgumentRecord[] = [];
  for (const dependent of dependentsOf(document, token)) {
    if (baseOf(labelOf(document, dependent)) !== 'nmod') continue;
    if (!EXAMPLE_PREPOSITIONS.has(prepositionOf(document, dependent) ?? '')) continue;
    for (const conjunct of conjunctsOf(document, dependent)) {
      const example = argumentAt(document, conjunct);
      if (example && /name|acronym/.test(document.mentions[example.mention]!.form)) found.push(example);
    }
  }
  return found;
}
