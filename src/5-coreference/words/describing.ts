import { nounType } from '../../lexicon/nouns';
import type { Reference } from '../references';
import { wordSet } from '../../lexicon/word-set';
import { isTrade } from './trades';

/** Types of things that a text goes on to call by what they are. */
const DESCRIBED = new Set(['person', 'organization', 'place']);

/** Nouns that fit everything of their type, so that nothing need have been said before: "the company". */
export const BROAD = wordSet('company firm group organization organisation man woman person business agency country city');

/** Typed, yet seldom another word for a name: "the area", "the press". */
export const VAGUE = wordSet('area press website site place region parent rival partner band wing channel');

/** What only a business is called, whatever its trade. */
const BUSINESS = wordSet('company firm business corporation group maker giant');

/** Whether only a business is called that. */
export const isBusiness = (noun: string): boolean => BUSINESS.has(noun) || isTrade(noun);

/** Words in the names of what is no business. */
export const PUBLIC = wordSet(
  'court university ministry department council committee parliament senate congress commission police army navy party federation church college school government authority institute foundation nations conference museum',
);

/** Words that tell the thing from the one spoken of so far. */
export const CONTRASTING = wordSet('other former new next first second third last previous rival latter local');

/** A noun phrase for somebody or something that usually has a name. */
export function isDescription({ mention, noun }: Reference): boolean {
  return mention.form === 'nominal' && DESCRIBED.has(nounType(noun) ?? '') && !VAGUE.has(noun);
}
