import type { Room } from './room';

/** What became of an example: whether it holds with all rules, and whether it does not without the rule whose it is. */
interface Outcome {
  readonly right: boolean;
  /** Asked only where it is right. */
  readonly needed: () => boolean;
}

/** Counts the examples of a rule, those that are right, and those of them that need it. */
export function countExamples<Lines>(
  examples: Readonly<Record<string, Lines>>,
  outcomeOf: (text: string, lines: Lines) => Outcome,
): ReturnType<Room['examples']> {
  const outcomes = Object.entries(examples).map(([text, lines]) => outcomeOf(text, lines));
  const right = outcomes.filter((outcome) => outcome.right);
  return { all: outcomes.length, right: right.length, needed: right.filter(({ needed }) => needed()).length };
}
