/** What is written before a word that shares nothing with the one before it. */
const NONE_SHARED = 'a'.charCodeAt(0);

/**
 * Gives the words of a row that is front-coded (Witten, Moffat & Bell 1999): in order, each with a letter that says how much it shares with the
 * one before ("a" nothing, "b" one code unit), and with the rest of it.
 *
 * @param from the row's cell with the first word
 * @example frontCoded(['amark', 'eet', 'aown'], 0, print); // prints "mark", "market", "own"
 */
export function frontCoded(row: readonly string[], from: number, take: (word: string) => void): void {
  let last = '';
  for (let i = from; i < row.length; i++) {
    const cell = row[i];
    const shared = cell.charCodeAt(0) - NONE_SHARED;
    last = shared === 0 ? cell.slice(1) : last.slice(0, shared) + cell.slice(1);
    take(last);
  }
}
