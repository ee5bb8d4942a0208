import { isA } from '../english';

/** Whether a word is a short title, with its stop or without. */
export const isShortTitle = (word: string): boolean => isA(word.replace(/\.$/, ''), 'short title');

export const isRank = (word: string): boolean => isA(word, 'rank before a name');
