import type { ResolvedDocument } from '../../document/layers';
import type { RelationRecord } from '../../document/relations';
import { baseOf, dependentBy, dependentsOf, labelOf } from '../../document/tree';
import { nominalizationOf } from '../../lexicon/nominalizations';
import { argumentAt } from '../arguments';
import { attributionByObject, attributionOf } from '../attribution';
import type { Clause } from '../../document/clauses';
import { conjunctsOf, prepositionOf } from '../phrases';
import { forEachToken, nounPhraseRelation } from './noun-phrase';

/** "Tencent’s use of chips" → Tencent use chips. Both possessor and what it is done to must be named: "the use of chips" has no doer. */
export function nominalizations(document: ResolvedDocument, clauses: readonly Clause[]): RelationRecord[] {
  const relations: RelationRecord[] = [];
  const clauseAt = new Map(clauses.map((clause) => [clause.head, clause]));
  forEachToken(document, (token, sentence) => {
    const action = nominalizationOf(document.syntax.lemmas[token]!);
    if (!action) return;
    const possessor = dependentBy(document, token, 'nmod:poss');
    const subject = possessor >= 0 ? argumentAt(document, possessor) : undefined;
    if (!subject) return;
    const attribution = attributionAround(document, token, clauseAt);
    for (const target of targetsOf(document, token, action.prepositions)) {
      const object = argumentAt(document, target);
      if (!object) continue;
      const relation = nounPhraseRelation(document, {
        kind: 'possessive',
        sentence,
        subject,
        object,
        lemma: action.verb,
        predicate: [token],
        rule: 'noun-phrase/nominalization',
      });
      relations.push(attribution ? { ...relation, attribution, cues: [{ kind: 'attribution', tokens: attribution.tokens }] } : relation);
    }
  });
  return relations;
}

function targetsOf(document: ResolvedDocument, noun: number, prepositions: readonly string[]): number[] {
  for (const dependent of dependentsOf(document, noun)) {
    if (baseOf(labelOf(document, dependent)) !== 'nmod') continue;
    if (prepositions.includes(prepositionOf(document, dependent) ?? '')) return conjunctsOf(document, dependent);
  }
  return [];
}

/** Whose word the noun is: "research reveals X’s use of Y" is the research's, as a clause would be. */
function attributionAround(
  document: ResolvedDocument,
  noun: number,
  clauseAt: ReadonlyMap<number, Clause>,
): ReturnType<typeof attributionOf> {
  for (let token = noun, steps = 0; token >= 0 && steps < 12; token = document.syntax.heads[token]!, steps++) {
    const clause = clauseAt.get(token);
    if (!clause) continue;
    return attributionOf(document, clause) ?? attributionByObject(document, clause);
  }
  return undefined;
}
