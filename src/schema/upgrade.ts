import { hash } from '../document/hash';
import { entityId, RelationIds, type RelationKey } from '../document/ids';
import { valueKey } from '../document/value-key';
import type { Entity, Extraction, Relation } from '../extraction';
import { canonicalKey } from '../lexicon/variants';
import { withIds } from '../merge/renamed';
import { hashOfBefore } from './hash-of-before';

/**
 * An extraction of `relata/1`, whose ids had 53 bits, with the ids that it would have now. What an entity was called by is found by making its
 * old id again; one that no guess makes has an id of its old one, which is the same each time.
 *
 * @param extraction of one document, in everything but its ids as `relata/2` has it
 */
export function withIdsOfNow(extraction: Extraction): Extraction {
  const { document, entities, relations } = extraction;
  const entityIds = new Map(entities.map((entity) => [entity.id, idOf(entity, document.id)]));
  const rename = (id: string): string => entityIds.get(id) ?? id;
  const relationIds = new Map(relations.map((relation) => [relation.id, relationIdOf(relation, rename)]));
  return withIds(extraction, entityIds, relationIds);
}

/** As many of one name as a text may have: "a man … another man". */
const NUMBERS = 9;

function idOf({ id, type, name, value }: Entity, document: string): string {
  const keys = [canonicalKey(name), name.toLowerCase(), ...(value ? [valueKey(value)] : [])];
  const inDocument = keys.map((key) => `${key}@${document}`);
  const numbered = inDocument.flatMap((key) => Array.from({ length: NUMBERS }, (_, i) => `${key}#${i + 1}`));
  const key = [...keys, ...inDocument, ...numbered].find((guess) => `e_${hashOfBefore(`${type}|${guess}`)}` === id);
  return entityId(type, key ?? `relata/1 ${id}`);
}

function relationIdOf({ id, subject, object, predicate, kind, evidence }: Relation, rename: (id: string) => string): string {
  const { document, span } = evidence[0]!;
  const key: RelationKey = {
    document,
    subject: subject.entity,
    object: object?.entity,
    lemma: predicate.lemma,
    kind,
    start: span.start,
    end: span.end,
  };
  const now = { ...key, subject: rename(subject.entity), object: object && rename(object.entity) };
  // Of several with one key some may not have been told.
  const before = new RelationIds(hashOfBefore);
  const again = new RelationIds();
  for (let i = 0; i < NUMBERS; i++) {
    const name = again.of(now);
    if (before.of(key) === id) return name;
  }
  return `r_${hash(`relata/1 ${id}`)}`;
}
