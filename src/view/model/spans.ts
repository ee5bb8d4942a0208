/** A stretch of text and what it is marked as. */
export interface Marked<Mark> {
  readonly start: number;
  readonly end: number;
  readonly mark: Mark;
}

/** Text, or a mark around more of the same. */
export type Piece<Mark> =
  string | { readonly mark: Mark; readonly pieces: readonly Piece<Mark>[]; readonly isFirst: boolean; readonly isLast: boolean };

/**
 * Nests marks, so that they can be elements: what crosses the end of another is cut there. Of marks of the same stretch the earlier in the
 * list is outside.
 *
 * @param from where in the document the text begins
 */
export function nested<Mark>(text: string, from: number, marks: readonly Marked<Mark>[]): Piece<Mark>[] {
  const queue = marks
    .filter(({ start, end }) => start < end && end > from && start < from + text.length)
    .map((marked, order) => ({ start: Math.max(marked.start, from), end: Math.min(marked.end, from + text.length), order, marked }))
    .sort(inOrder);
  const root: Piece<Mark>[] = [];
  const open: { end: number; pieces: Piece<Mark>[] }[] = [{ end: from + text.length, pieces: root }];
  let at = from;
  const writeTo = (end: number): void => {
    if (end > at) open.at(-1)!.pieces.push(text.slice(at - from, end - from));
    at = Math.max(at, end);
  };
  const closeBefore = (start: number): void => {
    while (open.length > 1 && open.at(-1)!.end <= start) {
      writeTo(open.at(-1)!.end);
      open.pop();
    }
  };
  for (let next = queue.shift(); next; next = queue.shift()) {
    const { start, order, marked } = next;
    closeBefore(start);
    writeTo(start);
    const end = Math.min(next.end, open.at(-1)!.end);
    if (end < next.end) insert(queue, { start: end, end: next.end, order, marked });
    const pieces: Piece<Mark>[] = [];
    open.at(-1)!.pieces.push({ mark: marked.mark, pieces, isFirst: start === marked.start, isLast: end === marked.end });
    open.push({ end, pieces });
  }
  closeBefore(from + text.length);
  writeTo(from + text.length);
  return root;
}

interface Queued {
  readonly start: number;
  readonly end: number;
  readonly order: number;
}

const inOrder = (a: Queued, b: Queued): number => a.start - b.start || b.end - a.end || a.order - b.order;

function insert<Item extends Queued>(queue: Item[], item: Item): void {
  const at = queue.findIndex((other) => inOrder(item, other) < 0);
  queue.splice(at < 0 ? queue.length : at, 0, item);
}
