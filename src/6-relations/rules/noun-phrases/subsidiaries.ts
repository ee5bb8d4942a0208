import { isName } from '../../../document/entities';
import type { ResolvedDocument } from '../../../document/layers';
import type { ArgumentRecord, RelationRecord } from '../../../document/relations';
import { baseOf, dependentsOf, labelOf } from '../../../document/tree';
import { argumentAt } from '../../arguments';
import { prepositionOf } from '../../phrases';
import { entityTypeOf } from '../../names';
import type { RelationRule, RuleInput } from '../../rule';
import { unsaid } from '../noun-phrase';
import { MAX_BETWEEN, SUBSIDIARY_RULE, belongs, beside, ofPronoun } from './units';
import { isUnit } from './unit-signs';

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
    if (polarity !== 'positive' || modality !== 'asserted' || !isBody(subject)) return [];
    if (object && /^be (?:parent|company) (?:of|for|to)$/.test(predicate.lemma)) {
      const isParent = [predicate.head, predicate.head - 1].some((token) => document.tokens.lower[token] === 'parent');
      return isParent && isBody(object) ? [belongs(document, sentence, [object, subject], predicate.head)] : [];
    }
    if (kind !== 'verbal' || (object && predicate.lemma !== 'become')) return [];
    const unit = object ?? others.find(({ preposition }) => preposition === 'as')?.value;
    if (!unit || !isUnit(document.syntax.lemmas[unit.head]!)) return [];
    return dependentsOf(document, unit.head)
      .filter((token) => baseOf(labelOf(document, token)) === 'nmod' && prepositionOf(document, token) === 'of')
      .map((token) => argumentAt(document, token))
      .filter((owner) => owner !== undefined && isName(document.mentions[owner.mention]!.form) && isBody(owner))
      .map((owner) => belongs(document, sentence, [subject, owner!], unit.head));
  });
}
