import type { ResolvedDocument } from '../document/layers';
import type { ArgumentRecord } from '../document/relations';
import type { Warning } from '../document/warnings';

/** With more than these a sentence is a list, and each pair would cost a relation. */
const MAX_PARTIES = 5;
/** Two lists of thirty would give nine hundred relations that nobody reads. */
const MAX_PAIRS = 60;

type Pair<Second> = readonly [first: ArgumentRecord, second: Second];

/** Pairs that become relations. */
export interface Pairs<Second> {
  readonly pairs: readonly Pair<Second>[];
  /** How many there would be. */
  readonly all: number;
  /** Who is in those that there are too many of. */
  readonly leftOut: readonly ArgumentRecord[];
}

/** Each with each that comes after it: [A, B, C] → A–B, A–C, B–C. */
export function pairsOf(parties: readonly ArgumentRecord[]): Pairs<ArgumentRecord> {
  const few = parties.slice(0, MAX_PARTIES);
  return {
    pairs: few.flatMap((first, i) => few.slice(i + 1).map((second): Pair<ArgumentRecord> => [first, second])),
    all: (parties.length * (parties.length - 1)) / 2,
    leftOut: parties.slice(MAX_PARTIES),
  };
}

/** Each subject with each object, or alone where there are none. */
export function eachWithEach(subjects: readonly ArgumentRecord[], objects: readonly ArgumentRecord[]): Pairs<ArgumentRecord | undefined> {
  const seconds = objects.length > 0 ? objects : [undefined];
  const all = subjects.flatMap((subject) => seconds.map((object): Pair<ArgumentRecord | undefined> => [subject, object]));
  const leftOut = all.slice(MAX_PAIRS).flat();
  return { pairs: all.slice(0, MAX_PAIRS), all: all.length, leftOut: leftOut.filter((argument) => argument !== undefined) };
}

/**
 * Says that not each pair became a relation, and where those stand that were left out.
 *
 * @param words what they do, as tokens
 */
export function warnOfPairs(
  { tokens }: ResolvedDocument,
  { pairs, all, leftOut }: Pairs<unknown>,
  words: readonly number[],
  warnings: Warning[],
): void {
  if (leftOut.length === 0) return;
  const said = words.map((token) => tokens.words[token]!).join(' ');
  warnings.push({
    code: 'many-pairs',
    message: `${JSON.stringify(said)} is said of ${all} pairs; ${pairs.length} of them became relations, ${all - pairs.length} were left out`,
    start: Math.min(...leftOut.map((argument) => tokens.starts[argument.tokens.start]!)),
    end: Math.max(...leftOut.map((argument) => tokens.ends[argument.tokens.end - 1]!)),
  });
}
