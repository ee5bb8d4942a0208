/** The columns of the syntax table while they are made. */
export interface Columns {
  readonly upos: Uint8Array;
  readonly xpos: Uint8Array;
  readonly heads: Int32Array;
  readonly labels: Uint8Array;
}

/** Whether a token between `start` and `end` hangs on `head` by one of the labels, given as their codes. */
export function hasDependent({ heads, labels }: Columns, head: number, wanted: readonly number[], start: number, end: number): boolean {
  for (let token = start; token < end; token++) if (heads[token] === head && wanted.includes(labels[token])) return true;
  return false;
}

/** Whether `token` hangs on `above`, however far up. */
export function isUnder(heads: Int32Array, token: number, above: number): boolean {
  for (let current = token; current >= 0; current = heads[current]) if (current === above) return true;
  return false;
}
