import type { Columns } from '../../src/3-syntax/columns';

export const copyOf = ({ upos, xpos, heads, labels }: Columns, start: number, end: number): Columns => ({
  upos: upos.slice(start, end),
  xpos: xpos.slice(start, end),
  heads: heads.slice(start, end),
  labels: labels.slice(start, end),
});

/** The tokens that differ in tag, head or label. */
export function changesBetween(one: Columns, other: Columns): number[] {
  const { upos, xpos, heads, labels } = one;
  const changed: number[] = [];
  for (let i = 0; i < heads.length; i++) {
    const same = upos[i] === other.upos[i] && xpos[i] === other.xpos[i] && heads[i] === other.heads[i] && labels[i] === other.labels[i];
    if (!same) changed.push(i);
  }
  return changed;
}
