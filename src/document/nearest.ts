/**
 * The word that was probably meant: the one that takes the fewest slips to get to what was typed, a third of its letters at most. A word
 * that was broken off, "ref" of "reference-date", is meant as well if no other begins so.
 *
 * @param most slips at most, where a third of the letters would take too much for meant
 * @returns undefined where none is near
 */
export function nearest(typed: string, words: readonly string[], most = Infinity): string | undefined {
  const begun = words.filter((word) => typed.length > 1 && word.startsWith(typed));
  if (begun.length === 1) return begun[0];
  const near = words
    .map((word) => ({ word, slips: slipsBetween(typed, word) }))
    .filter(({ word, slips }) => slips <= Math.min(most, Math.max(1, Math.floor(word.length / 3))));
  return near.sort((a, b) => a.slips - b.slips)[0]?.word;
}

/** Letters too many, missing, wrong or changed places with their neighbor: optimal string alignment (Damerau 1964). */
function slipsBetween(a: string, b: string): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const wrong = above[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? before[j - 2]! + 1 : Infinity;
      row.push(Math.min(above[j]! + 1, row[j - 1]! + 1, wrong, swapped));
    }
    [before, above] = [above, row];
  }
  return above[b.length]!;
}
