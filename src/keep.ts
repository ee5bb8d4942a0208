import { partiesOf } from './document/parties';
import type { Extraction, Relation } from './extraction';
import { bad, known, share } from './validation/options';

/** What of an extraction is kept. */
export interface Keeping {
  /** From 0 to 1: entities and relations that are less sure are left out, and so are relations whose subject or object is. */
  readonly minConfidence?: number | undefined;
  /** Types of entities: others are left out, and so are relations whose subject or object is of another. */
  readonly types?: readonly string[] | undefined;
}

/**
 * The part of an extraction that is wanted, as `types` and `minConfidence` of `extract` have it. Who or what else takes part in a relation that is kept, such
 * as its time, stays with it, and so it can be looked up still; links to relations that are left out go. Of a merged extraction, keep of each document
 * what is wanted, and merge these.
 *
 * @returns a new extraction; the same one where nothing is asked for
 * @throws RelataError `options-not-object`, `unknown-option`, `bad-option`
 * @example
 * keepOnly(fromJSON(json), { types: ['person', 'organization'], minConfidence: 0.5 });
 */
export function keepOnly(extraction: Extraction, keeping: Keeping = {}): Extraction {
  const { minConfidence = 0, types } = known(keeping, ['minConfidence', 'types']) as Keeping;
  share('minConfidence', minConfidence);
  if (types !== undefined && !Array.isArray(types)) throw bad('types', 'a list of types of entities', types);
  if (minConfidence === 0 && types === undefined) return extraction;
  const wanted = new Set(
    extraction.entities
      .filter(({ type, confidence }) => confidence >= minConfidence && (types?.includes(type) ?? true))
      .map(({ id }) => id),
  );
  const kept = extraction.relations.filter(
    ({ subject, object, confidence }) => confidence >= minConfidence && [subject, ...(object ? [object] : [])].every(({ entity }) => wanted.has(entity)), // prettier-ignore
  );
  const there = new Set([...wanted, ...kept.flatMap(partiesOf).map(({ entity }) => entity)]);
  return { ...keepRelations(extraction, kept), entities: extraction.entities.filter(({ id }) => there.has(id)) };
}

/**
 * An extraction with these of its relations alone, in the order that they are given; its entities stay. Links to relations that are left out go.
 *
 * @returns a new extraction
 * @example
 * keepRelations(extraction, extraction.relations.filter(({ polarity }) => polarity === 'positive'));
 */
export function keepRelations(extraction: Extraction, relations: readonly Relation[]): Extraction {
  const ids = new Set(relations.map(({ id }) => id));
  return {
    ...extraction,
    relations: relations.map((relation) => ({
      ...relation,
      links: relation.links.map((link) => ({ ...link, relations: link.relations.filter((id) => ids.has(id)) })),
    })),
  };
}
