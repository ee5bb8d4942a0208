import { readRows } from '../document/rows';
import text from './reciprocals.tsv';

/** What a noun such as "talks" says that those between whom it is do with each other. */
export interface Reciprocal {
  readonly verb: string;
  /** "possible" of what need not come about: a merger that is spoken of. */
  readonly certainty: 'asserted' | 'possible';
}

let verbs: Set<string> | undefined;
let nouns: Map<string, Reciprocal> | undefined;

function load(): void {
  verbs = new Set();
  nouns = new Map();
  for (const [verb, names, certainty] of readRows(text)) {
    verbs.add(verb!);
    for (const noun of names!.split(', '))
      if (noun !== '') nouns.set(noun, { verb: verb!, certainty: certainty as Reciprocal['certainty'] });
  }
}

/** Whether those who are the subject of a verb, by its lemma, do it with each other: "A and B met". */
export function isReciprocal(lemma: string): boolean {
  if (!verbs) load();
  return verbs!.has(lemma);
}

/** What "talks between A and B" says that they do, by the noun's lemma; undefined if it is no such noun. */
export function reciprocalOf(noun: string): Reciprocal | undefined {
  if (!nouns) load();
  return nouns!.get(noun);
}
