/** One extraction, or one fact of the gold, as words: those of the benchmark, cut the Penn way. */
export interface Tuple {
  readonly subject: readonly string[];
  readonly relation: readonly string[];
  /** Each further argument, in the order of the extraction; none where the statement has no object. */
  readonly objects: readonly (readonly string[])[];
  /** Of one system, comparable with each other; in gold it means nothing. */
  readonly confidence: number;
}

/** What stands between spaces. */
export const wordsIn = (text: string): string[] => text.split(/\s+/).filter(Boolean);

/** The tuple on one line, for people. */
export const describe = ({ subject, relation, objects }: Tuple): string =>
  [subject, relation, ...objects].map((words) => words.join(' ')).join(' | ');

export const sum = (numbers: readonly number[]): number => numbers.reduce((all, number) => all + number, 0);
