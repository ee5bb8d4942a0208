import nlp from 'compromise';

/** What compromise knows and the library needs no longer than training and evaluation take: asked of itself, in its own order. */
interface Model {
  readonly one: { readonly lexicon: Readonly<Record<string, string | string[]>> };
  /** Words of two kinds, and which: "works" → Plural|Verb. */
  readonly two: { readonly switches: Readonly<Record<string, string>> };
}
const model = (): Model => nlp.model() as unknown as Model;

/** The verbs that are written like another word: as "Noun" ("work", "chair"), "Person" ("mark"), "Adj" ("own"), "Actor" ("coach"). */
export const verbsWrittenAs = (kind: 'Noun' | 'Person' | 'Adj' | 'Actor'): string[] =>
  Object.entries(model().two.switches).flatMap(([word, kinds]) => (kinds === `${kind}|Verb` || kinds === `${kind}|Present` ? [word] : []));

/** The single words in compromise's lexicon that have one of `tags`. Goes through the whole lexicon: ask once. */
export const lexiconWords = (tags: readonly string[]): string[] =>
  Object.entries(model().one.lexicon).flatMap(([word, own]) =>
    /^[a-z]+$/.test(word) && [own].flat().some((tag) => tags.includes(tag)) ? [word] : [],
  );
