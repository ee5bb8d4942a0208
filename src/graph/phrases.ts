/** "1st", "22nd", "11th" */
export function ordinal(count: number): string {
  const last = Math.floor(count / 10) % 10 === 1 ? 0 : count % 10;
  return `${count}${last === 1 ? 'st' : last === 2 ? 'nd' : last === 3 ? 'rd' : 'th'}`;
}

/** The parts that there are, with a space between them. */
export const spaced = (...parts: readonly (string | undefined)[]): string => parts.filter(Boolean).join(' ');
