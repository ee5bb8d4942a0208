/** How many names of what was left out are worth a line. */
const NAMED = 3;

/** "1 article", "2 articles" */
export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** "a, b, c and 5 more" */
export function summary(paths: readonly string[]): string {
  const named = paths.slice(0, NAMED).join(', ');
  return paths.length <= NAMED ? named : `${named} and ${paths.length - NAMED} more`;
}
