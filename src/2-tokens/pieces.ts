/** wink is given no more than this at once: its time per word grows a little with the length of what it reads, its memory a lot. */
const LONGEST_PIECE = 20_000;
/** How far back from the limit a good place to cut is sought. */
const REACH = 2_000;

/**
 * Where to cut a long text so that no word and, if possible, no sentence is cut: after ". ", else at a space, else anywhere.
 *
 * @returns ends of the pieces in code units, ascending; the last is the length of the text
 */
export function pieceEnds(copy: string): number[] {
  const ends: number[] = [];
  let start = 0;
  while (copy.length - start > LONGEST_PIECE) {
    const limit = start + LONGEST_PIECE;
    const window = copy.slice(limit - REACH, limit);
    let cut = window.lastIndexOf('. ') + 1;
    if (cut === 0) cut = window.lastIndexOf(' ');
    start = cut > 0 ? limit - REACH + cut : limit;
    ends.push(start);
  }
  ends.push(copy.length);
  return ends;
}
