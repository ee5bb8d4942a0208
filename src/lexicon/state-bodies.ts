import { isA } from '../english';

/**
 * What a state has, by the noun that it is called by: "the Israeli army", "Norway's Supreme Court".
 *
 * @param word lower-cased, as written or as lemma
 * @param isNamed whether the word is in a name
 */
export const isStateBody = (word: string, isNamed: boolean): boolean =>
  isA(word, 'state body') || (isNamed && isA(word, 'state body in names'));
