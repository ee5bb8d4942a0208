import { isA } from '../english';

const lettersOf = (acronym: string): string => acronym.replace(/[^\p{L}]/gu, '').toLowerCase();

/** Whether a name is nothing but capitals, with or without dots: "UN", "U.N.". */
export const isInitials = (name: string): boolean => /^(?:\p{Lu}\.?){2,}$/u.test(name);

/** The initials of some words, in lower case, with the small words and without: "Department of Justice" is DOJ and DJ. */
export function initialsOf(words: readonly string[]): ReadonlySet<string> {
  const counted = words.filter((word) => /^[\p{L}\p{N}]/u.test(word)).map((word) => word.toLowerCase());
  const initials = (list: readonly string[]): string => list.map((word) => word.charAt(0)).join('');
  return new Set(
    [initials(counted), initials(counted.filter((word) => !isA(word, 'left out by acronyms')))].filter(({ length }) => length >= 2),
  );
}

/**
 * Whether `short` is capitals that come in this order in `full`, the first of them first: "SEBI" in "Securities and Exchange Board of
 * India", "UNICEF". Says much only where a text sets the two side by side.
 */
export function abbreviates(short: string, full: string): boolean {
  const wanted = short.replace(/[.\s]/g, '');
  if (!/^[\p{Lu}\p{N}&-]{2,10}s?$/u.test(wanted) || !/\S\s\S/.test(full)) return false;
  const have = full.toLowerCase();
  const letters = wanted.replace(/s$/, '').replace(/[&-]/g, '').toLowerCase();
  return have.startsWith(letters.charAt(0)) && areInOrder(letters, have);
}

/**
 * Whether a word that is not all capitals is made of a name's letters: "MoCD" of "Ministry of Community Development", "Mitur" of "Ministerio
 * de Turismo". Its letters come in this order, the name's first one first, and among them is the initial of the name's last word.
 */
export function isMadeOf(short: string, words: readonly string[]): boolean {
  if (!/^\p{Lu}[\p{L}&/-]{2,8}$/u.test(short) || words.length < 2) return false;
  const have = words.join(' ').toLowerCase();
  const letters = lettersOf(short);
  const initial = words[words.length - 1].charAt(0).toLowerCase();
  return have.startsWith(letters.charAt(0)) && letters.slice(1).includes(initial) && areInOrder(letters, have);
}

/** Whether letters come in their order in a text, with others between them. */
function areInOrder(letters: string, text: string): boolean {
  let at = 0;
  for (const letter of letters) {
    const next = text.indexOf(letter, at);
    if (next < 0) return false;
    at = next + 1;
  }
  return true;
}
