import { nameJoinerOf } from '../document/joins-names';
import type { ResolvedDocument } from '../document/layers';
import type { RelationRecord } from '../document/relations';
import { readRows } from '../document/rows';
import text from '../../models/confidence.tsv';
import { OF_EXAMPLE } from './rules/examples';
import { confidenceFeaturesIn, confidenceOf } from './confidence-features';

let weights: ReadonlyMap<string, number> | undefined;

/** Of examples that a statement is said of, readers found so many right where the statement was. */
const EXAMPLE = 0.9;

/**
 * The relations with how sure they are: the share of those like them that readers found right (training/confidence.ts, models/confidence.md). What is said of
 * an example, "hurt Initech" of "hurt rivals such as Initech", is hardly less sure than what is said of all: how far away the example stands is no sign.
 */
export function withConfidence(document: ResolvedDocument, relations: readonly RelationRecord[]): RelationRecord[] {
  weights ??= new Map(readRows(text).map(([name, weight]) => [name!, Number(weight)]));
  const known = weights;
  const featuresOf = confidenceFeaturesIn(document);
  const joinsNames = nameJoinerOf(document);
  const sureness = (relation: RelationRecord): number => confidenceOf(featuresOf(relation, joinsNames(relation)), known);
  const ofAll = new Map(relations.filter(({ rule }) => !rule.endsWith(OF_EXAMPLE)).map((relation) => [`${relation.predicate.head} ${relation.rule}`, relation])); // prettier-ignore
  return relations.map((relation) => {
    const { rule, predicate } = relation;
    const whole = rule.endsWith(OF_EXAMPLE) ? ofAll.get(`${predicate.head} ${rule.slice(0, -OF_EXAMPLE.length)}`) : undefined;
    const confidence = whole ? EXAMPLE * sureness(whole) : sureness(relation);
    // Two decimals: more would pretend to an accuracy that is not there. Exp may differ in its last bit between engines as well.
    return { ...relation, confidence: Math.round(confidence * 100) / 100 };
  });
}
