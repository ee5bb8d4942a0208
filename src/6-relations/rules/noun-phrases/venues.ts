import type { ResolvedDocument } from '../../../document/layers';
import type { RelationRecord } from '../../../document/relations';
import { xposOf } from '../../../document/tree';
import { isA } from '../../../english';
import { argumentOf, type NameRecord } from '../../names';
import type { RelationRule, RuleInput } from '../../rule';
import { nounPhraseRelation } from '../noun-phrase';
import { isPassing, isPlaceName } from './geography';

export const venues: RelationRule = {
  name: 'noun-phrase/venue',
  about: 'Where an event with a name took place, by the place behind it: "the World Cup in Germany".',
  examples: {
    'She won two medals at the Winter Olympics in Oslo.': ['Winter Olympics | take place in | Oslo'],
    'Ann Hart spoke at the Velmora Forum in the old town of Larvo.': ['Velmora Forum | take place in | Larvo'],
  },
  counterexamples: {
    'She won the French Open in June.': ['* | take place in | *'],
    'They watched the World Cup on television in Oslo.': ['* | take place in | *'],
  },
  apply,
};

function apply(document: ResolvedDocument, { names }: RuleInput): RelationRecord[] {
  return names.flatMap((event, i) => {
    const place = names[i + 1];
    if (place?.sentence !== event.sentence || !isEvent(document, event) || !isPlaceName(document, place)) return [];
    const { lower } = document.tokens;
    if (lower[event.end] !== 'in') return [];
    for (let token = event.end + 1; token < place.start; token++)
      if (!isPassing(document, token) && xposOf(document, token) !== 'JJ') return [];
    // "at the Forum in Oslo’s harbor"
    if (xposOf(document, place.end) === 'POS') return [];
    return [
      nounPhraseRelation(document, {
        kind: 'nominal',
        sentence: event.sentence,
        subject: argumentOf(event),
        object: argumentOf(place),
        lemma: 'take place in',
        predicate: [event.end],
        rule: venues.name,
      }),
    ];
  });
}

const isEvent = ({ tokens: { lower } }: ResolvedDocument, { type, start, end }: NameRecord): boolean =>
  isA(lower[end - 1]!, 'event with a venue') && (type === 'event' || (end > start + 1 && /^(?:concept|organization)$/.test(type)));
