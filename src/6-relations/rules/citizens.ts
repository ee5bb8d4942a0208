import { beforeHyphens, isHyphen } from '../../document/hyphens';
import type { ResolvedDocument } from '../../document/layers';
import type { RelationRecord } from '../../document/relations';
import type { TokenRange } from '../../document/span';
import { isA } from '../../english';
import { demonymAt, LONGEST_DEMONYM } from '../../lexicon/demonyms';
import { nounType } from '../../lexicon/nouns';
import { officeClass } from '../../lexicon/offices';
import { isStateBody } from '../../lexicon/state-bodies';
import { wordSet } from '../../lexicon/word-set';
import { demonymsIn, type DemonymRecord, type Demonyms } from '../demonyms';
import { argumentOf, entityTypeOf } from '../names';
import { officeNoun, officeTokens, officeWords } from '../office-relation';
import { statusOf } from '../office-phrases';
import type { RelationRule, RuleInput } from '../rule';
import { nounPhraseRelation, saidAs, saysWhatItIs } from './noun-phrase';

export const citizens: RelationRule = {
  name: 'noun-phrase/citizen',
  about: 'Of which state somebody is, by the demonym in what the text says that the person is.',
  examples: {
    'Swiss skier Urs Halter won.': ['Urs Halter | citizen of | Switzerland'],
    'Luca Rosso, an Italian tenor, sang.': ['Luca Rosso | citizen of | Italy'],
    'Lorna Keel is a South African marathon runner.': ['Lorna Keel | citizen of | South Africa'],
    'Russian Ivan Petrov won.': ['Ivan Petrov | citizen of | Russia'],
    'The award went to Mexican-born director Ana Ruiz.': ['Ana Ruiz | born in | Mexico'],
    'Ukrainian-born Ann Hart met American singer-songwriter Lorna Keel.': [
      'Ann Hart | born in | Ukraine',
      'Lorna Keel | citizen of | United States',
    ],
    'British-Kenyan author Ann Hart and German film producer Lorna Keel left.': [
      'Ann Hart | citizen of | United Kingdom',
      'Ann Hart | citizen of | Kenya',
      'Lorna Keel | citizen of | Germany',
    ],
    'Kenyan President Amina Otieno left.': ['Amina Otieno | lead | Kenya'],
    'Former Kenyan President Amina Otieno left.': ['Amina Otieno | works for | Kenya | former'],
    'British Foreign Secretary Amina Otieno left.': ['Amina Otieno | works for | United Kingdom'],
    'Israeli army spokesman Dan Levi said no.': ['Dan Levi | works for | Israel'],
    'Russian Foreign Ministry spokesman Ivan Petrov said no.': ['Ivan Petrov | works for | Russia'],
    'Ann Hart is not a Swedish citizen.': ['Ann Hart | citizen of | Sweden | not'],
  },
  counterexamples: {
    'Ann Hart, an English teacher, left.': ['Ann Hart | citizen of | *'],
    'Ann Hart, a German bank executive, left.': ['Ann Hart | citizen of | *'],
    'Ann Hart, an American football coach, left.': ['Ann Hart | citizen of | *'],
    'German firm Velmora won.': ['Velmora | citizen of | *'],
    'A U.N.-Afghan officer, Ann Hart, left.': ['Ann Hart | citizen of | *'],
    'The Syrian critic Ann Hart left.': ['Ann Hart | citizen of | *'],
    'Cuban-American lawyer Ana Ruiz left.': ['Ana Ruiz | citizen of | Cuba'],
    'Latin American singer Ana Ruiz left.': ['Ana Ruiz | citizen of | *'],
    'She drove a Japanese car to a Greek restaurant.': ['* | citizen of | *', '* | located in | *'],
  },
  apply,
};

function apply(document: ResolvedDocument, { stated, names }: RuleInput): RelationRecord[] {
  const demonyms = demonymsIn(document);
  if (demonyms.startingAt.size === 0) return [];
  const told = stated.flatMap((relation) => {
    if (!saysWhatItIs(relation)) return [];
    const { object, subject } = relation;
    const noun = document.mentions[object.mention]!;
    if (noun.form !== 'nominal' || entityTypeOf(document, subject) !== 'person') return [];
    return inPhrase(document, demonyms, noun).flatMap((demonym) => {
      const says = saidBy(document, demonym, noun);
      if (!says) return [];
      const status = says.type === 'citizen of' ? undefined : statusOf(document, noun.start, officeNoun(document, noun.head));
      const record = nounPhraseRelation(document, {
        kind: 'role',
        sentence: relation.sentence,
        subject,
        object: argumentOf(demonym),
        predicate: says.words ?? [says.word],
        head: says.word,
        rule: citizens.name,
        lemma: says.lemma,
        type: says.type,
      });
      return [saidAs(status ? { ...record, status } : record, relation)];
    });
  });
  // "Russian Ivan Petrov"
  const named = names.flatMap((name) => {
    if (name.type !== 'person') return [];
    const isBorn = document.tokens.lower[name.start - 1] === 'born' && isHyphen(document.tokens.words[name.start - 2] ?? '');
    const end = isBorn ? name.start - 2 : name.start;
    const demonym = demonyms.endingAt.get(end);
    if (!demonym || isGivenName(document, demonym)) return [];
    return [
      nounPhraseRelation(document, {
        kind: 'role',
        sentence: name.sentence,
        subject: argumentOf(name),
        object: argumentOf(demonym),
        predicate: [isBorn ? name.start - 1 : demonym.head],
        rule: citizens.name,
        ...(isBorn ? BORN : CITIZEN),
      }),
    ];
  });
  return [...told, ...named];
}

