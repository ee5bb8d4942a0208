import type { TokenRange } from '../../document/span';
import type { Recognizer, RecognizedName } from '../../document/own-names';
import type { TokenTable } from '../../document/tokens';
import { describe, RelataError } from '../../errors';

/** What a recognizer of the caller found, in tokens. */
export interface Recognized extends TokenRange {
  readonly type: string;
  readonly name?: string;
  readonly ids?: Readonly<Record<string, string>>;
}

/**
 * Asks the caller's recognizers. What they find is widened to whole tokens: a mention never ends inside a word.
 *
 * @throws RelataError `bad-option` if a function gives something else than names in the text
 */
export function askRecognizers(text: string, tokens: TokenTable, recognizers: readonly Recognizer[]): Recognized[] {
  return recognizers.flatMap((recognizer, index) => {
    const names =
      typeof recognizer === 'function' ? checked(recognizer(text), text, index) : matchesOf(text, recognizer.pattern, recognizer.type);
    return names.flatMap(({ start, end, type, name, ids }) => {
      const range = tokensOf(tokens, start, end);
      return range === undefined ? [] : [{ ...range, type, ...(name !== undefined && { name }), ...(ids && { ids }) }];
    });
  });
}

function matchesOf(text: string, pattern: RegExp, type: string): RecognizedName[] {
  const every = new RegExp(pattern.source, `${pattern.flags.replace(/[gyd]/g, '')}gd`);
  const names: RecognizedName[] = [];
  for (const match of text.matchAll(every)) {
    const [start, end] = match.indices?.groups?.name ?? [match.index, match.index + match[0].length];
    if (end > start) names.push({ start, end, type });
  }
  return names;
}

function checked(names: unknown, text: string, index: number): readonly RecognizedName[] {
  const refuse = (received: string): never => {
    throw new RelataError('bad-option', {
      option: `recognizers[${index}]`,
      expected: 'a function that returns a list of { start, end, type }, with offsets inside the text',
      received,
    });
  };
  if (!Array.isArray(names)) return refuse(describe(names));
  for (const item of names as unknown[]) {
    if (item === null || typeof item !== 'object') return refuse(describe(item));
    const { start, end, type, name } = item as Partial<Record<keyof RecognizedName, unknown>>;
    if (
      !Number.isInteger(start) ||
      !Number.isInteger(end) ||
      (start as number) < 0 ||
      (end as number) > text.length ||
      (start as number) >= (end as number)
    )
      return refuse(`the range ${String(start)} to ${String(end)} of a text of ${text.length} code units`);
    if (typeof type !== 'string' || type === '') return refuse(`${describe(type)} as type`);
    if (name !== undefined && (typeof name !== 'string' || name === '')) return refuse(`${describe(name)} as name`);
  }
  return names as RecognizedName[];
}

/** The tokens that a range touches; undefined if it is only white space. */
function tokensOf({ starts, ends, length }: TokenTable, from: number, to: number): TokenRange | undefined {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ends[middle] <= from) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < length && starts[end] < to) end++;
  return end > low ? { start: low, end } : undefined;
}
