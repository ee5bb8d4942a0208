import { wordSet } from './word-set';

/** Short titles before the name of a person: "Lt. Tom Vane", "Dr Ann Hart". */
const SHORT = wordSet('mr mrs ms dr sir prof sen rep gov rev fr lt sgt capt col gen cmdr maj adm cpl');

/** Ranks and titles that stand between an office and the name of who holds it: "spokesman Major General Tom Vane". */
const RANKS = wordSet(
  'general colonel major lieutenant admiral captain sergeant brigadier doctor senator congressman congresswoman judge lt. maj. gen. col. capt. sgt. dr. cmdr.',
);

/** Whether a word is a short title, with its stop or without. */
export const isShortTitle = (word: string): boolean => SHORT.has(word.replace(/\.$/, ''));

export const isRank = (word: string): boolean => RANKS.has(word);
