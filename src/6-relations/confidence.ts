import { isNamedOrMeant } from '../document/entities';
import type { ResolvedDocument } from '../document/layers';
import type { ArgumentRecord, RelationRecord } from '../document/relations';
import { readRows } from '../document/rows';
import text from '../../models/confidence.tsv';
import { confidenceFeatures, confidenceOf } from './confidence-features';

let weights: ReadonlyMap<string, number> | undefined;

/**
 * The relations with how sure they are: the share of those like them that was right (training/confidence.ts). By how it was read, the length of
 * the sentence and of the arguments, and what else hangs on it; how it was read counts by what readers said of edges in news where it joins names.
 */
export function withConfidence(document: ResolvedDocument, relations: readonly RelationRecord[]): RelationRecord[] {
  weights ??= new Map(readRows(text).map(([name, weight]) => [name!, Number(weight)]));
  const known = weights;
  const named = namedEntities(document);
  const { tokens, sentences } = document;
  const lengthOf = ({ tokens: { start, end } }: ArgumentRecord): number => tokens.ends[end - 1]! - tokens.starts[start]!;
  return relations.map((relation) => {
    const { start, end } = sentences[relation.sentence]!;
    const { subject, object, predicate, arguments: others, links, rule } = relation;
    const features = confidenceFeatures({
      rule,
      names: joinsNames(document, relation, named),
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

/** Those that the text calls by name anywhere, or whose people it does: "Swiss". */
function namedEntities({ entities, mentions }: ResolvedDocument): ReadonlySet<number> {
  const named = new Set<number>();
  entities.forEach((entity, index) => {
    if (isNamedOrMeant(entity.mentions.map((mention) => mentions[mention]!))) named.add(index);
  });
  return named;
}

/** Whether an edge leads from name to name: to the object, or to what stands beyond it ("signed a deal with Kestrin"). */
function joinsNames({ entityOf }: ResolvedDocument, { subject, object, projections }: RelationRecord, named: ReadonlySet<number>): boolean {
  const source = entityOf[subject.mention]!;
  const leadsToName = ({ mention }: ArgumentRecord): boolean => entityOf[mention] !== source && named.has(entityOf[mention]!);
  return (
    named.has(source) && ((object !== undefined && leadsToName(object)) || projections.some((projection) => leadsToName(projection.object)))
  );
}
