import type { TokenRange } from '../../../document/span';
import { indexRanges } from '../../mentions';
import type { FoundName } from '../found';
import type { Scene } from '../scene';

/** What is known when names are decided on. */
export interface Evidence {
  readonly scene: Scene;
  /** What names/find proposes, in the order of the text; none over another. */
  readonly found: readonly FoundName[];
  /** Those of them that overlap a range, which takes time in proportion to the range. */
  readonly foundIn: (range: TokenRange) => readonly FoundName[];
  /** How far O is ahead of every other label for the tagger, on average over a range. */
  readonly outside: (range: TokenRange) => number;
}

/** Texts, and of each some names as golden cases write them: "organization | Globex Bank"; none of a text of which names are taken away. */
export type NameExamples = Readonly<Record<string, readonly string[]>>;

/**
 * One thing that is to be said of the names of a document. Rules run one after another: the first sees the names as the tagger has them, each
 * of the others what those before it made of them.
 */
export interface NameRule {
  readonly name: string;
  /** What it sees, in a line. */
  readonly about: string;
  /** What must be found; without the rule other names are. */
  readonly examples: NameExamples;
  /** What must not be found, by any rule; `*` stands for anything. */
  readonly counterexamples: NameExamples;
  /** @returns names in the order of the text, none over another. Takes time in proportion to the document. */
  apply(names: readonly FoundName[], evidence: Evidence): readonly FoundName[];
}

/** For names that do not overlap each other: which of them overlap a range. */
export function overlapsOf(names: readonly FoundName[], length: number): (range: TokenRange) => readonly FoundName[] {
  const owner = indexRanges(names, length);
  return ({ start, end }) => {
    const found: FoundName[] = [];
    for (let token = start; token < end; token++) {
      if (owner[token] >= 0 && names[owner[token]] !== found.at(-1)) found.push(names[owner[token]]);
    }
    return found;
  };
}

/** Whether two names are of the same tokens. */
export const isSame = (one: TokenRange, other: TokenRange | undefined): boolean => one.start === other?.start && one.end === other.end;

/** Whether a name has all of others inside. */
export const isWithin = (over: readonly TokenRange[], { start, end }: TokenRange): boolean =>
  over.every((one) => one.start >= start && one.end <= end);

/** A rule's `apply` that looks at one name at a time: what stands in its place, or undefined to leave it as it is. */
export const eachName =
  (decide: (name: FoundName, evidence: Evidence) => readonly FoundName[] | undefined): NameRule['apply'] =>
  (names, evidence) =>
    withoutOverlap(names.flatMap((name) => decide(name, evidence) ?? [name]));

/** A name that has grown to the left has what stood there: "al | -Qaeda" is one. Of another it takes no word. */
function withoutOverlap(names: readonly FoundName[]): FoundName[] {
  const kept: FoundName[] = [];
  for (const name of names) {
    while (kept.length > 0 && kept[kept.length - 1].start >= name.start) kept.pop();
    const start = Math.max(name.start, kept.at(-1)?.end ?? 0);
    if (start < name.end) kept.push(start === name.start ? name : { ...name, start });
  }
  return kept;
}

/**
 * A rule's `apply` by which what names/find proposes stands in the place of what is there.
 *
 * @param isBetter whether a proposal is better than the names that it overlaps
 */
export const preferred =
  (isBetter: (found: FoundName, over: readonly FoundName[], evidence: Evidence) => boolean): NameRule['apply'] =>
  (names, evidence) => {
    const { scene, found } = evidence;
    const namesIn = overlapsOf(names, scene.document.tokens.length);
    const better = found.filter((one) => isBetter(one, namesIn(one), evidence));
    if (better.length === 0) return names;
    const betterIn = overlapsOf(better, scene.document.tokens.length);
    return inOrder([...names.filter((name) => betterIn(name).length === 0), ...better]);
  };

export const inOrder = (names: readonly FoundName[]): FoundName[] => [...names].sort((a, b) => a.start - b.start);
