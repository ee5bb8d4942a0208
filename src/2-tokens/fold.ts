/**
 * Latin letters beyond Latin-1 and marks that combine with a letter: wink cuts words at them ("De|ž|man", "Erdo|ğ|an").
 */
const BEYOND = /[\u0100-\u024f\u1e00-\u1eff]|[\u0300-\u036f]/g;
/** Letters that Unicode does not decompose. */
const BASES: Readonly<Record<string, string>> = { đ: 'd', ħ: 'h', ı: 'i', ŀ: 'l', ł: 'l', ŋ: 'n', œ: 'o', ŧ: 't', ə: 'e', ĸ: 'k', ŉ: 'n' };
/** The one character that wink takes for part of a word whatever the word is. */
const WORD_JOINER = '\u2060';

/**
 * The same text for a reader who knows the letters of Latin-1 only: each letter beyond them stands as its plain one, so that no offset
 * moves.
 *
 * @returns a string of the same length in UTF-16 code units
 * @example foldLetters('Dežman'); // 'Dezman'
 */
export function foldLetters(text: string): string {
  return text.replace(BEYOND, (letter) => {
    if (letter >= '\u0300' && letter <= '\u036f') return WORD_JOINER;
    const lower = letter.toLowerCase();
    const base = lower.normalize('NFD').charAt(0);
    const plain = base < '\u0080' ? base : (BASES[lower] ?? 'x');
    return lower === letter ? plain : plain.toUpperCase();
  });
}
