import prefixes from '../../node_modules/compromise/src/1-one/tokenize/model/prefixes.js';
import toSingular from '../../node_modules/compromise/src/2-two/preTagger/methods/transform/nouns/toSingular/index.js';
import conjugate from '../../node_modules/compromise/src/2-two/preTagger/methods/transform/verbs/conjugate/index.js';
import toInfinitive from '../../node_modules/compromise/src/2-two/preTagger/methods/transform/verbs/toInfinitive/index.js';
import plurals from '../../node_modules/compromise/src/2-two/preTagger/model/irregulars/plurals.js';
import packed from '../../node_modules/compromise/src/2-two/preTagger/model/models/_data.js';
import { reverse, uncompress } from '../../node_modules/suffix-thumb/src/index.js';

import { isA } from '../english';
import { remember } from './remember';
import { lexiconTags } from './word-tags';

export { lexiconNamePhrases, lexiconTags, verbsLikePersons } from './word-tags';

/*
 * The one door to compromise. It is asked about words and short phrases, never about documents: as a document tagger its time grows
 * faster than the text. Its functions come from its own modules and are bundled, since its door conjugates the whole lexicon before it opens:
 * what it finds is in a table (word-tags.ts). The rules of a function are unpacked when it is first called.
 */

/** Words whose answers are kept: a question of the library takes longer than reading the word. */
const REMEMBERED = 50_000;

type VerbForm = 'PastTense' | 'Gerund' | 'PresentTense' | 'Participle';

/** A form of verbs by the name that compromise's models have for it. */
const NAME: Readonly<Record<VerbForm, string>> = {
  PastTense: 'Past',
  Gerund: 'Gerund',
  PresentTense: 'Present',
  Participle: 'Participle',
};
const FORMS = Object.keys(NAME) as VerbForm[];

/** An answer of a function that is asked once and is not changed by those who have it. */
function once<Answer>(make: () => Answer): () => Answer {
  let answer: Answer | undefined;
  return () => (answer ??= make());
}

/** The rules from each form to the infinitive. Unpacking writes into what it unpacks, so it is done once. */
const RULES = {
  PastTense: once(() => uncompress(packed.PastTense)),
  Gerund: once(() => uncompress(packed.Gerund)),
  PresentTense: once(() => uncompress(packed.PresentTense)),
  Participle: once(() => uncompress(packed.Participle)),
};

const infinitiveOf = (tense: VerbForm): ((word: string) => string) => {
  const model = once(() => ({ one: { prefixes }, two: { models: { [`from${NAME[tense]}`]: RULES[tense]() } } }));
  return remember(REMEMBERED, (word) => toInfinitive(word, model(), tense) || word);
};
const INFINITIVE: Readonly<Record<VerbForm, (word: string) => string>> = {
  PastTense: infinitiveOf('PastTense'),
  Gerund: infinitiveOf('Gerund'),
  PresentTense: infinitiveOf('PresentTense'),
  Participle: infinitiveOf('Participle'),
};

/** The bare infinitive of a lower-cased verb form: "carried" → "carry". `tense` is compromise's name for the form. */
export const infinitive = (word: string, tense: VerbForm): string => INFINITIVE[tense](word);

/** What compromise asks its lexicon when it conjugates: whether the participle that its rules give is a word. */
const participles = new Proxy<Record<string, string | undefined>>(
  {},
  {
    get(_, word) {
      const tags = lexiconTags(String(word));
      return tags.length === 1 ? tags[0] : undefined;
    },
  },
);
const conjugation = once(() => ({
  one: { lexicon: participles },
  two: { models: Object.fromEntries(FORMS.map((form) => [`to${NAME[form]}`, reverse(RULES[form]())])) },
}));

export interface VerbForms {
  /** "works" */
  readonly present: string;
  readonly past: string;
  readonly participle: string;
  readonly gerund: string;
}

/** The forms of a verb in lower case. Not remembered. */
export function verbForms(verb: string): VerbForms {
  const { PresentTense, PastTense, Participle, Gerund } = conjugate(verb, conjugation());
  const past = PastTense ?? verb;
  return { present: PresentTense ?? verb, past, participle: Participle ?? past, gerund: Gerund ?? verb };
}

/** The past tense of a verb in lower case: "bought" of "buy". */
export const pastOf = remember(REMEMBERED, (verb): string => verbForms(verb).past);

/** Irregular plurals with their singulars. compromise turns the whole list around for each word, and is given no more of it than is about that word. */
const singularOf = once(() => new Map(Object.entries(plurals).map(([one, many]) => [many, one])));

function compromiseSingular(word: string): string {
  const irregular = singularOf().get(word);
  return toSingular(word, { two: { irregularPlurals: irregular === undefined ? {} : { [irregular]: word } } });
}

/** The singular of a lower-cased noun: "companies" → "company". compromise has "militium" for "militia" and "speciman" for "specimen". */
export const singular = remember(REMEMBERED, (word): string => {
  const isSingular = word.endsWith('a') ? !isA(word, 'Latin plural') : isA(word, 'singular in -men');
  const form = compromiseSingular(word) || word;
  return isSingular && /(?:um|us|an)$/.test(form) ? word : form;
});
