/** A stretch of the source text: half-open, in UTF-16 code units, so that `text.slice(start, end)` is it. */
export interface CharRange {
  /** First code unit. */
  readonly start: number;
  /** Code unit after the last. */
  readonly end: number;
}

/** A stretch of the token table: half-open, in token indices. */
export interface TokenRange {
  readonly start: number;
  readonly end: number;
}

/**
 * A range together with the words that stand there: `source.slice(start, end) === text`, always. Offsets count UTF-16 code units, as
 * JavaScript's strings do: an emoji is two.
 */
export interface Span {
  /** First code unit. */
  start: number;
  /** Code unit after the last. */
  end: number;
  /** The words themselves. */
  text: string;
}

/**
 * Cuts a span out of the source.
 *
 * @param source the text as it was given
 * @param start first code unit
 * @param end code unit after the last
 * @throws RangeError if the range does not lie in the source
 */
export function spanOf(source: string, start: number, end: number): Span {
  if (!(start >= 0 && start <= end && end <= source.length)) {
    throw new RangeError(`span [${start}, ${end}) lies outside the text of length ${source.length}`);
  }
  return { start, end, text: source.slice(start, end) };
}

/** Whether a value has what a span has, perhaps with more: a mention is one, too. */
export function isSpan(value: object): value is Span {
  const { start, end, text } = value as Partial<Span>;
  return typeof start === 'number' && typeof end === 'number' && typeof text === 'string';
}

/** All spans in a value, however deep, each before those within it. */
export function spansIn(value: unknown, found: Span[] = []): Span[] {
  if (typeof value !== 'object' || value === null) return found;
  if (isSpan(value)) found.push(value);
  for (const member of Object.values(value)) spansIn(member, found);
  return found;
}

/** The range without white space at either end; empty at `start` if there is nothing else. */
export function trimRange(source: string, range: CharRange): CharRange {
  let { start, end } = range;
  while (start < end && isSpace(source.charCodeAt(start))) start++;
  while (end > start && isSpace(source.charCodeAt(end - 1))) end--;
  return { start, end };
}

/** White space as `String.prototype.trim` has it, asked of one UTF-16 code unit. */
export function isSpace(code: number): boolean {
  if (code <= 0x20) return code === 0x20 || (code >= 0x09 && code <= 0x0d);
  if (code < 0xa0) return false;
  return (
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0xfeff
  );
}
