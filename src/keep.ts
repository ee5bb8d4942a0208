import { partiesOf } from './document/parties';
import type { Extraction } from './extraction';

/** What of an extraction is kept. */
export interface Keeping {
  /** From 0 to 1: entities and relations that are less sure are left out, and so are relations whose subject or object is. */
  readonly minConfidence?: number;
  /** Types of entities: others are left out, and so are relations whose subject or object is of another. */
  readonly types?: readonly string[];
}

/**
 * The part of an extraction that is wanted. Who or what else takes part in a relation that is kept, such as its time, stays with it, and so it can be
 * looked up still; links to relations that are left out go.
 */
export function keepOnly(extraction: Extraction, { minConfidence = 0, types }: Keeping): Extraction {
  if (minConfidence === 0 && types === undefined) return extraction;
  const wanted = new Set(
    extraction.entities
      .filter(({ type, confidence }) => confidence >= minConfidence && (types?.includes(type) ?? true))
      .map(({ id }) => id),
  );
  const kept = extraction.relations.filter(
    ({ subject, object, confidence }) => confidence >= minConfidence && [subject, ...(object ? [object] : [])].every(({ entity }) => wanted.has(entity)), // prettier-ignore
  );
  const ids = new Set(kept.map(({ id }) => id));
  const there = new Set([...wanted, ...kept.flatMap(partiesOf).map(({ entity }) => entity)]);
  return {
    ...extraction,
    entities: extraction.entities.filter(({ id }) => there.has(id)),
    relations: kept.map((relation) => ({
      ...relation,
      links: relation.links.map((link) => ({ ...link, relations: link.relations.filter((id) => ids.has(id)) })),
    })),
  };
}
