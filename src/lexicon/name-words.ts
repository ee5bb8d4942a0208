import { lexiconNamePhrases, lexiconTags } from './compromise';
import { classBits, firstWord, gazetteerBits, gazetteerReach } from './gazetteer';
import { remember } from './remember';

/** Tags of compromise's lexicon → the classes of the gazetteer that they amount to. */
// eslint-disable-next-line english/no-word-lists -- tags, and no words
const TAG_BITS: Readonly<Record<string, number>> = {
  Country: classBits('CTRY'),
  City: classBits('CITY'),
  Region: classBits('REGION'),
  Place: classBits('REGION'),
  Organization: classBits('ORGN'),
  SportsTeam: classBits('ORGN'),
  MaleName: classBits('FN2'),
  FemaleName: classBits('FN2'),
  FirstName: classBits('FN2'),
  LastName: classBits('LN2'),
  Person: classBits('FN2', 'LN2'),
  Actor: classBits('TITLE'),
  Honorific: classBits('TITLE'),
  Demonym: classBits('DEM'),
};

/**
 * What is known of a word or phrase as a name, from the gazetteer and compromise's lexicon together, as bits of `classBits`.
 *
 * @param phrase lower-cased, with single spaces and straight apostrophes
 */
export const nameBits = remember(100_000, (phrase: string): number => {
  let bits = gazetteerBits(phrase);
  const tags = lexiconTags(phrase);
  for (const tag of tags) {
    // "People", "Nurses" are nobody's title.
    if (tag === 'Actor' && tags.includes('Plural')) continue;
    if (Object.hasOwn(TAG_BITS, tag)) bits |= TAG_BITS[tag];
  }
  return bits;
});

let lexiconReach: Map<string, number> | undefined;

/** Length in code units of the longest known name that begins with these letters and goes on; 0 if none does. */
export const nameReach = remember(50_000, (word): number => {
  if (lexiconReach === undefined) {
    lexiconReach = new Map();
    for (const phrase of lexiconNamePhrases(Object.keys(TAG_BITS))) {
      const first = firstWord(phrase);
      lexiconReach.set(first, Math.max(lexiconReach.get(first) ?? 0, phrase.length));
    }
  }
  return Math.max(gazetteerReach(word), lexiconReach.get(firstWord(word)) ?? 0);
});
