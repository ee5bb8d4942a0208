import type { NameRule } from '../rule';
import { acronym, datelinePlace, surname, surnameThatIsAWord } from './document-wide';
import { arabicArticle, article, business, knownInstitution, owner, severalNames, wholeInstitution } from './institutions';
import { neighbors } from './neighbors';
import { commonWords, handle, nationality } from './no-names';
import { behindNoun, behindTitle, beforePreposition, generation, hyphenatedGivenName, initials, nickname, severalPersons } from './persons';
import { finerType, form, knownName, leftOver, unknownWord } from './proposals';

/** In the order in which they are asked: where a name begins and ends, what it is, what else is one, and what the document says of all of them. */
export const NAME_RULES: readonly NameRule[] = [
  neighbors,
  beforePreposition,
  handle,
  nationality,
  severalPersons,
  behindTitle, //         behind what may part two with a title each
  arabicArticle,
  hyphenatedGivenName,
  initials,
  generation, //          behind what is joined, so that it is the end of the whole
  article,
  owner,
  severalNames,
  knownInstitution,
  business,
  unknownWord,
  behindNoun,
  commonWords,
  form,
  finerType,
  wholeInstitution,
  knownName,
  leftOver, //            behind all that find names where the tagger saw one
  datelinePlace,
  nickname,
  surname,
  acronym,
  surnameThatIsAWord,
];
