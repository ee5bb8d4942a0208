import type { Context, ResolvedDocument } from '../document/layers';
import type { ArgumentRecord, RelationRecord, RelationType } from '../document/relations';
import { newsRelationTypes } from '../lexicon/relation-types';

/** For each wording the types it may mean, in the order in which they are tried. */
type Wordings = ReadonlyMap<string, readonly RelationType[]>;

let ofNews: Wordings | undefined;

/**
 * Gives relations their canonical type: those of the caller first, then those of news.
 *
 * @returns the relations in the same order; if the context is strict, only those that a type of the caller fits
 */
export function withTypes(document: ResolvedDocument, relations: readonly RelationRecord[], context: Context): RelationRecord[] {
  ofNews ??= wordingsOf(newsRelationTypes());
  const ofCaller = wordingsOf(context.relationTypes ?? []);
  return relations.flatMap((relation) => {
    const found = typeOf(document, relation, ofCaller) ?? (context.strict ? undefined : typeOf(document, relation, ofNews!));
    if (!found) return context.strict ? [] : [relation];
    const { type, inverse } = found;
    return [{ ...relation, predicate: { ...relation.predicate, type, ...(inverse !== undefined && { inverse }) } }];
  });
}

function wordingsOf(types: readonly RelationType[]): Wordings {
  const wordings = new Map<string, RelationType[]>();
  for (const entry of types) {
    for (const verb of entry.verbs) {
      const before = wordings.get(verb);
      if (before) before.push(entry);
      else wordings.set(verb, [entry]);
    }
  }
  return wordings;
}

function typeOf(document: ResolvedDocument, relation: RelationRecord, wordings: Wordings): RelationType | undefined {
  if (wordings.size === 0) return undefined;
  const isOf = ({ mention }: ArgumentRecord, types: readonly string[] | undefined): boolean =>
    types === undefined || types.includes(document.entities[document.entityOf[mention]!]!.type);
  for (const { wording, target } of wordingsAndTargets(document, relation)) {
    const entry = wordings.get(wording)?.find((type) => isOf(relation.subject, type.source) && isOf(target, type.target));
    if (entry) return entry;
  }
  return undefined;
}

/** What a relation is said with, and whom it leads to when it is said so. */
function* wordingsAndTargets(
  { tokens }: ResolvedDocument,
  { predicate, object, arguments: others, voice }: RelationRecord,
): Generator<{ wording: string; target: ArgumentRecord }> {
  const { lemma, head } = predicate;
  if (voice === 'passive') {
    for (const { preposition, value } of others) {
      if (preposition !== undefined) yield { wording: `be ${tokens.lower[head]!} ${preposition}`, target: value };
    }
    // "Globex was bought": by whom is not said, and as a type's subject Globex would be the buyer.
    return;
  }
  if (object) yield { wording: lemma, target: object };
  for (const { preposition, value } of others) {
    if (preposition !== undefined && !object) yield { wording: `${lemma} ${preposition}`, target: value };
  }
}
