import type { Reference } from '../references';
import { wordSet } from '../../lexicon/word-set';

/**
 * Nouns that wrap up what was just said and name nothing themselves (Schmid 2000, "English Abstract Nouns as Conceptual Shells"):
 * "this situation", "the move".
 */
export const SHELLS = wordSet(
  'situation move development decision step measure action change issue problem trend approach strategy shift event incident finding result outcome fact case effort process matter phenomenon news announcement plan idea practice policy challenge',
);

/** What things come to for somebody, and no name is: "It was a setback for the party", "It is a different story in Norway". */
const STATES_OF_THINGS = wordSet(
  'setback blow boost story surprise shame pity pleasure honor honour mistake tragedy disaster disgrace scandal sign signal reminder coincidence turnaround day night time moment matter question problem change fact truth lesson victory defeat triumph relief start beginning',
);
export const tellsOfTheStory = (noun: string): boolean => STATES_OF_THINGS.has(noun);

export const isShell = ({ noun }: Reference): boolean => SHELLS.has(noun);

/** Shells that "the" is enough for: "Acme sued. The move …". "The situation" is more often the one at large. */
const TAKEN_UP = new Set(['move', 'decision', 'announcement', 'step', 'news']);

/** Whether the phrase stands for what was just said as a whole. */
export const takesUpTheStory = ({ noun, determination, modifiers, number }: Reference): boolean =>
  number === 'singular' &&
  modifiers.length === 0 &&
  ((determination === 'demonstrative' && SHELLS.has(noun)) || (determination === 'definite' && TAKEN_UP.has(noun)));
