import { isA } from '../english';

/** "formerly", "retired", "ex-": beside an office they say that it is one no longer. */
export const isPastOfOffice = (word: string): boolean =>
  isA(word, 'word for former') || isA(word, 'word for a former office') || word.startsWith('ex-');
