import { isA } from '../../english';
import { nounType } from '../../lexicon/nouns';
import { namesPeople } from '../../lexicon/people';
import { isEvent } from './events';

/** Endings of fields and conditions: "geology", "physics", "alcoholism". */
const FIELD = /(?:ology|ography|onomy|ics|iculture|ism)$/;

/** Whether a noun names no kind by itself, but somebody, some time or something that only the story tells: "officials", "day", "side". */
export const belongsToStory = (noun: string): boolean =>
  namesPeople(noun) || isA(noun, 'time of a story') || isA(noun, 'relational noun') || isA(noun, 'shell noun') || isEvent(noun);

/** Whether a noun names a kind in the singular and without an article: "water", "geology". */
export const isMass = (noun: string): boolean => isA(noun, 'mass noun') || FIELD.test(noun);

/** Whether a noun names what acts: bare "companies" are those of the story, "chip makers" a kind. */
export const namesActor = (noun: string): boolean => nounType(noun) === 'organization' || nounType(noun) === 'place';
