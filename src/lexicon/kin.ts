import { readRows } from '../document/rows';
import text from './kin.tsv';

/** What a noun for a relative says of the one whom it names. */
export interface Kin {
  /** "wife": what the one is to the other. */
  readonly role: string;
  /** Whether it is the one it belongs to who has the role: "Eva's father" has Eva for a child. */
  readonly turned: boolean;
}

let table: ReadonlyMap<string, Kin> | undefined;

/** What the noun with this lemma says of a relative; undefined if it names none. */
export function kinOf(lemma: string): Kin | undefined {
  table ??= new Map(readRows(text).map(([noun, role, turned]) => [noun!, { role: role!, turned: turned === 'turned' }]));
  return table.get(lemma);
}
