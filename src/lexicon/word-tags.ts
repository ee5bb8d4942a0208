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
  const [[, ...verbs], ...classes] = readRows(text);
  for (const [names, ...words] of classes) {
    const shared = names.split(',');
    for (const word of frontCoded(words)) tags.set(word, shared);
  }
  return { tags, verbsLikePersons: frontCoded(verbs) };
}

const ready = (): WordTags => (table ??= load());

const NONE: readonly string[] = [];

/** compromise's tags for a lower-cased word or phrase ("microsoft" → Organization, "john" → MaleName); empty if it has none. */
export const lexiconTags = (phrase: string): readonly string[] => ready().tags.get(phrase) ?? NONE;

/** The verbs that are written like a person's name: "mark", "sue". */
export const verbsLikePersons = (): readonly string[] => ready().verbsLikePersons;

/** The phrases of more than one word in compromise's lexicon that have one of `tags`. Goes through the whole lexicon: ask once. */
export function lexiconNamePhrases(tags: readonly string[]): string[] {
  const wanted = new Set(tags);
  return [...ready().tags].flatMap(([phrase, own]) => (phrase.includes(' ') && own.some((tag) => wanted.has(tag)) ? [phrase] : []));
}
