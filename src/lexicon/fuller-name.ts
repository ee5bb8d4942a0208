/**
 * Which of two names of one thing says more of it: the one with more words ("Coca-Cola" has as many as "Coca Cola"), then the one with proper
 * capitals, "Tencent" rather than "TENCENT".
 *
 * @returns positive for the one, negative for the other, 0 where neither says more
 */
export function compareFullness(one: string, other: string): number {
  return wordCount(one) - wordCount(other) || Number(isCased(one)) - Number(isCased(other));
}

/** Words of a name; "Coca-Cola" has as many as "Coca Cola". */
export const wordCount = (name: string): number => name.split(/[ -]/).length;

/** "Tencent" and neither "TENCENT" nor "tencent". */
export const isCased = (name: string): boolean => name !== name.toLowerCase() && name !== name.toUpperCase();
