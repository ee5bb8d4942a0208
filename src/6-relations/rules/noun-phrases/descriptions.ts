import { isName } from '../../../document/entities';
import type { ResolvedDocument } from '../../../document/layers';
import type { ArgumentRecord, RelationRecord } from '../../../document/relations';
import { baseOf, dependentsOf, labelOf } from '../../../document/tree';
import { isA } from '../../../english';
import { nounType } from '../../../lexicon/nouns';
import { argumentAt } from '../../arguments';
import { conjunctsOf, prepositionOf } from '../../phrases';
import { namesByMention } from '../../named-persons';
import { entityTypeOf, standsForName, type NameRecord } from '../../names';
import type { RelationRule, RuleInput } from '../../rule';
import { nounPhraseRelation, saidAs, saysWhatItIs } from '../noun-phrase';
import { COUNTRY, TOWN, isGeographic, isHome, isPlaceName, namesAround, widthsOf } from './geography';

/** What says what a place or an organization is says where it is, too. */
export const descriptions: RelationRule = {
  name: 'noun-phrase/description',
  about: 'Where the noun stands that says what a name is: "a town in Ohio", "a Lima-based bank".',
  examples: {
    'Larvo is a village in the Kestrin district of northern Poland.': ['Larvo | located in | Poland'],
    'They reached Dunby, a town in southern Senegal.': ['Dunby | located in | Senegal'],
    'Velmora Inc. is a Lima-based bank.': ['Velmora Inc. | located in | Lima'],
    'Crews searched Tarn Hall, a hospital in Leeds.': ['Tarn Hall | located in | Leeds'],
  },
  counterexamples: {
    'Velmora Inc. is no bank based in Lima.': ['Velmora Inc. | located in | Lima'],
    'Velmora Inc. is the biggest investor in Peru.': ['Velmora Inc. | located in | *'],
    'Ann Hart, a mayor in Ohio, left.': ['Ann Hart | located in | *'],
  },
  apply,
};

function apply(document: ResolvedDocument, { names, stated }: RuleInput): RelationRecord[] {
  const nameOf = namesByMention(names);
  return stated.flatMap((relation) => {
    if (!saysWhatItIs(relation)) return [];
    const { object, subject, predicate, polarity } = relation;
    if (predicate.lemma !== 'be' || polarity !== 'positive' || isPartly(object) || isName(document.mentions[object.mention]!.form))
      return [];
    if (!/^(?:place|facility|organization|concept)$/.test(entityTypeOf(document, subject)) || !standsForName(document, subject)) return [];
    return placesOf(document, object.head).flatMap(({ token, word }) => {
      const name = nameOf.get(document.mentionOf[token]!);
      const place = argumentAt(document, token);
      if (!name || !place || !isPlaceName(document, name) || document.entityOf[place.mention] === document.entityOf[subject.mention])
        return [];
      const own = nameOf.get(subject.mention);
      if (own && !mayLie(document, own, name)) return [];
      if (token < object.head && word === object.head && !isHome(document, name)) return [];
      return [locatedAs(document, relation, place, word)];
    });
  });
}

/** "is part of a coalition in Sindh": what is said of the whole holds for no part, but "one of the towns in Ohio" is one. */
const isPartly = ({ quantifier }: ArgumentRecord): boolean => quantifier !== undefined && quantifier !== 'one';

/** A country lies in a continent and in no town. */
function mayLie(document: ResolvedDocument, narrow: NameRecord, wide: NameRecord): boolean {
  if (narrow.type === 'organization') return true;
  const [own, around] = [widthsOf(document, narrow), widthsOf(document, wide)];
  return own.most === COUNTRY ? around.most !== COUNTRY && around.least > TOWN : around.most >= own.least;
}

function locatedAs(document: ResolvedDocument, relation: RelationRecord, place: ArgumentRecord, word: number): RelationRecord {
  const record = nounPhraseRelation(document, {
    kind: 'nominal',
    sentence: relation.sentence,
    subject: relation.subject,
    object: place,
    lemma: 'be located in',
    predicate: [word],
    rule: descriptions.name,
  });
  return saidAs(record, relation);
}

interface Where {
  /** Head of the place. */
  readonly token: number;
  /** What says that it is there. */
  readonly word: number;
}

/** The places that the phrase of a noun says the thing is in. */
function placesOf(document: ResolvedDocument, noun: number): Where[] {
  const lemma = document.syntax.lemmas[noun]!.toLowerCase();
  const type = isGeographic(lemma) ? 'place' : nounType(lemma);
  const isThing = type === 'place' || type === 'facility' || type === 'organization';
  return dependentsOf(document, noun).flatMap((dependent): Where[] => {
    const label = labelOf(document, dependent);
    // "a Lima-based bank"
    if (dependent < noun && /^(?:based|headquartered)$/.test(document.tokens.lower[dependent]!)) {
      const place = document.tokens.words[dependent - 1] === '-' ? dependent - 2 : dependent - 1;
      const head = document.mentions[document.mentionOf[place] ?? -1]?.head;
      return head === undefined ? [] : [{ token: head, word: dependent }];
    }
    if (!isThing) return [];
    // "a Hong Kong construction firm", "the Oslo newspaper Dagposten"
    if (dependent < noun && label === 'compound' && type !== 'place') return [{ token: dependent, word: noun }];
    if (dependent < noun || baseOf(label) !== 'nmod') return [];
    const preposition = prepositionOf(document, dependent) ?? '';
    const isSaid =
      isA(preposition, 'preposition of within') ||
      (preposition === 'of' && isA(lemma, 'part of a place in a description')) ||
      (preposition === 'from' && type === 'organization');
    if (!isSaid) return [];
    return coordinated(document, dependent).map((token) => ({ token, word: noun }));
  });
}

/** The names of a phrase and of what is coordinated with it. */
const coordinated = (document: ResolvedDocument, phrase: number): number[] =>
  conjunctsOf(document, phrase).flatMap((token) => namesAround(document, token));
