import type { ResolvedDocument } from '../../../document/layers';
import type { RelationRecord } from '../../../document/relations';
import { isA } from '../../../english';
import { demonymsIn } from '../../demonyms';
import { argumentOf } from '../../names';
import type { RelationRule, RuleInput } from '../../rule';
import { isGeographic, isPlaceName } from './geography';
import { nounPhraseRelation } from '../noun-phrase';

export const placesOfStates: RelationRule = {
  name: 'noun-phrase/place of state',
  about: 'In which state a place lies, by the demonym before the noun that says what it is.',
  examples: {
    'The ship left the Senegalese city of Larvo.': ['Larvo | located in | Senegal'],
    'Whales swam by the Norwegian archipelago of Larvo.': ['Larvo | located in | Norway'],
    'Snow fell in the Swiss town of Velm and the Afghan capital, Kabul.': [
      'Velm | located in | Switzerland',
      'Kabul | located in | Afghanistan',
    ],
  },
  counterexamples: {
    'The Danish ministers met in the port of Larvo.': ['Larvo | located in | *'],
    'The British colony of Larvo grew.': ['Larvo | located in | *'],
    'French troops left the town of Larvo.': ['Larvo | located in | *'],
  },
  apply,
};

function apply(document: ResolvedDocument, { names }: RuleInput): RelationRecord[] {
  const demonyms = demonymsIn(document);
  if (demonyms.startingAt.size === 0) return [];
  const { lower } = document.tokens;
  return names.flatMap((place) => {
    if (!isPlaceName(document, place)) return [];
    // "the Iraqi city of Basra", "the Afghan capital, Kabul", "the Afghan capital Kabul"
    const before = /^(?:of|,)$/.test(lower[place.start - 1] ?? '') ? place.start - 2 : place.start - 1;
    if (
      !isGeographic(lower[before] ?? '') ||
      isA(lower[before]!, 'held by a state') ||
      (lower[before + 1] === ',' && lower[before] !== 'capital')
    )
      return [];
    // "the Iraqi holy city of Najaf"
    const demonym = demonyms.endingAt.get(before) ?? demonyms.endingAt.get(before - 1);
    if (!demonym || document.entityOf[demonym.mention] === document.entityOf[place.mention]) return [];
    return [
      nounPhraseRelation(document, {
        kind: 'nominal',
        sentence: place.sentence,
        subject: argumentOf(place),
        object: argumentOf(demonym),
        lemma: 'be located in',
        predicate: [before],
        rule: placesOfStates.name,
      }),
    ];
  });
}
