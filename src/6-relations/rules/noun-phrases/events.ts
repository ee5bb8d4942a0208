import type { Clause } from '../../../document/clauses';
import type { ResolvedDocument } from '../../../document/layers';
import type { ArgumentRecord, RelationRecord } from '../../../document/relations';
import { baseOf, dependentsOf, headOf, labelOf } from '../../../document/tree';
import { nominalizationOf } from '../../../lexicon/nominalizations';
import { wordSet } from '../../../lexicon/word-set';
import { argumentAt } from '../../arguments';
import { clausesByVerb, deedsOf, realityOf, type Doer } from '../../deeds';
import { conjunctsOf, prepositionOf } from '../../phrases';
import { entityTypeOf } from '../../names';
import type { RelationRule, RuleInput } from '../../rule';
import { forEachToken } from '../noun-phrase';

/** Deeds named by nouns, whose doer a preposition names. */
export const events: RelationRule = {
  name: 'noun-phrase/event',
  about: 'A deed named by a noun: by whom, and to whom.',
  examples: {
    'The takeover of Globex Inc. by Tencent closed in May.': ['Tencent | acquire | Globex Inc.'],
    'A takeover of Globex Inc. by Tencent had failed.': ['Tencent | acquire | Globex Inc. | not'],
    'The lawsuit by NVIDIA against Tencent made headlines.': ['NVIDIA | sue | Tencent'],
  },
  counterexamples: {
    'Tom Vane spoke of the murder of Elsa Wirth.': ['Tom Vane | kill | *'],
    'The use of force by Friday is likely.': ['* | use | *'],
  },
  apply,
};

function apply(document: ResolvedDocument, { clauses }: RuleInput): RelationRecord[] {
  const relations: RelationRecord[] = [];
  const clauseAt = clausesByVerb(clauses);
  forEachToken(document, (token, sentence) => {
    const action = actionOf(document, token);
    if (!action) return;
    const targets = phrasesBy(document, token, action.prepositions);
    if (targets.length === 0) return;
    const clause = clauseAt.get(headOf(document, token));
    const deed = { sentence, lemma: action.verb, noun: token, rule: events.name };
    relations.push(...deedsOf(document, doersOf(document, token, clause), targets, deed));
  });
  return relations;
}

const SUITS = wordSet('lawsuit suit complaint');

function actionOf(document: ResolvedDocument, token: number): { verb: string; prepositions: readonly string[] } | undefined {
  const lemma = document.syntax.lemmas[token]!;
  if (labelOf(document, token) === 'compound') return undefined;
  if (SUITS.has(lemma)) return { verb: 'sue', prepositions: ['against'] };
  return nominalizationOf(lemma);
}

/** What hangs on the noun by one of the prepositions. A time is no party: "by Friday". */
function phrasesBy(document: ResolvedDocument, noun: number, prepositions: readonly string[]): ArgumentRecord[] {
  const phrases = phrasesOf(document, noun);
  // "the takeover of Ardo by Bellaro": trees hang the second phrase on the first, though nothing is by a name.
  return [...phrases, ...phrases.flatMap((phrase) => phrasesOf(document, phrase))]
    .filter((token) => prepositions.includes(prepositionOf(document, token) ?? ''))
    .filter((token) => headOf(document, token) === noun || /^(?:by|against)$/.test(prepositionOf(document, token) ?? ''))
    .flatMap((token) => conjunctsOf(document, token))
    .map((token) => argumentAt(document, token))
    .filter((argument) => argument !== undefined)
    .filter(({ mention }) => document.mentions[mention]!.form !== 'value');
}

const phrasesOf = (document: ResolvedDocument, noun: number): number[] =>
  dependentsOf(document, noun).filter((token) => token > noun && baseOf(labelOf(document, token)) === 'nmod');

/** "the takeover of Ardo by Bellaro": the deed is as real as what is said of it lets it be. */
function doersOf(document: ResolvedDocument, noun: number, clause: Clause | undefined): Doer[] {
  return phrasesBy(document, noun, ['by'])
    .filter((doer) => DOERS.has(entityTypeOf(document, doer)))
    .map((doer) => ({ doer, ...realityOf(document, noun, clause) }));
}

const DOERS = wordSet('person organization place group');
