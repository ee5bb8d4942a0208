import type { Context, RelatedDocument, ResolvedDocument, Stage } from '../document/layers';
import type { RelationRecord } from '../document/relations';
import type { Warning } from '../document/warnings';
import { isA } from '../english';
import { findClauses } from './clauses';
import { withConfidence } from './confidence';
import { containersIn, withContainers } from './containers';
import { namesIn } from './names';
import { withSpeakers } from './speakers';
import { withTypes } from './relation-types';
import type { RelationRule } from './rule';
import { RELATION_RULES } from './rules';
import { places } from './rules/noun-phrases/places';
import { textsOf } from './wording';

/**
 * Reads who did what: clauses from the tree (Del Corro & Gemulla 2013), relations from clauses and from noun phrases, each with
 * its polarity, modality, attribution, tense, time and place. In the order of the text.
 */
export const relate: Stage<ResolvedDocument, RelatedDocument> = (document, context) => relateWith(RELATION_RULES, document, context);

/** The same with some of the rules: what each is worth is measured without it (eval/worth). */
export function relateWith(rules: readonly RelationRule[], document: ResolvedDocument, context: Context): RelatedDocument {
  const clauses = findClauses(document);
  const warnings: Warning[] = [...document.warnings];
  const names = namesIn(document);
  const relations: RelationRecord[] = [];
  for (const rule of rules) {
    for (const relation of rule.apply(document, { clauses, names, stated: relations, warnings })) relations.push(relation);
  }
  const ofTwo = withSpeakers(document, relations)
    .filter((relation) => !isOfItself(document, relation))
    .sort(inTextOrder);
  const kept = withContainers(
    document,
    saidOnce(document, withTypes(document, withConfidence(document, ofTwo), context)),
    containersIn(relations, places.name),
  );
  return { clauses, relations: kept, texts: textsOf(document, kept), ...document, warnings };
}

/**
 * What several rules read is said once, by the first of them: what two read in the same words ("mayor Luca Pastorino" is a role and may be an
 * apposition as well), and what a sentence says of two without a verb, whatever words it was read in ("their daughter, Ida," is said beside the noun
 * and by the apposition).
 */
function saidOnce({ entityOf }: ResolvedDocument, relations: readonly RelationRecord[]): RelationRecord[] {
  const seen = new Set<string>();
  return relations.filter(({ kind, sentence, subject, object, predicate, polarity, modality, status, attribution }) => {
    const keys = [`words ${subject.mention} ${predicate.lemma} ${object?.mention ?? ''} ${predicate.head}`];
    if (object && (kind === 'role' || kind === 'nominal')) {
      const said = `${polarity} ${modality} ${status ?? ''} ${attribution?.source?.mention ?? ''}`;
      keys.push(`${sentence} ${entityOf[subject.mention]!} ${predicate.lemma} ${entityOf[object.mention]!} ${said}`);
    }
    if (keys.some((key) => seen.has(key))) return false;
    for (const key of keys) seen.add(key);
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
  return (
    isA(predicate.lemma, 'verb with as and a name') && others.some(({ preposition, value }) => preposition === 'as' && same(value.mention))
  );
}

function inTextOrder(a: RelationRecord, b: RelationRecord): number {
  return a.sentence - b.sentence || a.predicate.head - b.predicate.head || a.subject.head - b.subject.head;
}
