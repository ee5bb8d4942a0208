import { nearest } from '../document/nearest';
import { usageError, type CommandName } from './io';

/** How a message goes on about a word that is none of some: the one that was probably meant, if any. */
export function orMeant(given: string, words: readonly string[]): string {
  const meant = nearest(given, words);
  return meant === undefined ? '' : `; did you mean ${meant}?`;
}

/** @throws CommandError with exit code 2 for none of the words */
export function word<Word extends string>(option: string, given: string, words: readonly Word[], command: CommandName): Word {
  const found = words.find((one) => one === given);
  if (found !== undefined) return found;
  const all = `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
  throw usageError(command, `--${option} must be ${all}, but ${JSON.stringify(given)} came${orMeant(given, words)}`);
}

/** @throws CommandError with exit code 2 for no number from 0 to 1 */
export function share(option: string, given: string, command: CommandName): number {
  const number = /^(?:\d+(?:\.\d*)?|\.\d+)$/.test(given) ? Number(given) : NaN;
  if (number >= 0 && number <= 1) return number;
  throw usageError(command, `--${option} must be a number from 0 to 1, but ${JSON.stringify(given)} came`);
}

/** @throws CommandError with exit code 2 for no whole number, and for 0 */
export function positive(option: string, given: string, command: CommandName): number {
  if (/^\d+$/.test(given) && Number(given) > 0) return Number(given);
  throw usageError(command, `--${option} must be a whole number from 1 up, but ${JSON.stringify(given)} came`);
}

/** @throws CommandError with exit code 2 for a list that has nothing between its commas */
export function listOf(option: string, given: string, command: CommandName): string[] {
  const list = given.split(',').map((item) => item.trim());
  if (!list.includes('')) return list;
  throw usageError(command, `--${option} must be a list with commas between, but ${JSON.stringify(given)} came`);
}
