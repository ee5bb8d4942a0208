import { UPOS_CODE, XPOS_CODE } from '../document/tags';
import { isA } from '../english';
import { infinitive, singular } from '../lexicon/compromise';
import { irregularLemma } from '../lexicon/irregular-verbs';

const TENSE_OF: Readonly<Record<number, 'PastTense' | 'Gerund' | 'PresentTense' | 'Participle'>> = {
  [XPOS_CODE.VBD]: 'PastTense',
  [XPOS_CODE.VBN]: 'Participle',
  [XPOS_CODE.VBG]: 'Gerund',
  [XPOS_CODE.VBZ]: 'PresentTense',
};

/** A word in one use → its lemma. The library is asked once a word; bounded, since text may hold any number of different words. */
const cache = new Map<string, string>();
const CACHE_LIMIT = 50_000;

/**
 * The dictionary form of a word as it is tagged.
 *
 * @param lower the word in lower case
 * @param word the word as written; proper nouns keep it
 * @param upos index into `UPOS`
 * @param xpos index into `XPOS`
 * @example lemmatize('companies', 'companies', UPOS_CODE.NOUN, XPOS_CODE.NNS); // 'company'
 */
export function lemmatize(lower: string, word: string, upos: number, xpos: number): string {
  if (upos === UPOS_CODE.PROPN) return word;
  const verbal = upos === UPOS_CODE.VERB || upos === UPOS_CODE.AUX;
  if (!verbal && xpos !== XPOS_CODE.NNS) return lower === "n't" || lower === 'n’t' ? 'not' : lower;
  const key = `${xpos} ${lower}`;
  let lemma = cache.get(key);
  if (lemma === undefined) {
    lemma = verbal ? verbLemma(lower, xpos) : nounLemma(lower);
    if (cache.size >= CACHE_LIMIT) cache.clear();
    cache.set(key, lemma);
  }
  return lemma;
}

function verbLemma(lower: string, xpos: number): string {
  const irregular = irregularLemma(lower);
  if (irregular !== undefined) return irregular;
  const tense = TENSE_OF[xpos];
  // "co-founded" is of "co-found".
  const [, prefix, verb] = /^([a-z]+)-([a-z]+)$/.exec(lower) ?? [];
  if (verb !== undefined && isA(prefix!, 'prefix of a verb')) return `${prefix}-${verbLemma(verb, xpos)}`;
  if (tense === undefined || !/^[a-z]+$/.test(lower)) return lower;
  // A regular participle is the past tense, which compromise knows better: "planned" is no form of "plann".
  const lemma = infinitive(lower, tense === 'Participle' && lower.endsWith('ed') ? 'PastTense' : tense);
  // compromise keeps "-ize" verbs' participles whole at times; a form that it did not touch is tried as a simple past.
  return lemma === lower && tense === 'Participle' ? infinitive(lower, 'PastTense') : lemma;
}

function nounLemma(lower: string): string {
  if (isA(lower, 'plural like the singular') || !/^[a-zà-ÿ]+$/.test(lower)) return lower;
  return singular(lower);
}
