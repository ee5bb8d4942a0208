import type { ResolvedDocument } from '../../document/layers';
import type { RelationRecord } from '../../document/relations';
import { wordSet } from '../../lexicon/word-set';
import { namesByStart, personsAt } from '../named-persons';
import { argumentOf } from '../names';
import type { RelationRule, RuleInput } from '../rule';

/** Who founded something with somebody. */
export const founders: RelationRule = {
  name: 'founder',
  about: 'Those with whom somebody founded something founded it, too.',
  examples: {
    'Tom Vane founded Velmora with Ann Hart and Max Roe.': ['Ann Hart | founder of | Velmora', 'Max Roe | founder of | Velmora'],
  },
  counterexamples: { 'Tom Vane left Velmora with Ann Hart.': ['Ann Hart | * | Velmora'] },
  apply,
};

const FOUNDING = wordSet('found co-found co-founded cofound');
const TOGETHER = wordSet('with alongside');

function apply(document: ResolvedDocument, { names, stated }: RuleInput): RelationRecord[] {
  const byStart = namesByStart(names);
  return stated.flatMap((relation) => {
    const { kind, predicate, object, arguments: others } = relation;
    if (kind !== 'verbal' || !object || !FOUNDING.has(predicate.lemma)) return [];
    const [together, rest] = [true, false].map((is) => others.filter(({ preposition }) => TOGETHER.has(preposition ?? '') === is));
    return together!
      .flatMap(({ marker }) => personsAt(document, byStart, marker.at(-1)! + 1, 'many'))
      .map((name) => ({ ...relation, subject: argumentOf(name), arguments: rest!, projections: [], rule: founders.name }));
  });
}
