import type { ResolvedDocument } from '../../document/layers';
import type { RelationRecord } from '../../document/relations';
import { isHyphen } from '../../document/hyphens';
import { nounType } from '../../lexicon/nouns';
import { wordSet } from '../../lexicon/word-set';
import { demonymsIn, isOrgan, placeOfDemonym, type DemonymRecord } from '../demonyms';
import { argumentOf } from '../names';
import type { RelationRule, RuleInput } from '../rule';
import { nounPhraseRelation } from './noun-phrase';

const KINDS: ReadonlySet<RelationRecord['kind']> = new Set(['copular', 'apposition', 'role'] as const);

export const citizens: RelationRule = {
  name: 'noun-phrase/citizen',
  about: 'Of which state somebody is, by the demonym in what the text says that the person is.',
  examples: {
    'Swiss skier Urs Halter won.': ['Urs Halter | citizen of | Switzerland'],
    'Luca Rosso, an Italian tenor, sang.': ['Luca Rosso | citizen of | Italy'],
    'Lorna Keel is a South African marathon runner.': ['Lorna Keel | citizen of | South Africa'],
    'Russian Ivan Petrov won.': ['Ivan Petrov | citizen of | Russia'],
    'The award went to Mexican-born director Ana Ruiz.': ['Ana Ruiz | born in | Mexico'],
    'Kenyan President Amina Otieno left.': ['Amina Otieno | lead | Kenya'],
    'Israeli army spokesman Dan Levi said no.': ['Dan Levi | works for | Israel'],
    'Ann Hart is not a Swedish citizen.': ['Ann Hart | citizen of | Sweden | not'],
  },
  counterexamples: {
    'Ann Hart, an English teacher, left.': ['Ann Hart | citizen of | *'],
    'Ann Hart, a German bank executive, left.': ['Ann Hart | citizen of | *'],
    'Ann Hart, an American football coach, left.': ['Ann Hart | citizen of | *'],
    'Latin American singer Ana Ruiz left.': ['Ana Ruiz | citizen of | *'],
    'She drove a Japanese car to a Greek restaurant.': ['* | citizen of | *', '* | located in | *'],
  },
  apply,
};

function apply(document: ResolvedDocument, { stated, names }: RuleInput): RelationRecord[] {
  const demonyms = demonymsIn(document);
  if (demonyms.size === 0) return [];
  const told = stated.flatMap((relation) => {
    const { kind, object, subject } = relation;
    const noun = object && document.mentions[object.mention]!;
    if (!KINDS.has(kind) || noun?.form !== 'nominal' || typeOf(document, subject.mention) !== 'person') return [];
    return inPhrase(document, demonyms, noun.start, noun.head).flatMap((demonym) => {
      const says = saidBy(document, demonym, noun.head);
      if (!says) return [];
      const { polarity, modality, tense, aspect, cues, attribution, time } = relation;
      const record = nounPhraseRelation(document, {
        kind: 'role',
        sentence: relation.sentence,
        subject,
        object: placeOfDemonym(demonym),
        predicate: [says.word],
        rule: citizens.name,
        lemma: says.lemma,
        type: says.type,
      });
      return [{ ...record, polarity, modality, tense, aspect, cues, ...(attribution && { attribution }), ...(time && { time }) }];
    });
  });
  // "Russian Ivan Petrov"
  const named = names.flatMap((name) => {
    const demonym = name.type === 'person' ? (demonyms.get(name.start - 1) ?? demonyms.get(name.start - 2)) : undefined;
    if (demonym?.end !== name.start || document.mentionOf[demonym.head]! >= 0) return [];
    return [
      nounPhraseRelation(document, {
        kind: 'role',
        sentence: name.sentence,
        subject: argumentOf(name),
        object: placeOfDemonym(demonym),
        predicate: [demonym.head],
        rule: citizens.name,
        lemma: 'be citizen of',
        type: 'citizen of',
      }),
    ];
  });
  return [...told, ...named];
}

const typeOf = ({ entities, entityOf }: ResolvedDocument, mention: number): string => entities[entityOf[mention]!]!.type;

/** The demonyms of a phrase, those too that a hyphen joins to its first word: "Mexican-born | director". */
function inPhrase(
  { tokens }: ResolvedDocument,
  demonyms: ReadonlyMap<number, DemonymRecord>,
  start: number,
  head: number,
): DemonymRecord[] {
  let first = start;
  while (first > 1 && isHyphen(tokens.words[first - 1]!)) first -= 2;
  const found: DemonymRecord[] = [];
  for (let token = first; token <= head; token++) {
    const demonym = demonyms.get(token);
    if (demonym) found.push(demonym);
  }
  return found;
}

interface Says {
  readonly lemma: string;
  readonly type: string;
  readonly word: number;
}

/** Those whom a state has: a "Kenyan president" is Kenya's. */
const OF_STATES = wordSet(
  'president minister secretary senator congressman congresswoman lawmaker official diplomat ambassador general premier chancellor king queen emperor leader ' +
    'president-elect prosecutor',
);
const LIMITS = wordSet(
  'prime foreign finance defense defence interior justice health vice deputy assistant acting interim former new then current late senior high-ranking top ex general',
);
/** Whom a language is the matter of: an "English teacher". */
const OF_LANGUAGES = wordSet(
  'teacher professor translator interpreter lecturer tutor student major speaker scholar instructor learner historian',
);
const BORN = wordSet('born');
/** Things that a demonym before them tells the origin of, and not of whom they belong to: "a Greek restaurant owner". */
const THINGS = wordSet(
  'restaurant language literature studies history opposition club embassy consulate car art language cuisine food wine cup league championship election affairs citizen-turned',
);

/** What a demonym says of the person whom the noun at `head` means. */
function saidBy(document: ResolvedDocument, { end, head: word }: DemonymRecord, head: number): Says | undefined {
  const { lower, words } = document.tokens;
  const { lemmas } = document.syntax;
  if (word >= head) return { lemma: 'be citizen of', type: 'citizen of', word };
  if (isHyphen(words[end] ?? '')) {
    if (BORN.has(lower[end + 1] ?? '')) return { lemma: 'be born in', type: 'born in', word: end + 1 };
    // "Cuban-American": by descent.
    return undefined;
  }
  const between = Array.from({ length: head - end }, (_, i) => end + i);
  const noun = lemmas[head]!.toLowerCase();
  const organ = between.find((token) => isOrgan(lower[token]!));
  if (organ !== undefined) return { lemma: `be ${noun} of`, type: 'works for', word: head };
  if (between.some((token) => nounType(lower[token]!) === 'organization' || THINGS.has(lower[token]!))) return undefined;
  if (OF_STATES.has(noun) && between.every((token) => LIMITS.has(lower[token]!)))
    return {
      lemma: `be ${[...between.map((token) => lower[token]!), noun].join(' ')} of`,
      type: LEADING.has(noun) ? 'lead' : 'works for',
      word: head,
    };
  if (between.length === 0 && OF_LANGUAGES.has(noun)) return undefined;
  return { lemma: 'be citizen of', type: 'citizen of', word };
}

const LEADING = wordSet('president premier chancellor king queen emperor leader minister');
