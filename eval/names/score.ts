import type { TokenRange } from '../../src/document/span';
import { figuresOf, sumOf } from '../../src/score';
import type { CorpusType, IobDocument } from './iob';

/** A name that a system found: a range of the corpus's tokens. */
export interface FoundName extends TokenRange {
  readonly type: Exclude<CorpusType, 'facility'>;
}

export const SCORED = ['person', 'organization', 'place'] as const;
type ScoredType = (typeof SCORED)[number];

interface Counts {
  right: number;
  found: number;
  gold: number;
}

/** F1 of exact spans with exact types, of all three types together and of each; fractions of 1. */
export interface NameFigures {
  readonly f1: number;
  readonly precision: number;
  readonly recall: number;
  readonly person: number;
  readonly organization: number;
  readonly place: number;
}

/** Adds up the names of a corpus. */
export class NameScore {
  private readonly counts: Record<ScoredType, Counts> = {
    person: { right: 0, found: 0, gold: 0 },
    organization: { right: 0, found: 0, gold: 0 },
    place: { right: 0, found: 0, gold: 0 },
  };

  /** Where a corpus marks buildings, what overlaps one is neither right nor wrong. */
  add({ names }: IobDocument, found: readonly FoundName[], marksFacilities: boolean): void {
    const gold = new Set<string>();
    for (const name of names) {
      const type = name.type === 'facility' ? (marksFacilities ? undefined : 'place') : name.type;
      if (type === undefined) continue;
      gold.add(`${name.start} ${name.end} ${type}`);
      this.counts[type].gold++;
    }
    const facilities = marksFacilities ? names.filter(({ type }) => type === 'facility') : [];
    const seen = new Set<string>();
    for (const { start, end, type } of found) {
      const key = `${start} ${end} ${type}`;
      if (seen.has(key)) continue;
      seen.add(key);
      const right = gold.has(key);
      if (!right && facilities.some((facility) => facility.start < end && start < facility.end)) continue;
      this.counts[type].found++;
      if (right) this.counts[type].right++;
    }
  }

  get figures(): NameFigures {
    const { person, organization, place } = this.counts;
    const f1 = (counts: Counts): number => figuresOf(counts).f1;
    return { ...figuresOf(sumOf([person, organization, place])), person: f1(person), organization: f1(organization), place: f1(place) };
  }
}

/** Ranges of characters as ranges of tokens: those that they touch. Both in the order of the text. */
export function tokensAt(offsets: readonly (readonly [number, number])[], start: number, end: number): TokenRange | undefined {
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (offsets[middle][1] <= start) low = middle + 1;
    else high = middle;
  }
  let last = low;
  while (last < offsets.length && offsets[last][0] < end) last++;
  return last > low ? { start: low, end: last } : undefined;
}
