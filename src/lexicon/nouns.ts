import type { EntityType } from '../document/entities';
import text from './nouns.tsv';
import { readRows } from '../document/rows';

let types: ReadonlyMap<string, EntityType> | undefined;

/**
 * What a common noun names: "chipmaker" → organization, "province" → place; undefined where it may be anything.
 *
 * @param lemma lower-cased singular
 */
export function nounType(lemma: string): EntityType | undefined {
  types ??= new Map(readRows(text).map((row) => [row[0], row[1]] as const));
  return types.get(lemma);
}
