import nlp from 'compromise';

import { isA } from '../english';
import { remember } from './remember';

/**
 * The one door to compromise. It is asked about words and short phrases, never about documents: as a document tagger its time grows
 * faster than the text. Its model is read once, when the first question comes.
 */
interface WordModel {
  lexicon: Record<string, string | string[] | undefined>;
}
interface Model {
  one: WordModel;
  /** Words of two kinds, and which: "works" → Plural|Verb. */
  two: { switches: Record<string, string | undefined> };
}
interface Transforms {
  verb: {
    toInfinitive(word: string, model: unknown, tense: string): string;
    conjugate(infinitive: string, model: unknown): Record<string, string | undefined>;
  };
  noun: { toSingular(word: string, model: unknown): string };
}

let model: Model | undefined;
let transform: Transforms | undefined;

const wordModel = (): Model => (model ??= nlp.model() as unknown as Model);
const transforms = (): Transforms => (transform ??= (nlp.methods() as unknown as { two: { transform: Transforms } }).two.transform);

const NONE: readonly string[] = [];

/** Words whose answers are kept: a question of the library takes longer than reading the word. */
const REMEMBERED = 50_000;

/**
 * compromise's tags for a lower-cased word or phrase ("microsoft" → Organization, "john" → MaleName); empty if it has none.
 */
export const lexiconTags = remember(REMEMBERED, (phrase): readonly string[] => {
  const { lexicon } = wordModel().one;
  const tags = Object.hasOwn(lexicon, phrase) ? lexicon[phrase] : undefined;
  return tags === undefined ? NONE : typeof tags === 'string' ? [tags] : tags;
});

type VerbForm = 'PastTense' | 'Gerund' | 'PresentTense' | 'Participle';

const infinitiveOf = (tense: VerbForm): ((word: string) => string) =>
  remember(REMEMBERED, (word) => transforms().verb.toInfinitive(word, wordModel(), tense) || word);
const INFINITIVE: Readonly<Record<VerbForm, (word: string) => string>> = {
  PastTense: infinitiveOf('PastTense'),
  Gerund: infinitiveOf('Gerund'),
  PresentTense: infinitiveOf('PresentTense'),
  Participle: infinitiveOf('Participle'),
};

/** The bare infinitive of a lower-cased verb form: "carried" → "carry". `tense` is compromise's name for the form. */
export const infinitive = (word: string, tense: VerbForm): string => INFINITIVE[tense](word);

export interface VerbForms {
  /** "works" */
  readonly present: string;
  readonly past: string;
  readonly participle: string;
  readonly gerund: string;
}

/** The forms of a verb in lower case. Not remembered. */
export function verbForms(verb: string): VerbForms {
  const { PresentTense, PastTense, Participle, Gerund } = transforms().verb.conjugate(verb, wordModel());
  const past = PastTense ?? verb;
  return { present: PresentTense ?? verb, past, participle: Participle ?? past, gerund: Gerund ?? verb };
}

/** The past tense of a verb in lower case: "bought" of "buy". */
export const pastOf = remember(REMEMBERED, (verb): string => verbForms(verb).past);

/** The verbs that are written like another word: as "Noun" ("work", "chair"), "Person" ("mark"), "Adj" ("own"), "Actor" ("coach"). */
export const verbsWrittenAs = (kind: 'Noun' | 'Person' | 'Adj' | 'Actor'): string[] =>
  Object.entries(wordModel().two.switches).flatMap(([word, kinds]) =>
    kinds === `${kind}|Verb` || kinds === `${kind}|Present` ? [word] : [],
  );

/** The singular of a lower-cased noun: "companies" → "company". compromise has "militium" for "militia" and "speciman" for "specimen". */
export const singular = remember(REMEMBERED, (word): string => {
  const isSingular = word.endsWith('a') ? !isA(word, 'Latin plural') : isA(word, 'singular in -men');
  const form = transforms().noun.toSingular(word, wordModel()) || word;
  return isSingular && /(?:um|us|an)$/.test(form) ? word : form;
});

/** The single words in compromise's lexicon that have one of `tags`. Goes through the whole lexicon: ask once. */
export const lexiconWords = (tags: readonly string[]): string[] =>
  Object.keys(wordModel().one.lexicon).filter((word) => /^[a-z]+$/.test(word) && lexiconTags(word).some((tag) => tags.includes(tag)));

/** The phrases of more than one word in compromise's lexicon that have one of `tags`. Goes through the whole lexicon: ask once. */
export function lexiconNamePhrases(tags: readonly string[]): string[] {
  return Object.keys(wordModel().one.lexicon).filter(
    (phrase) => phrase.includes(' ') && lexiconTags(phrase).some((tag) => tags.includes(tag)),
  );
}
