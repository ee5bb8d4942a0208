import { isName } from '../../../document/entities';
import type { ResolvedDocument } from '../../../document/layers';
import type { ArgumentRecord, RelationRecord } from '../../../document/relations';
import { baseOf, dependentsOf, labelOf } from '../../../document/tree';
import { argumentAt } from '../../arguments';
import { conjunctsOf, prepositionOf } from '../../phrases';
import { entityTypeOf } from '../../names';
import type { RelationRule, RuleInput } from '../../rule';
import { unsaid } from '../noun-phrase';
import { MAX_BETWEEN, SUBSIDIARY_RULE, belongs, beside, ofPronoun } from './units';
import { isParentAt, isUnitAt } from './unit-signs';

/** Organizations that are parts of others. What stands between the two names is read as a pattern: trees hang units on whatever is near. */
export const subsidiaries: RelationRule = {
  name: SUBSIDIARY_RULE,
  about: 'An organization beside the one that it belongs to: its unit, its parent.',
  examples: {
    'The Velmora unit Tessel Inc. left.': ['Tessel Inc. | subsidiary of | Velmora'],
    "Velmora's parent company, Kestrin Corp., announced it.": ['Velmora | subsidiary of | Kestrin Corp.'],
    'Kestrin Inc. is the parent company of Tessel Inc. and Ardo Ltd.': [
      'Tessel Inc. | subsidiary of | Kestrin Inc.',
      'Ardo Ltd. | subsidiary of | Kestrin Inc.',
    ],
    'Kestrin Inc. is the parent company for Tessel Inc.': ['Tessel Inc. | subsidiary of | Kestrin Inc.'],
    'Kinsar became a subsidiary of Kestrin Inc.': ['Kinsar | subsidiary of | Kestrin Inc.'],
    'A subsidiary of Kestrin Corp., Tessel Inc. sells phones.': ['Tessel Inc. | subsidiary of | Kestrin Corp.'],
    'Kestrin Corp. sold its Tessel Foods unit to Ardo.': ['Tessel Foods | subsidiary of | Kestrin Corp.'],
    "Velmora Corp.'s Tessel Foods unit lost money.": ['Tessel Foods | subsidiary of | Velmora Corp.'],
    'Ardo Trust, part of Kestrin Corp., closed.': ['Ardo Trust | part of | Kestrin Corp.'],
  },
  counterexamples: {
    'The former Velmora unit Tessel Inc. left.': ['Tessel Inc. | subsidiary of | Velmora'],
    'Velmora Inc. and Tessel Inc. left.': ['* | subsidiary of | *'],
    'Velmora Inc. bought a unit of Tessel Inc. on Monday.': ['* | subsidiary of | *'],
  },
  apply,
};

function apply(document: ResolvedDocument, { names, stated }: RuleInput): RelationRecord[] {
  const found = names.filter(({ type }) => type === 'organization');
  const read = found.flatMap((first, i) => {
    const second = found[i + 1];
    const own = ofPronoun(document, first);
    if (second?.sentence !== first.sentence || second.start < first.end || second.start - first.end > MAX_BETWEEN) return own;
    return [...own, ...beside(document, first, second)];
  });
  // "Tessel, a unit of Velmora", is an office of Velmora's as well, where the tree is right.
  const keyOf = ({ subject, object, predicate }: RelationRecord): string => `${subject.mention} ${object?.mention ?? -1} ${predicate.head}`;
  return [...ofClauses(document, stated), ...unsaid(read, stated, keyOf)];
}

/** What clauses say of it: "is … and the parent of Tessel", "became in May a subsidiary of Kestrin", "works as a unit of Kestrin". */
function ofClauses(document: ResolvedDocument, stated: readonly RelationRecord[]): RelationRecord[] {
  const isBody = (argument: ArgumentRecord): boolean => entityTypeOf(document, argument) === 'organization';
  return stated.flatMap((relation) => {
    const { sentence, predicate, subject, object, polarity, modality, kind, arguments: others } = relation;
    if (polarity !== 'positive' || modality !== 'asserted' || !(isBody(subject) || isUnknown(document, subject))) return [];
    const isSaid = kind === 'copular' || kind === 'apposition' || (kind === 'verbal' && predicate.lemma === 'become');
    const noun = isSaid ? object : kind === 'verbal' && !object ? others.find(({ preposition }) => preposition === 'as')?.value : undefined;
    if (!noun) return [];
    if (isParentAt(document, noun.head))
      return bodiesOf(document, noun, OF_PARENTS)
        .filter(isBody)
        .map((unit) => belongs(document, sentence, [unit, subject], noun.head));
    // Of "is a subsidiary of Kestrin" the rule for offices says so.
    if (kind !== 'verbal' || !isUnitAt(document, noun.head)) return [];
    return bodiesOf(document, noun, OF_UNITS)
      .filter(isBody)
      .map((owner) => belongs(document, sentence, [subject, owner], noun.head));
  });
}

/** A name of which nothing is known: who is a subsidiary is a company. */
const isUnknown = (document: ResolvedDocument, argument: ArgumentRecord): boolean =>
  entityTypeOf(document, argument) === 'concept' && isName(document.mentions[argument.mention]!.form);

const OF_UNITS = /^of$/;
const OF_PARENTS = /^(?:of|for|to)$/;

/** The names that a noun is of: "the parent company of Tessel and Ardo". */
const bodiesOf = (document: ResolvedDocument, noun: ArgumentRecord, prepositions: RegExp): ArgumentRecord[] =>
  dependentsOf(document, noun.head)
    .filter((token) => baseOf(labelOf(document, token)) === 'nmod' && prepositions.test(prepositionOf(document, token) ?? ''))
    .flatMap((token) => conjunctsOf(document, token))
    .map((token) => argumentAt(document, token))
    .filter((name) => name !== undefined)
    .filter(({ mention }) => isName(document.mentions[mention]!.form));
