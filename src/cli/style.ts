import type { Io } from './io';

/** Ways to set words off from others; each gives the words back alone where there is no color. */
export interface Style {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly accent: (text: string) => string;
}

const same = (text: string) => text;
export const PLAIN: Style = { bold: same, dim: same, accent: same };

const sgr = (on: number, off: number) => (text: string) => `\u001b[${on}m${text}\u001b[${off}m`;
export const COLORED: Style = { bold: sgr(1, 22), dim: sgr(2, 22), accent: sgr(36, 39) };

/** Colors for a terminal whose user has not switched them off (https://no-color.org). */
export function styleFor({ stdout, env }: Io): Style {
  return stdout.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb' ? COLORED : PLAIN;
}
