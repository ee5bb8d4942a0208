import { nameJoinerOf } from '../document/joins-names';
import type { ResolvedDocument } from '../document/layers';
import type { RelationRecord } from '../document/relations';
import { readRows } from '../document/rows';
import text from '../../models/confidence.tsv';
import { confidenceFeaturesIn, confidenceOf } from './confidence-features';

let weights: ReadonlyMap<string, number> | undefined;

/**
 * The relations with how sure they are: the share of those like them that readers found right (training/confidence.ts, models/confidence.md).
 */
export function withConfidence(document: ResolvedDocument, relations: readonly RelationRecord[]): RelationRecord[] {
  weights ??= new Map(readRows(text).map(([name, weight]) => [name!, Number(weight)]));
  const known = weights;
  const featuresOf = confidenceFeaturesIn(document);
  const joinsNames = nameJoinerOf(document);
  return relations.map((relation) => {
    const confidence = confidenceOf(featuresOf(relation, joinsNames(relation)), known);
    // Two decimals: more would pretend to an accuracy that is not there. Exp may differ in its last bit between engines as well.
    return { ...relation, confidence: Math.round(confidence * 100) / 100 };
  });
}
