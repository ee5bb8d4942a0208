import type { NameRule } from '../rule';
import { acronym, datelinePlace, surnameThatIsAWord } from './document-wide';
import { arabicArticle, article, business, knownInstitution, severalNames, wholeInstitution } from './institutions';
import { neighbors } from './neighbors';
import { commonWords, nationality, verbInFront } from './no-names';
import {
  behindNoun,
  behindTitle,
  beforePreposition,
  generation,
  hyphenatedGivenName,
  nickname,
  secondHalf,
  severalPersons,
} from './persons';
import { finerType, form, knownName, leftOver, unknownWord } from './proposals';
import { saidToBeOrganization } from './said-to-be';

/** In the order in which they are asked: where a name begins and ends, what it is, what else is one, and what the document says of all of them. */
export const NAME_RULES: readonly NameRule[] = [
  neighbors,
  verbInFront,
  nationality,
  behindTitle,
  beforePreposition, //   behind titles: "Secretary of State Ann Hart"
  severalPersons, //      behind prepositions: "Ann Hart of The Globe and Mail"
  arabicArticle,
  hyphenatedGivenName,
  generation, //          behind what is joined, so that it is the end of the whole
  article,
  severalNames,
  knownInstitution,
  business,
  unknownWord,
  behindNoun,
  secondHalf, //          behind what says where the name begins
  commonWords,
  form,
  finerType,
  wholeInstitution,
  knownName,
  leftOver, //            behind all that find names where the tagger saw one
  saidToBeOrganization,
  datelinePlace,
  nickname,
  acronym,
  surnameThatIsAWord,
];
