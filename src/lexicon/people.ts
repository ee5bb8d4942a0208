import { isA } from '../english';
import { demonymAt } from './demonyms';
import { nounType } from './nouns';
import { officeClass } from './offices';

/** Endings of nouns for people: "pianist", "librarian", "fireman", "churchgoer". */
const PERSONAL = /(?:ist|ian|man|men|woman|women|person|people|goer|holder|seeker|worker|leader)$/;

/** Whether a noun, in lower case and the singular, names people. */
export const namesPeople = (noun: string): boolean =>
  nounType(noun) === 'person' ||
  nounType(noun) === 'group' ||
  isA(noun, 'people') ||
  (PERSONAL.test(noun) && !isA(noun, 'nobody in spite of its ending'));

/** Whether a noun, in lower case and the singular, is what a person is by the lists: "singer", "head". */
export const namesRole = (noun: string): boolean => nounType(noun) === 'person' || officeClass(noun) !== undefined;

/** Endings of nouns for people that no list has: "detainee", "militant". */
const LIKE_PEOPLE = /(?:er|or|ist|ian|ee|ant)$/;

/** Whether a noun, in lower case and the singular, names somebody, by a list or, where no list has it, by its ending: "pirate", "detainee", "Dane". */
export function namesSomebody(noun: string): boolean {
  if (namesPeople(noun) || officeClass(noun) !== undefined || isA(noun, 'speaker') || demonymAt([noun], 0, 1) !== undefined) return true;
  const type = nounType(noun);
  // "contractor" may be a firm or somebody.
  const isOpen = type === undefined || (type === 'organization' && /[eo]r$/.test(noun));
  return isOpen && LIKE_PEOPLE.test(noun) && !isA(noun, 'thing in spite of its ending');
}
