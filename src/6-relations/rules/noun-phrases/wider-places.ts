import type { ResolvedDocument } from '../../../document/layers';
import type { ArgumentRecord, RelationRecord } from '../../../document/relations';
import { argumentOf, type NameRecord } from '../../names';
import type { RelationRule, RuleInput } from '../../rule';
import { nounPhraseRelation } from '../noun-phrase';
import { places } from './places';

export const widerPlaces: RelationRule = {
  name: 'noun-phrase/wider-place',
  about: 'Who was born, lives or is from a town is so of the state or country that is named right behind it, too; and "born and raised".',
  examples: {
    'Ann Hart was born in Millbrook, Vermont.': ['Ann Hart | born in | Vermont'],
    'Ann Hart was born and raised in Leeds.': ['Ann Hart | born in | Leeds'],
    'Ann Hart, a native of Millbrook, Vermont, left.': ['Ann Hart | born in | Vermont'],
  },
  counterexamples: {
    'Ann Hart spoke in Millbrook, Vermont.': ['Ann Hart | born in | *', 'Ann Hart | live in | *'],
    'Ann Hart was raised in Leeds.': ['Ann Hart | born in | *'],
  },
  apply,
};

/** What is said of persons and places by verbs, by the verb's lemma or passive. */
const VERBS: ReadonlyMap<string, string> = new Map([
  ['be born', 'be born in'],
  ['be raised', 'be raised in'],
  ['grow up', 'grow up in'],
  ['live', 'live in'],
  ['reside', 'live in'],
  ['die', 'die in'],
]);
const NOUNS = /^(?:be from|be native of|be resident of|be born in|live in)$/;

function apply(document: ResolvedDocument, { names, stated }: RuleInput): RelationRecord[] {
  const byMention = new Map(names.map((name) => [name.mention, name]));
  const around = new Map<number, number>();
  for (const { rule, subject, object } of stated) if (rule.startsWith(places.name) && object) around.set(subject.mention, object.mention);
  return stated.flatMap((relation) => {
    const { predicate, object, arguments: others } = relation;
    if (document.entities[document.entityOf[relation.subject.mention]!]!.type !== 'person') return [];
    if (object && NOUNS.test(predicate.lemma))
      return [...wider(document, object, byMention, around)].map((place) => again(document, relation, place, predicate.lemma));
    const lemma = VERBS.get(predicate.passive ?? predicate.lemma);
    if (lemma === undefined || object) return [];
    return others.flatMap(({ preposition, value }) => {
      if (preposition !== 'in') return [];
      const beyond = [...wider(document, value, byMention, around)];
      const isBorn = lemma === 'be raised in' && isBornAnd(document, predicate.head);
      const own = byMention.get(value.mention);
      return [
        ...beyond.map((place) => again(document, relation, place, lemma)),
        ...(isBorn && own?.type === 'place' ? [own, ...beyond].map((place) => again(document, relation, place, 'be born in')) : []),
      ];
    });
  });
}

/** "born and raised" */
const isBornAnd = ({ tokens: { lower } }: ResolvedDocument, verb: number): boolean =>
  lower[verb - 1] === 'and' && lower[verb - 2] === 'born';

/** "Vermont" and "U.S." of "Millbrook, Vermont, U.S.": each right behind the one before. */
function* wider(
  document: ResolvedDocument,
  { mention }: ArgumentRecord,
  byMention: ReadonlyMap<number, NameRecord>,
  around: ReadonlyMap<number, number>,
): Generator<NameRecord> {
  let place = byMention.get(mention);
  for (let depth = 0; place && depth < 3; depth++) {
    const next: NameRecord | undefined = byMention.get(around.get(place.mention) ?? -1);
    if (next?.start !== place.end + 1 || document.tokens.lower[place.end] !== ',') return;
    yield next;
    place = next;
  }
}

function again(document: ResolvedDocument, relation: RelationRecord, place: NameRecord, lemma: string): RelationRecord {
  const { subject, sentence, predicate, polarity, modality, tense, aspect, cues, attribution, time } = relation;
  const record = nounPhraseRelation(document, {
    kind: 'nominal',
    sentence,
    subject,
    object: argumentOf(place),
    lemma,
    predicate: [predicate.head],
    rule: widerPlaces.name,
  });
  return { ...record, polarity, modality, tense, aspect, cues, ...(attribution && { attribution }), ...(time && { time }) };
}
