import type { Span } from '../extraction';
import { Unreadable, type SpanBook } from './codec';

/** A piece of a text that spans are of. */
export type Piece = readonly [start: number, text: string];

/** A span whose text does not stand in the pieces, or that has other members, by its number in the order of packing. */
export type OddSpan = [span: number, end: number, text: string, rest?: object];

/**
 * The parts of the text that spans hold between them, each once. Spans that do not agree with others on what stands there are left out.
 *
 * @returns pieces in the order of the text, none of which touches another
 */
export function piecesOf(spans: readonly Span[]): Piece[] {
  const pieces: [start: number, text: string][] = [];
  const inOrder = [...spans].sort((a, b) => a.start - b.start || b.end - a.end);
  for (const { start, end, text } of inOrder) {
    if (end - start !== text.length) continue;
    const last = pieces.at(-1);
    const reached = last === undefined ? -1 : last[0] + last[1].length;
    if (last === undefined || start > reached) pieces.push([start, text]);
    else if (end > reached && isAt(last, start, text.slice(0, reached - start))) last[1] += text.slice(reached - start);
  }
  return pieces;
}

const isAt = ([start, whole]: Piece, at: number, text: string): boolean => whole.startsWith(text, at - start);

/** Spans by their way from the last one, cut from pieces of the text. */
export class Pieces implements SpanBook {
  private at = 0;
  private count = 0;

  constructor(
    readonly pieces: readonly Piece[],
    readonly odd: OddSpan[] = [],
  ) {
    this.odds = new Map(odd.map((row) => [row[0], row]));
  }

  private readonly odds: ReadonlyMap<number, OddSpan>;

  pack({ start, end, text, ...rest }: Span): [by: number, length: number] {
    const by = start - this.at;
    this.at = start;
    const number = this.count++;
    const isPlain = Object.keys(rest).length === 0;
    if (end - start !== text.length || this.cut(start, end) !== text || !isPlain) {
      this.odd.push(isPlain ? [number, end, text] : [number, end, text, rest]);
    }
    return [by, text.length];
  }

  unpack(by: number, length: number): Span {
    const start = (this.at += by);
    const end = start + length;
    const odd = this.odds.get(this.count++);
    if (odd) return { start, end: odd[1], text: odd[2], ...odd[3] };
    const text = this.cut(start, end);
    if (text === undefined) throw new Unreadable(`no text stands at ${start}`);
    return { start, end, text };
  }

  /** What stands in the text from start to end, where a piece has it whole. */
  private cut(start: number, end: number): string | undefined {
    let [low, high] = [0, this.pieces.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.pieces[middle]![0] <= start) low = middle + 1;
      else high = middle;
    }
    const piece = this.pieces[low - 1];
    if (piece === undefined || end > piece[0] + piece[1].length) return undefined;
    return piece[1].slice(start - piece[0], end - piece[0]);
  }
}
