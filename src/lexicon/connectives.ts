import type { LinkKind } from '../document/relations';
import text from './connectives.tsv';
import { readRows } from '../document/rows';

let kinds: ReadonlyMap<string, LinkKind> | undefined;

/** What a word that opens a clause says of it: "because" → cause; undefined if it says nothing of that kind. */
export function kindOfConnective(word: string): LinkKind | undefined {
  kinds ??= new Map(readRows(text).map(([connective, kind]) => [connective!, kind as LinkKind]));
  return kinds.get(word);
}
