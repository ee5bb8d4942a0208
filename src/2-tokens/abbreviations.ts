import { isA } from '../english';

/**
 * Words that are written with a full stop, in lower case and without it. What matters is whether a sentence may end with one; UD EWT
 * keeps the stop with the word either way.
 */

/**
 * Whether a word and the full stop right after it are one token.
 *
 * @param next the word after the stop, '' if there is none
 */
export function takesStop(word: string, next: string): boolean {
  if (word.length < 2 || word.length > 8) return isA(word, 'abbreviation before a number') && /^\d/.test(next);
  const lower = word.toLowerCase();
  const capital = word !== lower;
  if (!capital && isA(lower, 'abbreviation with a capital') && lower !== 'al')
    return isA(lower, 'abbreviation before a number') && /^\d/.test(next);
  if (isA(lower, 'abbreviation before a number') && !isA(lower, 'abbreviation before a name')) return /^\d/.test(next);
  return isA(lower, 'abbreviation before a name') || isA(lower, 'abbreviation at an end') || isA(lower, 'abbreviation inside a sentence');
}
