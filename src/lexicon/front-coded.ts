/** What is written before a word that shares nothing with the one before it. */
const NONE_SHARED = 'a'.charCodeAt(0);

/**
 * The words of a row that is front-coded (Witten, Moffat & Bell 1999): in order, each with a letter that says how much it shares with the
 * one before ("a" nothing, "b" one code unit), and with the rest of it.
 *
 * @param cells the row's cells, from the first word on
 * @example frontCoded(['amark', 'det', 'aown']); // ['mark', 'market', 'own']
 */
export function frontCoded(cells: readonly string[]): string[] {
  let last = '';
  return cells.map((cell) => (last = last.slice(0, cell.charCodeAt(0) - NONE_SHARED) + cell.slice(1)));
}
