import text from './common-words.tsv';
import { infinitive, lexiconTags, singular } from './compromise';
import { nounType } from './nouns';
import { remember } from './remember';
import { readRows } from '../document/rows';

/** compromise's tags of words that are not names. */
// eslint-disable-next-line english/no-word-lists -- tags, and no words
const PLAIN = new Set([
  'Noun', 'Singular', 'Plural', 'Uncountable', 'Actor', 'Adjective', 'Comparative', 'Superlative', 'Adverb', 'Verb', 'PastTense',
  'PresentTense', 'Gerund', 'Infinitive', 'Participle', 'Determiner', 'Preposition', 'Conjunction', 'Pronoun', 'QuestionWord', 'Modal',
  'Copula', 'Expression', 'Negative', 'Possessive', 'Reflexive', 'Condition', 'Cardinal', 'Ordinal', 'Duration', 'Unit',
]); // prettier-ignore

let listed: ReadonlySet<string> | undefined;

/**
 * Whether a lower-cased word is one that English writes without a capital: "researchers", "industry", "gap". A name may still be
 * spelled like it ("Apple", "Bill"): ask only where the capital says nothing, as at the start of a sentence.
 */
export const isCommonWord = remember(50_000, (word: string): boolean => {
  if (isListed(word)) return true;
  if (word.length > 4 && word.endsWith('ly')) return isListed(word.slice(0, -2)); // "quietly"
  if (word.length > 7 && word.startsWith('re') && isListed(word.slice(2))) return true; // "replanted"
  if (word.length <= 3 || !word.endsWith('s')) return false;
  return isListed(singular(word)) || isListed(infinitive(word, 'PresentTense'));
});

function isListed(word: string): boolean {
  listed ??= new Set(readRows(text).map((row) => row[0]));
  return listed.has(word) || nounType(word) !== undefined || lexiconTags(word).some((tag) => PLAIN.has(tag));
}
