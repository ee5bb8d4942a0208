/** How often what is so is surer than what is not (the area under the ROC curve); 0 where there is none of either. */
export function areaUnderCurve(so: readonly number[], not: readonly number[]): number {
  let wins = 0;
  for (const a of so) for (const b of not) wins += a > b ? 1 : a === b ? 0.5 : 0;
  return so.length * not.length === 0 ? 0 : wins / (so.length * not.length);
}
