import { nounType } from './nouns';
import text from './offices.tsv';
import { readRows } from '../document/rows';

/** How what a person is joins them to the body or place beside it; see the head of offices.tsv. */
export type OfficeClass = 'lead' | 'staff' | 'state' | 'trade' | 'about' | 'home' | 'other';

let classes: ReadonlyMap<string, OfficeClass> | undefined;

/**
 * Which kind of office a noun names, undefined if it names no person.
 *
 * @param lemma lower-cased singular, "ex-president" too
 */
export function officeClass(lemma: string): OfficeClass | undefined {
  classes ??= new Map(readRows(text).map(([noun, kind]) => [noun!, kind as OfficeClass]));
  const noun = lemma.replace(/^ex-/, '');
  return classes.get(noun) ?? (nounType(noun) === 'person' ? 'trade' : undefined);
}