/** "Minister German Gref": behind a title it is a name of the person's. */
const isGivenName = ({ tokens, mentionOf, mentions }: ResolvedDocument, { start, head }: DemonymRecord): boolean =>
  mentionOf[head]! >= 0 ||
  (mentions[mentionOf[start - 1] ?? -1]?.form === 'nominal' && tokens.words[start - 1] !== tokens.lower[start - 1]);

/** The demonyms of a phrase, those too before what a hyphen joins to its first word: "Mexican-born | director", "American singer-| songwriter". */
function inPhrase({ tokens }: ResolvedDocument, { startingAt }: Demonyms, { start, head }: TokenRange & { head: number }): DemonymRecord[] {
  const first = beforeHyphens(tokens, start);
  const found: DemonymRecord[] = [];
  for (let token = Math.max(0, first - LONGEST_DEMONYM); token <= head; token++) {
    const demonym = startingAt.get(token);
    if (demonym && (token >= first || demonym.end === first)) found.push(demonym);
  }
  // "a Chinese American composer"
  return found.filter((demonym, i) => found[i + 1]?.start !== demonym.end || tokens.lower[demonym.head] === 'soviet');
}

interface Says {
  readonly lemma: string;
  readonly type: string;
  readonly word: number;
  /** With those that say which office it is: "vice" of "vice president". */
  readonly words?: readonly number[];
}

const CITIZEN = { lemma: 'be citizen of', type: 'citizen of' } as const;
const BORN = { lemma: 'be born in', type: 'born in' } as const;

/** What a demonym says of the person whom the noun of a phrase means. */
function saidBy(document: ResolvedDocument, demonym: DemonymRecord, phrase: TokenRange & { head: number }): Says | undefined {
  const { syntax, tokens } = document;
  const { lower, words } = tokens;
  const { start } = phrase;
  const head = officeNoun(document, phrase.head);
  const { end, head: word } = demonym;
  // "an Italian"
  if (word >= head) return { ...CITIZEN, word };
  if (isHyphen(words[end] ?? '')) {
    if (lower[end + 1] === 'born') return { ...BORN, word: end + 1 };
    // "British-Kenyan", but by descent "Cuban-American"
    return demonymAt(lower, end + 1, head) && !OF_IMMIGRANTS.has(lower[end + 1]!) ? { ...CITIZEN, word } : undefined;
  }
  // "U.N.-Afghan"
  if (isHyphen(words[demonym.start - 1] ?? '') && !demonymAt(lower, demonym.start - 2, demonym.start - 1)) return undefined;
  const between = lower.slice(end, head);
  const noun = syntax.lemmas[head]!.toLowerCase();
  if (between.some((each) => isStateBody(each, false))) return { lemma: `be ${noun} of`, type: 'works for', word: head };
  if (isNoPerson(noun) || between.some((each) => isA(each, 'thing that has its state') || (isNoPerson(each) && !PRESS.has(each))))
    return undefined;
  if (isA(noun, 'office of a state') && between.every((each) => isA(each, 'rank in a state') || isA(each, 'word for former'))) {
    const isLimit = (token: number): boolean => isA(lower[token]!, 'word for former') || lower[token] === 'late';
    const before = Array.from({ length: end - start }, (_, i) => start + i).filter(isLimit);
    const limits = [...before, ...between.map((_, i) => end + i)];
    const isHead =
      officeClass(noun) === 'lead' &&
      before.length === 0 &&
      between.every((each) => !isA(each, 'portfolio') && !isA(each, 'word for former'));
    const office = officeTokens(document, limits, head);
    return { lemma: `be ${officeWords(document, limits, head)} of`, type: isHead ? 'lead' : 'works for', word: head, words: office };
  }
  return isA(noun, 'whom a state is the matter of') && between.length === 0 ? undefined : { ...CITIZEN, word };
}

/** "the German firm Hart": what is taken for a person by mistake. A producer is both. */
const isNoPerson = (noun: string): boolean => /^(?:organization|place)$/.test(nounType(noun) ?? '') && !/[eo]r$/.test(noun);
/** "a Norwegian newspaper editor" */
const PRESS = wordSet('newspaper magazine team');
const OF_IMMIGRANTS = wordSet('american canadian australian');
