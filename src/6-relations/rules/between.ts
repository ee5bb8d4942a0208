import type { ResolvedDocument } from '../../document/layers';
import type { RelationRecord } from '../../document/relations';
import { reciprocalOf } from '../../lexicon/reciprocals';
import { argumentAt } from '../arguments';
import { negatorOf } from '../negation';
import { pairsOf, warnOfPairs } from '../pairs';
import { conjunctsOf, phraseOn } from '../phrases';
import type { RelationRule, RuleInput } from '../rule';
import { forEachToken, nounPhraseRelation } from './noun-phrase';

export const between: RelationRule = {
  name: 'noun-phrase/between',
  about: 'What parties do with each other, named by a noun.',
  examples: { 'Talks between France and Germany collapsed.': ['France | talk with | Germany'] },
  counterexamples: { 'The agreement between 2019 and 2021 held.': ['* | agree with | *'] },
  apply,
};

function apply(document: ResolvedDocument, { warnings }: RuleInput): RelationRecord[] {
  const relations: RelationRecord[] = [];
  forEachToken(document, (token, sentence) => {
    const action = reciprocalOf(document.syntax.lemmas[token]!);
    if (!action) return;
    const parties = pairsOf(partiesOf(document, token));
    warnOfPairs(document, parties, [token], warnings);
    for (const [subject, object] of parties.pairs) {
      const record = nounPhraseRelation(document, {
        kind: 'nominal',
        sentence,
        subject,
        object,
        lemma: `${action.verb} with`,
        predicate: [token],
        rule: between.name,
      });
      const negator = negatorOf(document, token);
      const polarity = { kind: 'polarity' as const, tokens: { start: negator, end: negator + 1 } };
      relations.push({
        ...record,
        collective: true,
        modality: action.certainty,
        ...(negator >= 0 && { polarity: 'negative' as const, cues: [polarity] }),
      });
    }
  });
  return relations;
}

/** The arguments behind "between" on a noun. */
function partiesOf(document: ResolvedDocument, noun: number) {
  const phrase = phraseOn(document, noun, (preposition) => preposition === 'between');
  return phrase < 0 ? [] : conjunctsOf(document, phrase).flatMap((party) => argumentAt(document, party) ?? []);
}
