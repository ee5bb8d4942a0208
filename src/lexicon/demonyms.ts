import { canonicalKey } from './variants';
import text from './demonyms.tsv';
import { readRows } from './rows';

let demonyms: ReadonlyMap<string, string> | undefined;

/**
 * What comes from a country: "swiss" for "Switzerland", "american" for "U.S."; undefined for what is no country.
 *
 * @param name a country as a text has it
 */
export function demonymOf(name: string): string | undefined {
  demonyms ??= new Map(readRows(text).map(([country, demonym]) => [canonicalKey(country), demonym]));
  return demonyms.get(canonicalKey(name));
}
