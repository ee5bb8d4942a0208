import { readRows } from '../document/rows';
import text from './place-ids.tsv';

let ids: ReadonlyMap<string, readonly string[]> | undefined;

/**
 * Identifiers of a country, a state of the US or a large city, by source: ISO 3166, Wikidata, GeoNames.
 *
 * @param key of its name, as `canonicalKey` gives it
 * @returns undefined for a name that the table does not have or that several places have
 * @example placeIds(canonicalKey('United States')); // { iso3166: 'US', wikidata: 'Q30' }
 */
export function placeIds(key: string): Readonly<Record<string, string>> | undefined {
  ids ??= new Map(readRows(text).map(([name, ...own]) => [name!, own]));
  const own = ids.get(key);
  return own && Object.fromEntries(own.map((each) => each.split('=') as [string, string]));
}
