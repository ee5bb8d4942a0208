import type { ResolvedDocument } from '../document/layers';
import type { ArgumentRecord, RelationRecord } from '../document/relations';
import { readRows } from '../lexicon/rows';
import text from '../../models/confidence.tsv';
import { confidenceFeatures, confidenceOf } from './confidence-features';

let weights: ReadonlyMap<string, number> | undefined;

/**
 * The relations with how sure they are: the share of those like them that was right on the trainer's sentences (training/confidence.ts). By
 * how it was read, the length of the sentence and of the arguments, and what else hangs on it.
 */
export function withConfidence(document: ResolvedDocument, relations: readonly RelationRecord[]): RelationRecord[] {
  weights ??= new Map(readRows(text).map(([name, weight]) => [name!, Number(weight)]));
  const known = weights;
  const { tokens, sentences } = document;
  const lengthOf = ({ tokens: { start, end } }: ArgumentRecord): number => tokens.ends[end - 1]! - tokens.starts[start]!;
  return relations.map((relation) => {
    const { start, end } = sentences[relation.sentence]!;
    const { subject, object, predicate, arguments: others, links, rule } = relation;
    const features = confidenceFeatures({
      rule,
      sentence: tokens.ends[end - 1]! - tokens.starts[start]!,
      subject: lengthOf(subject),
      object: object ? lengthOf(object) : 0,
      others: others.length,
      clauses: links.length,
      margin: Math.min(
        ...[subject.head, ...predicate.tokens, ...(object ? [object.head] : [])].map((head) => document.syntax.margins[head]!),
      ),
      predicate: tokens.ends[predicate.tokens.at(-1)!]! - tokens.starts[predicate.tokens[0]!]!,
    });
    // Two decimals: more would pretend to an accuracy that is not there. Exp may differ in its last bit between engines as well.
    return { ...relation, confidence: Math.round(confidenceOf(features, known) * 100) / 100 };
  });
}
