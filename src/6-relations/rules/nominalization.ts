import type { ResolvedDocument } from '../../document/layers';
import type { RelationRecord } from '../../document/relations';
import { dependentBy, firstUp, headOf } from '../../document/tree';
import { nominalizationOf } from '../../lexicon/nominalizations';
import { argumentAt } from '../arguments';
import { attributionByObject, attributionOf } from '../attribution';
import type { Clause } from '../../document/clauses';
import { isA } from '../../english';
import { realityOf } from '../deeds';
import { conjunctsOf, phraseOn } from '../phrases';
import type { RelationRule, RuleInput } from '../rule';
import { forEachToken, nounPhraseRelation } from './noun-phrase';

export const nominalizations: RelationRule = {
  name: 'noun-phrase/nominalization',
  about: 'A deed named by a noun with a possessor, who did it, and what it was done to; both must be named.',
  examples: {
    'The study reveals Tencent’s use of chips.': ['Tencent | use | chip | by=study'],
    'Tom Vane’s marriage to Eva Lind made news.': ['Tom Vane | married to | Eva Lind'],
    'Norway’s victory over Chile made news.': ['Norway | defeat | Chile'],
    'Tom Vane canceled his planned visit to Chile.': ['Tom Vane | visit | Chile | not | possible'],
  },
  counterexamples: { 'The use of chips grew.': ['* | use | *'], 'Last week’s raid on the camp failed.': ['* | raid | *'] },
  apply,
};

function apply(document: ResolvedDocument, { clauses }: RuleInput): RelationRecord[] {
  const relations: RelationRecord[] = [];
  const clauseAt = new Map(clauses.map((clause) => [clause.head, clause]));
  forEachToken(document, (token, sentence) => {
    const action = nominalizationOf(document.syntax.lemmas[token]!);
    if (!action) return;
    const possessor = dependentBy(document, token, 'nmod:poss');
    const subject = possessor >= 0 ? argumentAt(document, possessor) : undefined;
    // "Monday’s raid on the camp" is nobody's in the phrase.
    if (
      !subject ||
      document.mentions[subject.mention]!.form === 'value' ||
      isA(document.syntax.lemmas[subject.head]!.toLowerCase(), 'time of a deed')
    )
      return;
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
        rule: nominalizations.name,
      });
      const said = { ...relation, ...realityOf(document, token, clauseAt.get(headOf(document, token)), true) };
      relations.push(attribution ? { ...said, attribution, cues: [{ kind: 'attribution', tokens: attribution.tokens }] } : said);
    }
  });
  return relations;
}

function targetsOf(document: ResolvedDocument, noun: number, prepositions: readonly string[]): number[] {
  const target = phraseOn(document, noun, (preposition) => prepositions.includes(preposition));
  return target < 0 ? [] : conjunctsOf(document, target);
}

/** Whose word the noun is: "research reveals X’s use of Y" is the research's, as a clause would be. */
function attributionAround(
  document: ResolvedDocument,
  noun: number,
  clauseAt: ReadonlyMap<number, Clause>,
): ReturnType<typeof attributionOf> {
  const clause = clauseAt.get(firstUp(document, noun, (token) => clauseAt.has(token), 12));
  return clause && (attributionOf(document, clause) ?? attributionByObject(document, clause));
}
