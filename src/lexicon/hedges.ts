import type { Modality } from '../document/relations';
import text from './hedges.tsv';
import { readRows } from '../document/rows';

/** "could", "perhaps", "unlikely", "rumour": an auxiliary, an adverb, what is said of how likely something is, or a noun that carries a claim. */
export type HedgeKind = 'auxiliary' | 'adverb' | 'chance' | 'noun';

let hedges: ReadonlyMap<string, Modality> | undefined;

/** How sure a word of this kind makes something; undefined if it says nothing of that. */
export function hedgeOf(kind: HedgeKind, word: string): Modality | undefined {
  hedges ??= new Map(readRows(text).map(([of, hedge, modality]) => [`${of} ${hedge}`, modality as Modality]));
  return hedges.get(`${kind} ${word}`);
}
