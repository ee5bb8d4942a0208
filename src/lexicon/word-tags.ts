import { readRows } from '../document/rows';
import text from './compromise.tsv';
import { frontCoded } from './front-coded';

/** compromise's lexicon, from a table: made at run time, as compromise does it, it takes longer than the first article. */
interface WordTags {
  readonly tags: ReadonlyMap<string, readonly string[]>;
  readonly verbsLikePersons: readonly string[];
}

let table: WordTags | undefined;

function load(): WordTags {
  const tags = new Map<string, readonly string[]>();
  const [verbs, ...classes] = readRows(text);
  const verbsLikePersons: string[] = [];
  frontCoded(verbs, 1, (verb) => verbsLikePersons.push(verb));
  for (const row of classes) {
    const shared = row[0].split(',');
    frontCoded(row, 1, (word) => tags.set(word, shared));
  }
  return { tags, verbsLikePersons };
}

const ready = (): WordTags => (table ??= load());

const NONE: readonly string[] = [];

/** compromise's tags for a lower-cased word or phrase ("microsoft" → Organization, "john" → MaleName); empty if it has none. */
export const lexiconTags = (phrase: string): readonly string[] => ready().tags.get(phrase) ?? NONE;

/** The verbs that are written like a person's name: "mark", "sue". */
export const verbsLikePersons = (): readonly string[] => ready().verbsLikePersons;

/** The phrases of more than one word in compromise's lexicon that have one of `tags`. Goes through the whole lexicon: ask once. */
export function lexiconNamePhrases(tags: readonly string[]): string[] {
  const phrases: string[] = [];
  for (const [phrase, own] of ready().tags) if (phrase.includes(' ') && own.some((tag) => tags.includes(tag))) phrases.push(phrase);
  return phrases;
}
