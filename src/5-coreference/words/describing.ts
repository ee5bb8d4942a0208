import { isA } from '../../english';
import { nounType } from '../../lexicon/nouns';
import type { Reference } from '../references';
import { isTrade } from '../../lexicon/trades';

/** Types of things that a text goes on to call by what they are. */
const DESCRIBED = new Set(['person', 'organization', 'place']);

/** Whether only a business is called that. */
export const isBusiness = (noun: string): boolean => isA(noun, 'business') || isTrade(noun);

/** A noun phrase for somebody or something that usually has a name. */
export function isDescription({ mention, noun }: Reference): boolean {
  return mention.form === 'nominal' && DESCRIBED.has(nounType(noun) ?? '') && !isA(noun, 'typed noun for no name');
}

/** "before she became prime minister": a singular without an article is what somebody is, and nobody. */
export const isOffice = ({ noun, number, determination }: Reference): boolean =>
  determination === 'bare' && number === 'singular' && nounType(noun) === 'person';
