import type { RelatedDocument, ResolvedDocument, Stage } from '../document/layers';
import type { RelationRecord } from '../document/relations';
import type { Warning } from '../document/warnings';
import { findClauses } from './clauses';
import { appositions } from './rules/apposition';
import { between } from './rules/between';
import { clausal } from './rules/clausal';
import { examples } from './rules/examples';
import { nominalizations } from './rules/nominalization';
import { offices } from './rules/offices';
import { withConfidence } from './confidence';
import { withSpeakers } from './speakers';
import { withTypes } from './relation-types';
import { roles } from './rules/roles';

/**
 * Reads who did what: clauses from the tree (Del Corro & Gemulla 2013), relations from clauses and from noun phrases, each with
 * its polarity, modality, attribution, tense, time and place. In the order of the text.
 */
export const relate: Stage<ResolvedDocument, RelatedDocument> = (document, context) => {
  const clauses = findClauses(document);
  const warnings: Warning[] = [...document.warnings];
  const stated = clausal(document, clauses, warnings);
  const named = [...appositions(document), ...roles(document)];
  const relations: RelationRecord[] = [
    ...stated,
    ...examples(document, stated), // what is said of a class is said of its examples, so it needs what was stated
    ...named,
    ...offices(document, [...stated, ...named]),
    ...nominalizations(document, clauses),
    ...between(document, warnings),
  ];
  return {
    clauses,
    relations: withTypes(
      document,
      withConfidence(
        document,
        withSpeakers(document, withoutRepeats(relations))
          .filter((relation) => !isOfItself(document, relation))
          .sort(inTextOrder),
      ),
      context,
    ),
    ...document,
    warnings,
  };
};

/** "mayor Luca Pastorino" is a role and may be an apposition as well: what two rules read in the same words is said once. */
function withoutRepeats(relations: readonly RelationRecord[]): RelationRecord[] {
  const seen = new Set<string>();
  return relations.filter(({ subject, object, predicate }) => {
    const key = `${subject.mention} ${predicate.lemma} ${object?.mention ?? ''} ${predicate.head}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/**
 * "The company … its company": coreference has made both sides one entity, and nothing is said. "Acme, formerly known as Globex" gives one
 * entity two names and says no more.
 */
function isOfItself({ entityOf }: ResolvedDocument, { subject, object, arguments: others, predicate }: RelationRecord): boolean {
  const same = (mention: number): boolean => entityOf[subject.mention] === entityOf[mention];
  if (object !== undefined) return same(object.mention);
  return NAMING.has(predicate.lemma) && others.some(({ preposition, value }) => preposition === 'as' && same(value.mention));
}

const NAMING = new Set(['know', 'call', 'name', 'refer']);

function inTextOrder(a: RelationRecord, b: RelationRecord): number {
  return a.sentence - b.sentence || a.predicate.head - b.predicate.head || a.subject.head - b.subject.head;
}
