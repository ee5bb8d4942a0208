import { readRows } from '../document/rows';
import text from './nominalizations.tsv';

/** What a noun says was done: "acquisition of" → acquire. */
export interface Nominalization {
  readonly verb: string;
  /** Prepositions that mark what it was done to. */
  readonly prepositions: readonly string[];
}

let table: ReadonlyMap<string, Nominalization> | undefined;

/** The verb behind a noun, by the noun's lemma; undefined if it names no action that has an object. */
export function nominalizationOf(lemma: string): Nominalization | undefined {
  table ??= new Map(readRows(text).map(([noun, verb, prepositions]) => [noun!, { verb: verb!, prepositions: prepositions!.split(',') }]));
  return table.get(lemma);
}
