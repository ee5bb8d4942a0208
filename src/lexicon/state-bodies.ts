import { wordSet } from './word-set';

const BODIES = wordSet(
  `senate congress parliament legislature bundestag bundesrat knesset duma majlis government cabinet ministry secretariat treasury court army navy military
  police embassy consulate`,
);
/** Where no name has them they are anybody's or somebody: "a French department store", "Serb forces", "an Iraqi guard". */
const ONLY_IN_NAMES = wordSet('assembly department marines guard force forces');

/**
 * What a state has, by the noun that it is called by: "the Israeli army", "Norway's Supreme Court".
 *
 * @param word lower-cased, as written or as lemma
 * @param isNamed whether the word is in a name
 */
export const isStateBody = (word: string, isNamed: boolean): boolean => BODIES.has(word) || (isNamed && ONLY_IN_NAMES.has(word));
