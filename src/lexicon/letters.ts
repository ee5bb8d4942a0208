/** Letters that Unicode does not decompose, as they are written where a keyboard lacks them. */
const SPELLED: Readonly<Record<string, string>> = {
  æ: 'ae', œ: 'oe', ø: 'o', ß: 'ss', đ: 'd', ð: 'd', þ: 'th', ħ: 'h', ı: 'i', ŀ: 'l', ł: 'l', ŋ: 'n', ŧ: 't', ə: 'e',
}; // prettier-ignore
const UNDECOMPOSED = new RegExp(`[${Object.keys(SPELLED).join('')}]`, 'g');

/** The marks that stand for an apostrophe or for quotation marks, as ASCII has them. */
export const straightQuotes = (text: string): string => text.replace(/[’‘`´ʼʹ′＇]/g, "'").replace(/[“”„″＂]/g, '"');

/**
 * A word or name without what spellings of it differ in: marks on Latin letters, full-width forms, the case of letters, the kinds of
 * apostrophes, quotation marks and hyphens.
 *
 * @example plainLetters('José’s ＡＢＣ'); // "jose's abc"
 */
export function plainLetters(text: string): string {
  // Most names are ASCII.
  if (!/[^ -~]/.test(text)) return text.toLowerCase();
  return straightQuotes(text)
    .replace(/[™®©]/g, '')
    .replace(/[‐‑]/g, '-')
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(UNDECOMPOSED, (letter) => SPELLED[letter]);
}
