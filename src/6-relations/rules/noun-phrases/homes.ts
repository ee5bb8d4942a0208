import { isName } from '../../../document/entities';
import type { ResolvedDocument } from '../../../document/layers';
import type { RelationRecord } from '../../../document/relations';
import { xposOf } from '../../../document/tree';
import { isA } from '../../../english';
import { wordSet } from '../../../lexicon/word-set';
import { namesByStart, personAt, type NamesByStart } from '../../named-persons';
import { argumentOf, entityTypeOf, type NameRecord } from '../../names';
import type { RelationRule, RuleInput } from '../../rule';
import { nounPhraseRelation } from '../noun-phrase';
import { isGeographic } from './geography';

/** Whose home, birthplace or country a place is, said by a noun or by "native". */
export const homes: RelationRule = {
  name: 'noun-phrase/home',
  about: 'A place that is somebody’s native one, hometown or home, by the noun and whose it is; or before a name, "Ohio-born".',
  examples: {
    'Mika Aalto won in her native Finland.': ['Mika Aalto | born in | Finland'],
    'Mika Aalto flew back to her home in Calgary.': ['Mika Aalto | live in | Calgary'],
    'Ann Hart returned to her hometown of Leeds.': ['Ann Hart | from | Leeds'],
    "Ann Hart's hometown, Leeds, was flooded.": ['Ann Hart | from | Leeds'],
    'Ohio-born singer Ann Hart left.': ['Ann Hart | born in | Ohio'],
  },
  counterexamples: {
    'Ann Hart bought a home in Calgary.': ['Ann Hart | live in | Calgary'],
    "Ann Hart praised Norway's native Sami.": ['* | born in | *'],
    'Ann Hart left her job in Calgary.': ['Ann Hart | live in | *'],
  },
  apply,
};

const NATIVE = wordSet('native');
/** What somebody's own is said of, and how it joins them to it. */
// eslint-disable-next-line english/no-word-lists -- words with what they mean here, and nowhere else
const HOMES: ReadonlyMap<string, string> = new Map([
  ['hometown', 'be from'],
  ['birthplace', 'be born in'],
  ['homeland', 'be from'],
  ['home', 'live in'],
  ['house', 'live in'],
  ['apartment', 'live in'],
  ['residence', 'live in'],
]);

function apply(document: ResolvedDocument, { names }: RuleInput): RelationRecord[] {
  const { mentions, mentionOf, tokens } = document;
  const { lower } = tokens;
  const byStart = namesByStart(names);
  return names.flatMap((place) => {
    if (place.type !== 'place') return [];
    const born = bornBefore(document, place, byStart);
    if (born) return [relationOf(document, born, place, 'be born in', place.end + 1)];
    const said = saidBefore(document, place);
    if (!said) return [];
    // "her", "Ann Hart's"
    const isPossessive = xposOf(document, said.start) === 'POS';
    const owner = mentions[mentionOf[isPossessive ? said.start - 1 : said.start] ?? -1];
    if (!owner || (!isPossessive && !/^(?:his|her)$/.test(lower[said.start]!))) return [];
    const mention = mentionOf[isPossessive ? said.start - 1 : said.start]!;
    const isKnown = isName(owner.form) || owner.form === 'pronoun';
    if (entityTypeOf(document, { mention }) !== 'person' || !isKnown) return [];
    return [relationOf(document, { mention, head: owner.head, start: owner.start, end: owner.end }, place, said.lemma, said.word)];
  });
}

function relationOf(
  document: ResolvedDocument,
  person: Omit<NameRecord, 'type' | 'sentence'>,
  place: NameRecord,
  lemma: string,
  word: number,
): RelationRecord {
  return nounPhraseRelation(document, {
    kind: 'nominal',
    sentence: place.sentence,
    subject: argumentOf(person),
    object: argumentOf(place),
    lemma,
    predicate: [word],
    rule: homes.name,
  });
}

interface Said {
  readonly lemma: string;
  /** Token that says it. */
  readonly word: number;
  /** Where "her" or "'s" stands. */
  readonly start: number;
}

const isAdopted = (word: string | undefined): boolean => word === 'adopted' || word === 'adoptive';

/** "native Finland", "hometown of Leeds", "home in Calgary", "Iowa hometown", each behind whose it is; undefined where none stands there. */
function saidBefore(document: ResolvedDocument, { start, end }: NameRecord): Said | undefined {
  const { lower } = document.tokens;
  const word = lower[start - 1] ?? '';
  if (NATIVE.has(word) || isAdopted(word)) return { lemma: NATIVE.has(word) ? 'be born in' : 'live in', word: start - 1, start: start - 2 };
  const behind = lower[end] ?? '';
  if (HOMES.has(behind) && /^(?:his|her)$/.test(word)) return { lemma: HOMES.get(behind)!, word: end, start: start - 1 };
  if (word === 'of' || word === ',' || HOMES.has(word)) return ofKind(document, HOMES.has(word) ? start - 1 : start - 2, word);
  const preposition = start > 0 && xposOf(document, start - 1).startsWith('JJ') ? start - 2 : start - 1;
  if (lower[preposition] !== 'in' || !isA(lower[preposition - 1] ?? '', 'home')) return undefined;
  const from = possessiveBefore(document, preposition - 1);
  return from < 0 ? undefined : { lemma: 'live in', word: preposition - 1, start: from };
}

/** "hometown of", "hometown,", "native city of", "home state of". */
function ofKind(document: ResolvedDocument, noun: number, joint: string): Said | undefined {
  const { lower } = document.tokens;
  const word = lower[noun] ?? '';
  const kind = lower[noun - 1] ?? '';
  const lemma = HOMES.get(word);
  if (lemma === undefined) {
    const said = NATIVE.has(kind) ? 'be born in' : kind === 'home' ? 'be from' : isAdopted(kind) ? 'live in' : undefined;
    return said === undefined || !isGeographic(word) ? undefined : { lemma: said, word: noun - 1, start: noun - 2 };
  }
  if (lemma === 'live in' && joint !== 'of') return undefined;
  const from = possessiveBefore(document, noun);
  return from < 0 || (lemma === 'live in' && word !== 'home') ? undefined : { lemma, word: noun, start: from };
}

/** "her" of "her suburban home", or -1; no "summer home". */
function possessiveBefore(document: ResolvedDocument, noun: number): number {
  for (let token = noun - 1; token >= Math.max(0, noun - 4); token--) {
    if (/^(?:PRP\$|POS)$/.test(xposOf(document, token))) return token;
    if (isA(document.tokens.lower[token]!, 'second home') || !/^(?:JJ|NN)/.test(xposOf(document, token))) return -1;
  }
  return -1;
}

/** The person behind "Ohio-born": "Ohio-born singer Ann Hart". */
function bornBefore(document: ResolvedDocument, place: NameRecord, byStart: NamesByStart): NameRecord | undefined {
  const { lower } = document.tokens;
  if (lower[place.end] !== '-' || lower[place.end + 1] !== 'born') return undefined;
  const person = personAt(document, byStart, place.end + 2);
  return person?.sentence === place.sentence ? person : undefined;
}
