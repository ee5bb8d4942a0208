import type { ResolvedDocument } from '../../../document/layers';
import type { RelationRecord } from '../../../document/relations';
import type { RelationRule, RuleInput } from '../../rule';
import { argumentOf, isParty } from '../../names';
import { nounPhraseRelation } from '../noun-phrase';

/** Of which party somebody is. */
export const parties: RelationRule = {
  name: 'noun-phrase/party',
  about: 'A person beside a party, in brackets or behind "of".',
  examples: {
    'Ann Hart (Labor Party) and Tom Vane of the Green Party spoke.': [
      'Ann Hart | member of | Labor Party',
      'Tom Vane | member of | Green Party',
    ],
  },
  counterexamples: { 'Ann Hart (Velmora Inc.) and critics of the Green Party spoke.': ['* | member of | *'] },
  apply,
};

function apply(document: ResolvedDocument, { names }: RuleInput): RelationRecord[] {
  const { lower } = document.tokens;
  return names.flatMap((person, i) => {
    const party = names[i + 1];
    if (person.type !== 'person' || party?.sentence !== person.sentence || !isParty(document, party)) return [];
    const between = Array.from({ length: Math.min(5, party.start - person.end) }, (_, k) => lower[person.end + k]!).join(' ');
    const isBracketed = between === '(' && /^[),]$/.test(lower[party.end] ?? '');
    if (!isBracketed && !/^(?:, )?of the$/.test(between)) return [];
    return [
      nounPhraseRelation(document, {
        kind: 'nominal',
        sentence: person.sentence,
        subject: argumentOf(person),
        object: argumentOf(party),
        lemma: 'be member of',
        predicate: [party.head],
        rule: parties.name,
      }),
    ];
  });
}
