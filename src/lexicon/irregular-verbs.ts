import text from './irregular-verbs.tsv';
import { readRows } from '../document/rows';

let lemmas: ReadonlyMap<string, string> | undefined;

/** The lemma of a form that a conjugator gets wrong, in lower case: "found" → find; undefined for all others. */
export function irregularLemma(form: string): string | undefined {
  lemmas ??= new Map(readRows(text).map(([irregular, lemma]) => [irregular, lemma]));
  return lemmas.get(form);
}
