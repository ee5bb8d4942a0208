/** Characters that are worth a write. */
const ENOUGH = 65_536;

/** The same text in fewer and longer pieces: a write to a file or pipe costs as much for a line as for a page. */
export async function* pieces(chunks: Iterable<string> | AsyncIterable<string>): AsyncGenerator<string> {
  let piece = '';
  for await (const chunk of chunks) {
    piece += chunk;
    if (piece.length < ENOUGH) continue;
    yield piece;
    piece = '';
  }
  if (piece !== '') yield piece;
}

/** With a line end at the end. */
export function* ended(chunks: Iterable<string>): Generator<string> {
  let last = '';
  for (const chunk of chunks) {
    if (chunk !== '') last = chunk;
    yield chunk;
  }
  if (!last.endsWith('\n')) yield '\n';
}
