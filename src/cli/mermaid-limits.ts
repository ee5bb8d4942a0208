/** What Mermaid shows unless it is told otherwise: `maxTextSize`, in UTF-16 code units, and `maxEdges`. */
const MOST = { characters: 50_000, edges: 500 };

/**
 * The same, and at the end a word where Mermaid would show an error in its place.
 *
 * @param edges how many the chart has
 */
export function* withinMermaid(chart: Iterable<string>, edges: number, warn: (message: string) => void): Generator<string> {
  let characters = 0;
  for (const piece of chart) {
    characters += piece.length;
    yield piece;
  }
  if (characters > MOST.characters || edges > MOST.edges)
    warn(
      `warning: ${characters} characters and ${edges} edges, where Mermaid by itself shows ${MOST.characters} and ${MOST.edges}; set its maxTextSize and maxEdges, or leave some out: --top, --min-confidence, --orphans drop`,
    );
}
